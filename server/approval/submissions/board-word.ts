import type { BoardId } from '../../../shared/plan/plan.ts'
import type { Ack, Showing } from '../../../shared/protocol/messages.ts'

/** What a board said last of what it has and what it shows; `at` is when the server heard it (epoch ms). */
export interface BoardWord {
  readonly at: number
  readonly ack: Omit<Ack, 'type'> | null
  readonly showing: Omit<Showing, 'type'> | null
}

/** What is known of boards by their own words. */
export interface BoardWords {
  isConnected(board: BoardId): boolean
  reportOf(board: BoardId): BoardWord | undefined
}
