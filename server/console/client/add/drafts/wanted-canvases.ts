import { colorOf } from '../../../../../shared/plan/effective.ts'
import type { Board, BoardColor } from '../../../../../shared/plan/plan.ts'

/** A canvas by its size and colour: boards that have the same show the same pixels. */
export function canvasKey(canvas: {
  readonly width: number
  readonly height: number
  readonly color: BoardColor
}): string {
  return `${canvas.width}x${canvas.height} ${canvas.color}`
}

/** The keys of every canvas of boards: the whole of each, and its sections. */
export function canvasKeysOf(boards: readonly Board[]): ReadonlySet<string> {
  return new Set(
    boards.flatMap((board) =>
      [board, ...(board.sections ?? [])].map(({ width, height }) =>
        canvasKey({ width, height, color: colorOf(board) }),
      ),
    ),
  )
}
