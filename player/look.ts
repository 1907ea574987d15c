import type { ManifestName } from '../shared/manifest/manifest.ts'
import type { BoardId } from '../shared/plan/plan.ts'
import type { Mode } from '../shared/protocol/messages.ts'

/** `window.congchao`: what may be looked at, and nothing that can be changed. Instants are epoch ms by the board's clock. */
export interface Look {
  readonly board: BoardId
  /** What is on air; null in a preview, and while there is nothing. */
  readonly has: ManifestName | null
  /** Its version. */
  readonly version: number | null
  /** What the board goes by; null in a preview. */
  readonly mode: Mode | null
  /** What time the board has; it lies between `lo` and `hi`, which is Infinity where nothing bounds it. */
  at(): number
  lo(): number
  hi(): number
  /** The instant that the canvas shows; null before the first picture. */
  readonly drawnAt: number | null
  /** Whether every picture that is due is on the canvas. */
  readonly ready: boolean
}
