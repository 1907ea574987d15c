/** Boards that ever sent a show, by number; they stay when the board is gone. */
export interface ShowBoardsTable {
  number: number
  board: string
}

/** One log: that of one pairing of one board. */
export interface ShowLogsTable {
  number: number
  /** Number of its board. */
  board: number
  pairing: string
}

/** What was shown, by number: a subject as a JSON array, and of it what reports go by. */
export interface ShowSubjectsTable {
  number: number
  body: string
  campaign: string | null
  phase: string | null
  placement: string | null
  slide: string
}

/** Shows in the order in which they came. Nothing but `id` is indexed: the rows of a boot are a chain, each so many ids behind the next. */
export interface ShowsTable {
  id: number
  log: number
  /** How many ids back the show before it in its boot is; 0 for the first. */
  back: number
  boot: number
  number: number
  subject: number
  epoch: number
  version: number
  started_at: number
  ms: number
  error_ms: number | null
  /** Index into the endings. */
  ended: number
}

/** Up to where a log is stored, by boot. */
export interface ShowMarksTable {
  /** Log and boot in one: log × 2³² + boot. */
  id: number
  to_number: number
  /** Of the show with that number. */
  link: string
  /** The last row of its boot; 0 where all of it was lost. */
  last_id: number
  /** 1 where the show with that number was lost on the board. */
  lost: number
  /** Up to where it was stored when the last backup by another program was noted. */
  noted_to: number
  /** Up to where a backup has it. */
  safe_to: number
}

/** Where a log does not go on from what came before. */
export interface ShowBreaksTable {
  log: number
  boot: number
  number: number
  /**
   * `lost`: so many shows were lost on the board; `resume`: it goes on after them; `start`: the page's start goes on from a show that is
   * not here; `fork`: two ways from one show.
   */
  kind: 'lost' | 'resume' | 'start' | 'fork'
  count: number
  at: number
  /** From which the show with that number follows; null where it was lost. */
  link: string | null
}

/** What was shown by day: of the board's own zone, in days since 1970. Kept in the transaction that stores the shows. */
export interface ShowDaysTable {
  subject: number
  day: number
  board: number
  /** 1 where the board knew the time. */
  sure: number
  shows: number
  ms: number
}

/** Between which rows the shows of a day lie, by boot. */
export interface ShowSpansTable {
  /** The id of its mark. */
  mark: number
  day: number
  first_id: number
  last_id: number
}

/** Backups that were made. */
export interface BackupsTable {
  made_at: number
  /** Its name; null where another program made it. */
  file: string | null
  bytes: number | null
}

/** The tables of what boards showed. */
export interface ShowsTables {
  show_boards: ShowBoardsTable
  show_logs: ShowLogsTable
  show_subjects: ShowSubjectsTable
  shows: ShowsTable
  show_marks: ShowMarksTable
  show_breaks: ShowBreaksTable
  show_days: ShowDaysTable
  show_spans: ShowSpansTable
  backups: BackupsTable
}
