import type { Mode } from '../../../../shared/protocol/messages.ts'
import type { CauseView } from '../device/device-view.ts'

/** How a board is, as the list of all of them tells it; instants are epoch ms. */
export interface BoardHealth {
  readonly board: string
  readonly connected: boolean
  readonly lastSeenAt: number | null
  readonly mode: Mode | null
  /** What is the matter with it, the worst first. */
  readonly causes: readonly CauseView[]
  /** Somebody works on it. */
  readonly repair: boolean
}
