import type { Glyph } from '../../../media/type/sixteen/compose.ts'
import { sixteenGlyph } from '../../../media/type/sixteen/sixteen-glyph.ts'

/** The glyph of a grapheme that the face must have. */
export function glyphOf(grapheme: string): Glyph {
  const glyph = sixteenGlyph(grapheme)
  if (!glyph) throw new Error(`no glyph for ${grapheme}`)
  return glyph
}

/** The glyph as text art, row by row, without its ground at the right. */
export function artOf(glyph: Glyph): string[] {
  return glyph.rows.map((row) => {
    const cells = Array.from({ length: glyph.width }, (_, x) => ((row >> x) & 1 ? '#' : '.'))
    return cells.join('').replace(/\.+$/, '')
  })
}

/** The pixels of ink. */
export function inkOf({ rows }: Glyph): number {
  return rows.reduce((count, row) => count + ones(row), 0)
}

/** The fewest pixels by which two glyphs differ: side by side from the left of their ground and of their ink, and a column off either way. */
export function pixelsApart(a: Glyph, b: Glyph): number {
  const inkLeft = leftOf(a) - leftOf(b)
  const shifts = new Set([-1, 0, 1, inkLeft - 1, inkLeft, inkLeft + 1])
  return Math.min(
    ...Array.from(shifts, (shift) =>
      a.rows.reduce((count, row, y) => count + ones((row << room) ^ (b.rows[y]! << (room + shift))), 0),
    ),
  )
}

/** The number of parts of ink that do not touch, not even at their corners. */
export function partsOf({ width, rows }: Glyph): number {
  const left = rows.slice()
  const ink = (x: number, y: number) => x >= 0 && x < width && ((left[y] ?? 0) >> x) & 1
  let parts = 0
  for (let y = 0; y < rows.length; y++) {
    for (let x = 0; x < width; x++) {
      if (!ink(x, y)) continue
      parts++
      const open = [[x, y] as const]
      for (let at = open.pop(); at; at = open.pop()) {
        const [cx, cy] = at
        if (!ink(cx, cy)) continue
        left[cy]! &= ~(1 << cx)
        for (const dy of [-1, 0, 1]) for (const dx of [-1, 0, 1]) open.push([cx + dx, cy + dy])
      }
    }
  }
  return parts
}

/** Room at the left for a glyph that is moved. */
const room = 8

/** The first column with ink. */
function leftOf({ rows }: Glyph): number {
  const columns = rows.reduce((all, row) => all | row, 0)
  return 31 - Math.clz32(columns & -columns)
}

function ones(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++
  return count
}
