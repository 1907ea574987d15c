import { clearRows } from '../legibility/line-rows.ts'
import { MediaFault } from '../media-fault.ts'
import { fitted } from '../type/fit-lines.ts'
import { largestBeside } from './fit-bilingual.ts'
import { roomFor } from './fit-passage.ts'
import type { Block, Place } from './layout.ts'
import type { Passage, Wording } from './wording.ts'

/** What browsers and decoders take in one direction. */
const mostWidth = 32_000
/** On a tall canvas a line as high as the canvas would pass by letter by letter: its rows are this part of the width at most. */
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
  const pad = height >= 24 ? Math.max(1, Math.round(padding * height)) : 0
  const rows = Math.min(height - 2 * pad, Math.max(clearRows, Math.round(width * mostOfWidth)))
  const bounds = { width: Number.POSITIVE_INFINITY, height: rows, oneBit: color === 'mono' }
  const lineOf = (passage: Passage, largest?: (face: Block['face']) => number): Block => {
    const face = (width < narrow * rows ? passage.faces.at(-1) : passage.faces[0]) as Block['face']
    const room = roomFor(face, bounds)
    const line = passage.text.replace(/\s+/gu, ' ')
    return { ...passage, text: line, face, room, fit: fitted([line], face, room, largest?.(face)) }
  }
  const first = lineOf(main)
  const others = below.map((passage) =>
    lineOf(passage, (face) => largestBeside(first, face, passage.text, passage.most)),
  )
  const wide = [first, ...others].reduce((sum, { fit }) => sum + (widthOf(fit) + 2) * fit.size, 0)
  if (wide > mostWidth) {
    throw new MediaFault(
      'too-long',
      'Khẩu hiệu quá dài để chạy chữ',
      `a scrolling text of ${Math.ceil(wide)} px; at most ${mostWidth}`,
    )
  }
  return [first, ...others]
}

function widthOf({ extents }: Block['fit']): number {
  return Math.max(...extents.map(({ width }) => width))
}
