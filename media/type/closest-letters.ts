import { type Bitmap, differenceOf } from './bitmap.ts'
import type { Face } from './face.ts'
import { graphemesOf } from './graphemes-of.ts'
import { letterBitmaps } from './letter-bitmaps.ts'

/** Two letters of a text that look most alike, and how many pixels tell them apart. */
export interface ClosestLetters {
  readonly letters: readonly [string, string]
  readonly pixels: number
}

/** Pixels an em from which on letters are compared as they are here, some 50 rows: twice those that tell any two apart. */
const largestCompared = 40

/**
 * The two letters or digits of `text` that differ in the fewest pixels at `size` pixels an em (at 40 where it is more), ink from half
 * on, as they stand on one baseline and at most a pixel aside; null where the text has fewer than two. Small letters and capitals
 * count as two, but the two of one letter are not compared: no word becomes another by them. Nor are I and l, one stroke in most
 * typefaces whatever their size: readers know them by the word.
 */
export async function closestLetters(
  face: Face,
  text: string,
  size: number,
  oneBit: boolean,
): Promise<ClosestLetters | null> {
  const letters = [...new Set(graphemesOf(text))].filter((one) => /^[\p{L}\p{N}]/u.test(one))
  const small = letters.map((letter) => letter.toLocaleLowerCase('vi'))
  const bitmaps = await letterBitmaps(face, letters, Math.min(size, largestCompared), oneBit)
  let closest: ClosestLetters | null = null
  for (const [i, one] of bitmaps.entries()) {
    for (let j = 0; j < i; j++) {
      if (small[i] === small[j]) continue
      const pixels = differenceOf(one, bitmaps[j] as Bitmap, closest?.pixels)
      if (closest && pixels >= closest.pixels) continue
      const pair = [letters[j] as string, letters[i] as string] as const
      if (!isOneStroke(pair)) closest = { letters: pair, pixels }
    }
  }
  return closest
}

function isOneStroke([a, b]: readonly [string, string]): boolean {
  return (a === 'I' && b === 'l') || (a === 'l' && b === 'I')
}
