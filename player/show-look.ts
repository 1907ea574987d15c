import type { BoardId } from '../shared/plan/plan.ts'
import type { Look } from './look.ts'
import type { Stage } from './stage.ts'

/** Lets `stage` be looked at. */
export function showLook(board: BoardId, at: () => number, stage: Stage, version: () => number | null): void {
  const look: Look = {
    board,
    at,
    get version() {
      return version()
    },
    get drawnAt() {
      return stage.on()?.drawnAt ?? null
    },
    get ready() {
      return stage.on()?.whole ?? false
    },
  }
  Object.defineProperty(window, 'congchao', { value: Object.freeze(look) })
}
