import type { Ending, ShowSubject } from '../protocol/shows.ts'

/** What each row of a report is of. */
export type ReportBy = 'day' | 'board' | 'slide' | 'phase'

/** How often and how long something was shown; what the row is of stands under its own name. */
export interface ShowReportRow {
  readonly day?: string
  readonly board?: string
  /** Null: the board is no more. */
  readonly boardName?: string | null
  readonly slide?: string
  /** Null: of no phase. */
  readonly phase?: string | null
  readonly campaign: string | null
  readonly campaignTitle: string | null
  readonly shows: number
  readonly seconds: number
  /** Shows without a sure time, which count apart. */
  readonly unsure: number
}

/** A page of a report. */
export interface ShowReport {
  readonly rows: readonly ShowReportRow[]
  readonly next: string | null
}

/** One show of a board's log; instants are epoch ms. */
export interface ShowView extends ShowSubject {
  readonly boot: number
  readonly number: number
  readonly epoch: number
  readonly version: number
  readonly startedAt: number
  readonly endedAt: number
  readonly ms: number
  /** How far its times may be off; null where the board did not know. */
  readonly errorMs: number | null
  readonly ended: Ending
}

/** A page of shows, the newest first. */
export interface ShowPage {
  readonly shows: readonly ShowView[]
  readonly next: string | null
}

/** Where a board's log does not hold: `changed` where the shows of a boot are not those whose links were made. */
export interface BrokenShows {
  readonly pairing: string
  readonly boot: number
  readonly number: number
  readonly why: 'start' | 'fork' | 'changed'
}

/** What came of a look at all shows of a board. */
export interface ShowsVerdict {
  /** Whether every show is as its board chained it, and no two machines said that they are it. */
  readonly ok: boolean
  readonly boots: number
  readonly shows: number
  /** How many the boards themselves had lost. */
  readonly lost: number
  readonly breaks: readonly BrokenShows[]
}
