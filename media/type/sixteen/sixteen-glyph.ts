import { letters } from './alphabet.ts'
import { composed, type Glyph, spaced } from './compose.ts'
import { digits } from './digits.ts'
import { rowsOfFace } from './sheet.ts'
import { signs } from './signs.ts'

/** With the ground of the letters at its sides, words stand six columns apart: three times as far as letters. */
const space: Glyph = { width: 4, rows: new Array<number>(rowsOfFace).fill(0) }

/** Signs that are drawn as another. */
const alike = new Map([
  ['\u00a0', ' '],
  ['\u202f', ' '],
  ['\u2010', '-'],
  ['\u2011', '-'],
  ['\u2212', '–'],
  ['\u02bc', '’'],
])

/** Every letter and sign of the face, composed (NFC). */
export const sixteenGlyphs: ReadonlyMap<string, Glyph | undefined> = new Map<string, Glyph | undefined>([
  [' ', space],
  ...[...digits, ...signs].map(([sign, drawing]) => [sign, spaced(drawing)] as const),
  ...letters.map((letter) => [letter, composed(letter)] as const),
])

/** A letter or a sign of the face, composed or decomposed; undefined where it has none. */
export function sixteenGlyph(grapheme: string): Glyph | undefined {
  const sign = grapheme.normalize('NFC')
  return sixteenGlyphs.get(alike.get(sign) ?? sign)
}
