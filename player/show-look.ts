import type { BoardId } from '../shared/plan/plan.ts'
import type { Clock } from './clock.ts'
import type { Look } from './look.ts'
import type { Player } from './player.ts'
import type { Stage } from './stage.ts'

/** Lets `stage` be looked at; a preview has no player. */
export function showLook(
  board: BoardId,
  { now, lo = now, hi = now }: Pick<Clock, 'now'> & Partial<Pick<Clock, 'lo' | 'hi'>>,
  stage: Stage,
  player?: Pick<Player, 'has' | 'mode'>,
): void {
  const look: Look = {
    ...{ board, at: now, lo, hi },
    get has() {
      return player?.has() ?? null
    },
    get version() {
      return look.has?.version ?? null
    },
    get mode() {
      return player?.mode() ?? null
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
