import { libraryPage } from '../library/library-page.tsx'

/** What is shown word for word. */
export const libraryPages = { library: libraryPage }
