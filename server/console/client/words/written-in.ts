import type { Said } from '../../../../shared/plan/fault.ts'

/** What people write for boards is read out in this language, whichever the page speaks. */
export const writtenIn = 'vi'

/** The language of words that may be people’s own, which are the same in both languages; undefined: the page’s. */
export const languageOf = ({ vi, en }: Said): string | undefined => (vi === en ? writtenIn : undefined)
