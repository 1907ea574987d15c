import { guidePage } from '../guides/guide-page.tsx'

/** How the pages are used, for those who use them. */
export const guidePages = { guide: guidePage }
