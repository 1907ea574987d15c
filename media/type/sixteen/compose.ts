import { capitals } from './capitals.ts'
import { capitalMarks, capitalPairs, dotBelow, smallMarks } from './marks.ts'
import { type Drawing, rowsOfFace } from './sheet.ts'
import { smallLetters } from './small-letters.ts'

/** A letter with the ground at its sides: `width` columns to the next letter, ink in rows 0 to 15; bit x of a row is its column x. */
export interface Glyph {
  readonly width: number
  readonly rows: readonly number[]
}

interface Placed {
  readonly drawing: Drawing
  readonly column: number
}

const horn = '\u031b'
const below = '\u0323'
/** The columns that marks above are centred on, where a horn leaves less than the letter. */
const roofs = new Map([
  ['ơ', 5],
  ['ư', 5],
  ['Ơ', 7],
  ['Ư', 6],
])
/** Where the dot below stands, in letters whose horn or tail puts it off the middle. */
const dotColumns = new Map([
  ['ơ', 2],
  ['ư', 2],
  ['Ơ', 3],
  ['Ư', 2],
  ['y', 4],
])
/** Rows from a mark over a small letter to the second above it. */
const storey = 3

/** A letter of the Vietnamese or the highland alphabets (any normal form) from its base and its marks; undefined where a part is not drawn. */
export function composed(letter: string): Glyph | undefined {
  const [first = '', ...marks] = letter.normalize('NFD')
  const name = marks.includes(horn) ? (first + horn).normalize('NFC') : first
  const above = marks.filter((mark) => mark !== horn && mark !== below)
  const small = smallLetters.get(above.length > 0 && name === 'i' ? 'ı' : name)
  const base = small ?? capitals.get(name)
  const over = small ? storeys(above) : sideBySide(above)
  if (!base || !over) return undefined
  const roof = roofs.get(name) ?? base.width
  const dot = { drawing: dotBelow, column: dotColumns.get(name) ?? middle(base.width, dotBelow) }
  return spaced(base, [
    ...over.map((drawing) => ({ drawing, column: middle(roof, drawing) })),
    ...(marks.includes(below) ? [dot] : []),
  ])
}

/** A drawing with a column of ground on either side of it; marks may stand over the left one. */
export function spaced(base: Drawing, marks: readonly Placed[] = []): Glyph {
  const shift = Math.max(1, ...marks.map(({ column }) => -column))
  const rows = base.rows.map((row) => row << shift)
  for (const { drawing, column } of marks) {
    for (const [y, row] of drawing.rows.entries()) rows[y] = (rows[y] as number) | (row << (shift + column))
  }
  const right = Math.max(base.width, ...marks.map(({ drawing, column }) => column + drawing.width))
  return { width: shift + right + 1, rows }
}

function middle(width: number, drawing: Drawing): number {
  return Math.floor((width - drawing.width) / 2)
}

function storeys(marks: readonly string[]): readonly Drawing[] | undefined {
  const drawings = marks.map((mark) => smallMarks.get(mark))
  if (!drawings.every((drawing) => drawing !== undefined) || marks.length > 2) return undefined
  return drawings.map((drawing, i) => raised(drawing, i * storey))
}

function sideBySide(marks: readonly string[]): readonly Drawing[] | undefined {
  if (marks.length === 0) return []
  const drawing = marks.length === 1 ? capitalMarks.get(marks[0] as string) : capitalPairs.get(marks.join(''))
  return drawing && [drawing]
}

function raised(drawing: Drawing, by: number): Drawing {
  return { ...drawing, rows: Array.from({ length: rowsOfFace }, (_, y) => drawing.rows[y + by] ?? 0) }
}
