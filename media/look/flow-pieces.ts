import { type CardPiece, cardLine } from './card-pieces.ts'
import type { Rect } from './frames.ts'

/** A piece and where it is drawn: its left edge and its first row under the baseline. */
export interface PlacedPiece {
  readonly piece: CardPiece
  readonly x: number
  readonly y: number
}

/** What has found its place, and whether that is all. */
export interface Flow {
  readonly placed: readonly PlacedPiece[]
  readonly isAll: boolean
}

/**
 * Sets the pieces of each group from left to right in lines from the top, every group on a line of its own, or all in one flow where
 * `joined`. A group ends at its first piece that has no room.
 */
export function flowPieces(
  groups: readonly (readonly CardPiece[])[],
  inside: Rect,
  scale: number,
  joined: boolean,
): Flow {
  const [above, lineHeight] = [cardLine.above * scale, (cardLine.above + cardLine.below + cardLine.gap) * scale]
  const right = inside.x + inside.width
  const bottom = inside.y + inside.height
  const placed: PlacedPiece[] = []
  let isAll = true
  let [x, top] = [inside.x, inside.y]
  for (const [number, group] of groups.entries()) {
    if (number > 0 && !joined && x > inside.x) [x, top] = [inside.x, top + lineHeight]
    for (const piece of group) {
      if (x + piece.width > right && x > inside.x) [x, top] = [inside.x, top + lineHeight]
      // A line lower than a letter with all its marks still takes those that have few.
      const y = Math.max(inside.y + piece.above, Math.min(top + above, bottom - piece.below))
      const fits = x + piece.width <= right && y + piece.below <= bottom && y - piece.above >= inside.y
      if (!fits || y < top + piece.above) {
        isAll = false
        break
      }
      placed.push({ piece, x, y })
      x += piece.width + piece.gap
    }
  }
  return { placed, isAll }
}
