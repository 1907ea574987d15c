import type { LineInk } from './face.ts'

/** Ink as bits, 32 columns a word, with an empty column before the first; its rows are cropped to it, its columns are not. */
export interface Bitmap {
  readonly rows: number
  /** Rows above the baseline. */
  readonly above: number
  readonly words: number
  readonly bits: Uint32Array
  /** Pixels of ink. */
  readonly ink: number
}

/** The ink in columns `from` to `to` (half-open), in pixels that are at least half inked. */
export function bitmapOf({ width, height, above, levels }: LineInk, from = 0, to = width): Bitmap {
  // An empty column on either side, so that moving it by one loses nothing.
  const words = Math.ceil((to - from + 2) / 32)
  const bits = new Uint32Array(words * height)
  let [ink, top, bottom] = [0, height, 0]
  for (let y = 0; y < height; y++) {
    for (let x = from; x < to; x++) {
      if ((levels[y * width + x] as number) < 128) continue
      const column = x - from + 1
      const word = y * words + (column >>> 5)
      bits[word] = (bits[word] as number) | (1 << (column & 31))
      ink++
      top = Math.min(top, y)
      bottom = y + 1
    }
  }
  if (ink === 0) return { rows: 0, above: 0, words, bits: new Uint32Array(0), ink }
  return { rows: bottom - top, above: above - top, words, bits: bits.slice(top * words, bottom * words), ink }
}

/** The pixels in which two bitmaps differ on one baseline, moved by −1, 0 or 1 columns, whichever is least; counting stops at `enough`. */
export function differenceOf(a: Bitmap, b: Bitmap, enough = Number.POSITIVE_INFINITY): number {
  // What one has more ink than the other differs wherever they stand.
  if (Math.abs(a.ink - b.ink) >= enough) return enough
  let least = enough
  for (const shift of [0, 1, -1]) least = Math.min(least, differenceAt(a, b, shift, least))
  return least
}

function differenceAt(a: Bitmap, b: Bitmap, shift: number, enough: number): number {
  const words = Math.max(a.words, b.words)
  const bottom = Math.max(a.rows - a.above, b.rows - b.above)
  let pixels = 0
  for (let y = -Math.max(a.above, b.above); y < bottom && pixels < enough; y++) {
    for (let word = 0; word < words; word++) {
      pixels += bitsIn(wordOf(a, y, word) ^ shifted(b, y, word, shift))
    }
  }
  return pixels
}

function wordOf({ rows, above, words, bits }: Bitmap, y: number, word: number): number {
  const row = y + above
  return row < 0 || row >= rows || word < 0 || word >= words ? 0 : (bits[row * words + word] as number)
}

function shifted(bitmap: Bitmap, y: number, word: number, shift: number): number {
  const here = wordOf(bitmap, y, word)
  if (shift === 0) return here
  if (shift > 0) return (here << 1) | (wordOf(bitmap, y, word - 1) >>> 31)
  return (here >>> 1) | (wordOf(bitmap, y, word + 1) << 31)
}

function bitsIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}
