import { loadSharp } from '../load-sharp.ts'
import type { LineInk } from './face.ts'
import { admit, oneBitFamilyOf } from './font-config.ts'
import type { Script, Typeface } from './fonts.ts'

/** A part of a line, set in one typeface. */
export interface Run {
  readonly text: string
  readonly typeface: Typeface
}

/** Left to the machine's locale, other machines might draw a letter's other national form. */
const languages: Readonly<Record<Script, string>> = { Latin: 'vi', Han: 'zh-cn', Lao: 'lo', Khmer: 'km' }

/** Draws the runs of one line on one baseline at `size` pixels an em; `oneBit` draws in 0 and 255 alone. */
export async function drawRuns(runs: readonly Run[], size: number, oneBit: boolean): Promise<LineInk> {
  const sharp = await loadSharp()
  const [first] = runs
  if (!first) return { width: 0, height: 0, above: 0, levels: new Uint8Array(0) }
  let fontfile = ''
  for (const { typeface } of runs) fontfile = await admit(sharp, typeface)
  const fontOf = (typeface: Typeface) =>
    `${oneBit ? oneBitFamilyOf(typeface) : typeface.family}, ${typeface.style} ${size}px`
  const spanOf = ({ text, typeface }: Run) =>
    `<span font_desc="${fontOf(typeface)}" lang="${languages[typeface.script]}">${escaped(text)}</span>`
  // A foot stands behind every line: where the baseline is can be seen by it alone, the image is cropped to ink.
  const foot: Run = { text: `   ${footLetter}`, typeface: first.typeface }
  const { data, info } = await sharp({
    text: { text: [...runs, foot].map(spanOf).join(''), font: fontOf(first.typeface), fontfile, dpi: 72 },
  })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true })
  return withoutFoot(data, info.width, info.height)
}

/** Flat on the baseline, one unbroken stem, and in every bundled typeface. */
const footLetter = 'I'

/** Cuts the foot off and crops to the ink of the line. */
function withoutFoot(levels: Uint8Array, width: number, height: number): LineInk {
  const inked = (x: number) => {
    for (let y = 0; y < height; y++) if (levels[y * width + x] !== 0) return true
    return false
  }
  let right = width
  while (right > 0 && !inked(right - 1)) right--
  const footRight = right
  while (right > 0 && inked(right - 1)) right--
  const baseline = lowestInk(levels, width, height, right, footRight) + 1
  while (right > 0 && !inked(right - 1)) right--
  let left = 0
  while (left < right && !inked(left)) left++
  const rowInked = (y: number) => {
    for (let x = left; x < right; x++) if (levels[y * width + x] !== 0) return true
    return false
  }
  let [top, bottom] = [0, height]
  while (top < bottom && !rowInked(top)) top++
  while (bottom > top && !rowInked(bottom - 1)) bottom--
  const cropped = new Uint8Array((right - left) * (bottom - top))
  for (let y = top; y < bottom; y++) {
    cropped.set(levels.subarray(y * width + left, y * width + right), (y - top) * (right - left))
  }
  return { width: right - left, height: bottom - top, above: baseline - top, levels: cropped }
}

/** The lowest row in which columns `from` to `to` hold more ink than ground. */
function lowestInk(levels: Uint8Array, width: number, height: number, from: number, to: number): number {
  for (let y = height - 1; y > 0; y--) {
    for (let x = from; x < to; x++) if ((levels[y * width + x] as number) > 127) return y
  }
  return 0
}

/** Pango reads markup: what people typed is shown literally. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
