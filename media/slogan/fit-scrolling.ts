import { clearRows, leastBitmapRows } from '../legibility/line-rows.ts'
import { MediaFault } from '../media-fault.ts'
import type { Face } from '../type/face.ts'
import { fitted } from '../type/fit-lines.ts'
import { largestBeside } from './fit-bilingual.ts'
import { type Bounds, roomFor, rowsOf } from './fit-passage.ts'
import type { Block, Place } from './layout.ts'
import type { Passage, Wording } from './wording.ts'

/** What browsers and decoders take in one direction. */
const mostWidth = 32_000
/** On a tall canvas a line as high as the canvas would pass by letter by letter: its rows are this part of the width, or as few as can be read. */
const mostOfWidth = 0.25
/** On places narrower than this many rows too few letters are in view: they had better be narrow. */
const narrow = 6

/**
 * Every passage on one line, one behind the other, as high as the place has rows for it; the translations no larger than they may
 * be. Throws a `too-long` fault where it would be wider than can be decoded.
 */
export function fitScrolling(
  { main, below }: Wording,
  { width, height, color }: Place,
  padding: number,
): readonly Block[] {
  const free = scrollingRows(height, padding)
  const wished = Math.min(free, Math.max(clearRows, Math.round(width * mostOfWidth)))
  const isNarrow = width < narrow * wished
  const linesIn = (rows: number): readonly Block[] => {
    const bounds = { width: Number.POSITIVE_INFINITY, height: rows, oneBit: color === 'mono' }
    const first = lineOf(main, isNarrow, bounds)
    return [first, ...below.map((passage) => lineOf(passage, isNarrow, bounds, first))]
  }
  let rows = wished
  let lines = linesIn(rows)
  while (rows < free && !lines.every(isClear)) lines = linesIn(++rows)
  const wide = lines.reduce((sum, { fit }) => sum + (widthOf(fit) + 2) * fit.size, 0)
  if (wide > mostWidth) {
    throw new MediaFault(
      'too-long',
      'Khẩu hiệu quá dài để chạy chữ',
      `a scrolling text of ${Math.ceil(wide)} px; at most ${mostWidth}`,
    )
  }
  return lines
}

/** Rows of a place so high that what scrolls may fill; `padding` is a part of its height. */
export function scrollingRows(height: number, padding: number): number {
  return height >= 24 ? height - 2 * Math.max(1, Math.round(padding * height)) : height
}

/** A passage on one line as high as its room, and no larger than it may be beside another. */
function lineOf(passage: Passage, isNarrow: boolean, bounds: Bounds, main?: Block): Block {
  const face = (isNarrow ? passage.faces.at(-1) : passage.faces[0]) as Face
  const room = roomFor(face, bounds)
  const text = passage.text.replace(/\s+/gu, ' ')
  const largest = main && largestBeside(main, face, passage.text, passage.most)
  return { ...passage, text, face, room, fit: fitted([text], face, room, largest) }
}

/** Whether a line may be drawn a row lower, as hinting has it, and still be read: clearly, or of a translation at all. */
function isClear(block: Block): boolean {
  return rowsOf(block) >= (block.translates ? leastBitmapRows : clearRows) + 1
}

function widthOf({ extents }: Block['fit']): number {
  return Math.max(...extents.map(({ width }) => width))
}
