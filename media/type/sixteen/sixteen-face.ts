import type { Extent, Face, LineInk } from '../face.ts'
import { graphemesOf } from '../graphemes-of.ts'
import type { Glyph } from './compose.ts'
import { rowsOfFace } from './sheet.ts'
import { sixteenGlyph } from './sixteen-glyph.ts'

/** Rows above the baseline: capitals stand on row 12. */
const rowsAbove = 13

/** Letters drawn pixel by pixel for strips of sixteen rows: the Vietnamese and the highland alphabets, at sixteen pixels an em alone. */
export const sixteenFace: Face = {
  name: 'Congchao 16',
  outline: false,
  sizes: [rowsOfFace],
  unevenOneBit: [],
  missingFrom,
  extentOf(text) {
    const glyphs = glyphsOf(text)
    return { width: widthOf(glyphs) / rowsOfFace, ...heightOf(inkRowsOf(glyphs)) }
  },
  async draw(line, size) {
    if (size !== rowsOfFace) throw new RangeError(`Congchao 16 is drawn at 16 pixels an em, not at ${size}`)
    const missing = missingFrom(line)
    if (missing.length > 0) throw new RangeError(`Congchao 16 has no letters for ${missing.join(' ')}`)
    return drawn(glyphsOf(line))
  },
}

function missingFrom(text: string): readonly string[] {
  return graphemesOf(text).filter((grapheme) => !drawsNothing.test(grapheme) && !sixteenGlyph(grapheme))
}

/** Joiners and breaks of no width. */
const drawsNothing = /^\p{Default_Ignorable_Code_Point}+$/u

function glyphsOf(text: string): readonly Glyph[] {
  return graphemesOf(text).flatMap((grapheme) => sixteenGlyph(grapheme) ?? [])
}

function widthOf(glyphs: readonly Glyph[]): number {
  return glyphs.reduce((width, glyph) => width + glyph.width, 0)
}

/** The rows of the face that hold ink, half-open; undefined where none does. */
function inkRowsOf(glyphs: readonly Glyph[]): readonly [number, number] | undefined {
  const inked = Array.from({ length: rowsOfFace }, (_, y) => glyphs.some(({ rows }) => rows[y] !== 0))
  return inked.includes(true) ? [inked.indexOf(true), inked.lastIndexOf(true) + 1] : undefined
}

function heightOf(inkRows: readonly [number, number] | undefined): Pick<Extent, 'above' | 'below'> {
  if (!inkRows) return { above: 0, below: 0 }
  return { above: (rowsAbove - inkRows[0]) / rowsOfFace, below: (inkRows[1] - rowsAbove) / rowsOfFace }
}

function drawn(glyphs: readonly Glyph[]): LineInk {
  const inkRows = inkRowsOf(glyphs)
  if (!inkRows) return { width: 0, height: 0, above: 0, levels: new Uint8Array(0) }
  const [top, bottom] = inkRows
  const columns = columnsOf(glyphs)
  const left = columns.findIndex((column) => column !== 0)
  const inked = columns.slice(left, columns.findLastIndex((column) => column !== 0) + 1)
  const levels = new Uint8Array(inked.length * (bottom - top))
  for (const [x, column] of inked.entries()) {
    for (let y = top; y < bottom; y++) if ((column >> y) & 1) levels[(y - top) * inked.length + x] = 255
  }
  return { width: inked.length, height: bottom - top, above: rowsAbove - top, levels }
}

/** The columns of a line from left to right: bit y is row y. */
function columnsOf(glyphs: readonly Glyph[]): readonly number[] {
  return glyphs.flatMap(({ width, rows }) =>
    Array.from({ length: width }, (_, x) => rows.reduce((column, row, y) => column | (((row >> x) & 1) << y), 0)),
  )
}
