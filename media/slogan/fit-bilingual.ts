import { leastBitmapRows, leastRowsOf, lineRows } from '../legibility/line-rows.ts'
import type { Face } from '../type/face.ts'
import { fitLines } from '../type/fit-lines.ts'
import { atMost, type Bounds, bestOf, fitPassage, fitsRoom, inkHeight, mayFit, roomFor, rowsOf } from './fit-passage.ts'
import type { Block } from './layout.ts'
import type { Passage, Wording } from './wording.ts'

/** Parts of the rows that the main text is tried in; the other languages share the rest. */
const shares = Array.from({ length: 13 }, (_, i) => 0.38 + 0.03 * i)
/** Lines of one translation that are tried. */
const mostLines = 4

/** Rows of ground between two languages: more than between two lines of either. */
export function groundBetween(above: Block, below: Block): number {
  return groundFor(Math.min(above.fit.size, below.fit.size))
}

/**
 * Several languages one below the other, as large as they fit together; none where they could not be read so, the
 * translations in `least` rows a line.
 */
export function fitTogether({ main, below }: Wording, bounds: Bounds, least: number): readonly Block[] {
  let best: { blocks: readonly Block[]; worth: number } | undefined
  let before = 0
  for (const share of shares) {
    const first = fitPassage(main, { ...bounds, height: Math.floor(bounds.height * share) })
    // Where the width decides, more rows are of no use.
    if (!first || first.fit.size === before) continue
    before = first.fit.size
    const rest = bounds.height - Math.ceil(inkHeight(first))
    const others = fitBelow(below, first, { ...bounds, height: rest }, least)
    if (others.length === 0) continue
    // A translation smaller than it may be costs as much as a smaller main text.
    const worth = Math.min(rowsOf(first), ...others.map((block) => rowsOf(block) / block.most))
    if (!best || worth > best.worth) best = { blocks: [first, ...others], worth }
  }
  return best?.blocks ?? []
}

/** The translations below a main text that takes no room here, none of them larger than it may be; none where one cannot be read. */
export function fitBelow(below: readonly Passage[], main: Block, bounds: Bounds, least: number): readonly Block[] {
  const blocks: Block[] = []
  // Languages of equal length get equal room; a longer one more.
  const lengths = below.map((passage) => passage.faces[0]?.extentOf(passage.text).width ?? 0)
  const whole = lengths.reduce((sum, length) => sum + length, 0)
  for (const [i, passage] of below.entries()) {
    const part = below.length === 1 ? 1 : 0.5 / below.length + (0.5 * (lengths[i] as number)) / whole
    const height = Math.floor(bounds.height * part) - groundFor(main.fit.size * passage.most)
    const block = bestOf(passage.faces.map((face) => capped(passage, face, main, { ...bounds, height })))
    if (!block || rowsOf(block) < Math.min(least, leastRowsOf(block.face))) return []
    blocks.push(block)
  }
  return blocks
}

/** A passage in the fewest lines that make it as large as it may be beside the main text. */
function capped(passage: Passage, face: Face, main: Block, bounds: Bounds): Block | undefined {
  const { text, most } = passage
  const room = roomFor(face, bounds)
  if (room.height < leastBitmapRows || !mayFit(text, face, { width: room.width, height: 2 * room.height }))
    return undefined
  const largest = largestBeside(main, face, text, most)
  let best: Block | undefined
  for (let count = 1; count <= mostLines; count++) {
    const height = Math.min(room.height, Math.ceil(lineRows(face, text, largest) * 1.3 * count))
    const block = atMost({ ...passage, face, room, fit: fitLines(text, face, { ...room, height }) }, largest)
    if (fitsRoom(block) && (!best || block.fit.size > best.fit.size)) best = block
    if (height === room.height || best?.fit.size === largest) break
  }
  return best
}

/** Pixels an em at which a passage has `most` of the main text's size, and of its rows. */
export function largestBeside(main: Block, face: Face, text: string, most: number): number {
  const byRows = (rowsOf(main) * most) / lineRows(face, text, 1)
  return Math.floor(Math.min(main.fit.size * most, byRows) * 2) / 2
}

function groundFor(size: number): number {
  return Math.max(3, Math.round(0.2 * size))
}
