import { addPage } from '../add/add-page.tsx'

/** Where what is shown comes in. */
export const addingPages = { add: addPage }
