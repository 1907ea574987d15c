import { folded as unmarked } from '../../../../shared/folded.ts'

/** A text as it is searched: in lower case and without diacritics, `đ` as `d`, nor spaces around it. */
export const folded = (text: string): string => unmarked(text).trim()

/** The same, and without apostrophes: `Đắk R’lấp` is typed with one, with another, or without. */
export const searched = (text: string): string => folded(text).replace(/['’ʼ]/g, '')

/** Whether every word of a query stands somewhere in a text, written with its marks or without. */
export function matches(text: string, query: string): boolean {
  // Thousands of names are folded only when something is looked for.
  if (query.trim() === '') return true
  const within = searched(text)
  return searched(query)
    .split(/\s+/)
    .every((word) => within.includes(word))
}
