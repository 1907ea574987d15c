import type { Board } from '../../../../shared/plan/plan.ts'

/** What a wall has room for, px. */
export interface WallRoom {
  readonly width: number
  readonly height: number
  readonly gap: number
  /** What stands below each board. */
  readonly caption: number
  /** How high a board is at the most. */
  readonly tallest: number
}

type Sized = Pick<Board, 'width' | 'height'>

/** How wide a board hangs: at its own pixels where there is room, never wider than the wall, never higher than `tallest`. */
export const hungWidth = ({ width, height }: Sized, room: Pick<WallRoom, 'width' | 'tallest'>): number =>
  Math.min(room.width, width, (room.tallest * width) / height)

/** So much of the wall’s height is one board’s at the most: as much as costs no page more. */
const shares = [0.6, 0.45, 0.36, 0.3] as const

/** How high boards hang at the most so that they take the fewest pages: higher where that costs none. */
export function tallestOf(boards: readonly Sized[], room: Omit<WallRoom, 'tallest'>, most: number): number {
  const tries = shares.map((share) => {
    const tallest = room.height * share
    return { tallest, pages: wallPages(boards, { ...room, tallest }, most).length }
  })
  const fewest = Math.min(...tries.map(({ pages }) => pages))
  return tries.find(({ pages }) => pages === fewest)?.tallest ?? room.height
}

/**
 * Boards in their order, as many to a page as it has room for side by side and in rows, `most` at the most; a board that is too high for any
 * page has one of its own.
 */
export function wallPages<B extends Sized>(
  boards: readonly B[],
  room: WallRoom,
  most: number,
): readonly (readonly B[])[] {
  const pages: B[][] = []
  let page: B[] = []
  let [above, rowWidth, rowHeight] = [0, 0, 0]
  const turn = () => {
    if (page.length > 0) pages.push(page)
    page = []
    above = rowWidth = rowHeight = 0
  }
  for (const board of boards) {
    const width = hungWidth(board, room)
    const height = (width * board.height) / board.width + room.caption
    if (page.length === most) turn()
    if (rowWidth > 0 && rowWidth + room.gap + width > room.width) {
      above += rowHeight + room.gap
      rowWidth = rowHeight = 0
    }
    if (page.length > 0 && above + Math.max(rowHeight, height) > room.height) turn()
    rowWidth += (rowWidth > 0 ? room.gap : 0) + width
    rowHeight = Math.max(rowHeight, height)
    page.push(board)
  }
  turn()
  return pages
}
