import type { Ending } from '../../../../shared/protocol/shows.ts'

/** One show of a board’s log, as the server tells it; instants are epoch ms. */
export interface ShowView {
  readonly slide: string
  readonly campaign: string | null
  readonly interrupt: string | null
  readonly restriction: string | null
  readonly section: string | null
  readonly standIn: boolean
  readonly version: number
  readonly startedAt: number
  readonly ms: number
  readonly errorMs: number | null
  readonly ended: Ending
}

/** A page of them. */
export interface ShowPage {
  readonly shows: readonly ShowView[]
  readonly next: string | null
}
