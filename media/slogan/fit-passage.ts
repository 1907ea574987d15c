import { clearRows, leastRowsOf, lineRows } from '../legibility/line-rows.ts'
import type { Face } from '../type/face.ts'
import { fitLines, fitted, type Room } from '../type/fit-lines.ts'
import { groupsOf } from './groups-of.ts'
import type { Block } from './layout.ts'
import type { Passage } from './wording.ts'

/** A rectangle for words (px), and whether they are drawn in one bit. */
export interface Bounds {
  readonly width: number
  readonly height: number
  readonly oneBit: boolean
}

/** Past this no page shows it standing, and looking for its line breaks would only take time. */
export const mostLetters = 600
/** A condensed face has to stand larger by this factor, or to be read where the normal one is not. */
const worthNarrowing = 1.15
/** What binary fractions may be off (px). */
const inexact = 0.01

/**
 * A passage as large as it fits, standing; undefined where it cannot be read so. The first face that reads well enough is taken, a
 * narrower one only where it gives 15 % more rows, or lifts the line over a limit of legibility.
 */
export function fitPassage(passage: Passage, bounds: Bounds): Block | undefined {
  if (passage.text.length > mostLetters) return undefined
  return bestOf(passage.faces.map((face) => fitInFace(passage, face, bounds)))
}

/** One block for each face, in the order of preference: the one to take. */
export function bestOf(blocks: readonly (Block | undefined)[]): Block | undefined {
  let best: Block | undefined
  for (const block of blocks) if (block && (!best || isWorthIt(block, best))) best = block
  return best
}

/** Whether a block in a less preferred face is to be taken for one in a better one. */
export function isWorthIt(block: Block, best: Block): boolean {
  const [rows, before] = [rowsOf(block), rowsOf(best)]
  return (rows >= clearRows && before < clearRows) || rows >= before * worthNarrowing
}

function fitInFace(passage: Passage, face: Face, bounds: Bounds): Block | undefined {
  const { text } = passage
  const room = roomFor(face, bounds)
  if (!mayFit(text, face, room)) return undefined
  const block = { ...passage, face, room, fit: fitLines(text, face, room) }
  return holds(block) ? block : undefined
}

/** The room for a face; two rows of ground at the least stay between its lines. */
export function roomFor(face: Face, { width, height, oneBit }: Bounds): Room {
  return { width, height, gap: 2, avoid: oneBit ? face.unevenOneBit : [] }
}

/** Rows of one line of a block, by its face's outlines. */
export function rowsOf({ face, text, fit }: Block): number {
  return lineRows(face, text, fit.size)
}

/** Whether a block can be read, and stands in its room. */
export function holds(block: Block): boolean {
  return rowsOf(block) >= leastRowsOf(block.face) && fitsRoom(block)
}

/** Whether a block stands in its room: what was fitted at the least size of a face may not. */
export function fitsRoom(block: Block): boolean {
  const { fit, room } = block
  const widest = Math.max(...fit.extents.map(({ width }) => width * fit.size))
  return widest <= room.width + inexact && inkHeight(block) <= room.height + inexact
}

/** The same lines, at most so large. */
export function atMost(block: Block, size: number): Block {
  return { ...block, fit: fitted(block.fit.lines, block.face, block.room, size) }
}

/** The same lines a size down; of the same size where the face has no smaller one. */
export function smaller(block: Block): Block {
  return atMost(block, block.fit.size - 0.5)
}

/** Rows from the top of a block's ink to its bottom, by its face's outlines. */
export function inkHeight({ fit: { extents, size, pitch } }: Block): number {
  const tops = extents.map(({ above }, i) => i * pitch - above * size)
  const bottoms = extents.map(({ below }, i) => i * pitch + below * size)
  return Math.max(...bottoms) - Math.min(...tops)
}

/** Whether a text in lines that can just be read may fill the room: where its area or a group that is never broken is too large, no line break helps. */
export function mayFit(text: string, face: Face, { width, height }: Pick<Room, 'width' | 'height'>): boolean {
  const least = leastRowsOf(face)
  const size = least / lineRows(face, text, 1)
  const { width: em, above, below } = face.extentOf(text)
  // Lines without tall or deep letters stand closer than a whole line's rows.
  if (width <= 0 || height < (above + below) * size - 1 || em * size * least * 0.6 > width * height) return false
  return groupsOf(text).every((group) => face.extentOf(group).width * size <= width + 1)
}
