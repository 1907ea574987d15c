import type { Board } from '../../../../../shared/plan/plan.ts'
import { type WorldPoint, worldPointOf } from './projection.ts'

/** A board that stands somewhere, and where that is in the world. */
export interface PlacedBoard {
  readonly board: Board
  readonly point: WorldPoint
}

/** Those of boards that have coordinates. */
export const placedBoards = (boards: readonly Board[]): readonly PlacedBoard[] =>
  boards.flatMap((board) => (board.location ? [{ board, point: worldPointOf(board.location) }] : []))
