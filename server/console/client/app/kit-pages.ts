import { kitPage } from '../kit/page/kit-page.tsx'

/** What the pages are made of, for those who make them. */
export const kitPages = { kit: kitPage }
