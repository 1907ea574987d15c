import type { Face } from '../type/face.ts'

/** An outline in fewer rows cannot be read: letters fall together. */
export const leastRows = 20
/** From here on any two letters differ by three pixels or more. */
export const clearRows = 24
/** Letters made pixel by pixel, and foreign ones as a last resort, serve down to here. */
export const leastBitmapRows = 16

/** The fewest rows in which a line of a face can be read. */
export function leastRowsOf({ outline }: Face): number {
  return outline ? leastRows : leastBitmapRows
}

/** What the rows of a line are counted on: from the top of Ễ to the bottom of Ặ and g, for digits too; scripts without these on the text itself. */
export function yardstickOf(face: Face, text: string): string {
  const vietnamese = 'ỄẶg'
  const isLatin = /\p{Script=Latin}/u.test(text) || !/\p{L}/u.test(text)
  return isLatin && face.missingFrom(vietnamese).length === 0 ? vietnamese : text
}

/** Rows that a line of `text` takes at `size` pixels an em, by its outlines. */
export function lineRows(face: Face, text: string, size: number): number {
  const { above, below } = face.extentOf(yardstickOf(face, text))
  return (above + below) * size
}
