import type { BoardId } from '../shared/plan/plan.ts'

/** `window.congchao`: what may be looked at, and nothing that can be changed. Instants are epoch ms by the board's clock. */
export interface Look {
  readonly board: BoardId
  /** The version of the playlist on air; null in a preview, and while there is none. */
  readonly version: number | null
  /** What time the board has. */
  at(): number
  /** The instant that the canvas shows; null before the first picture. */
  readonly drawnAt: number | null
  /** Whether every picture that is due is on the canvas. */
  readonly ready: boolean
}
