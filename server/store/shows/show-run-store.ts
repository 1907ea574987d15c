import { sql, type Transaction } from 'kysely'
import type { ShowRow } from '../../../shared/protocol/shows.ts'
import type { Schema } from '../../db/schema.ts'
import { rowsInto } from '../rows/many-rows.ts'
import type { ShowLog } from './show-names-store.ts'
import { markId } from './show-store.ts'

/** For which day a show counts (days since 1970 in its board's zone), times two, and one more where that is sure. */
export type CountedOn = (startedAt: number, ms: number, errorMs: number | null) => number

/** Shows of one boot one after the other, as their batch has them: those from index `from` on. */
export interface ShowRun {
  readonly log: ShowLog
  readonly boot: number
  /** The number of the first one of the batch. */
  readonly first: number
  readonly from: number
  readonly rows: readonly (ShowRow | null)[]
  /** The numbers of the batch's subjects. */
  readonly subjects: readonly number[]
  readonly countedOn: CountedOn
}

/** No show is longer: what says so is counted as so long, and never as more than a sum can hold. */
const mostCountedMs = 2 * 86_400_000

const writeRows = rowsInto(
  'insert into shows (id, log, back, boot, number, subject, epoch, version, started_at, ms, error_ms, ended)',
  12,
)
const addDays = rowsInto(
  'insert into show_days (subject, day, board, sure, shows, ms)',
  6,
  'on conflict (subject, day, board, sure) do update set shows = show_days.shows + excluded.shows, ms = show_days.ms + excluded.ms',
)
const widenSpans = rowsInto(
  'insert into show_spans (mark, day, first_id, last_id)',
  4,
  `on conflict (mark, day) do update set
    first_id = case when excluded.first_id < show_spans.first_id then excluded.first_id else show_spans.first_id end,
    last_id = case when excluded.last_id > show_spans.last_id then excluded.last_id else show_spans.last_id end`,
)

/**
 * Stores shows, in the order of their logs, with what they add to their days. `lastIds` has the last row of each boot (by the id of its
 * mark) and is brought up to date; nothing else may write shows in the meantime.
 */
export async function writeShows(
  trx: Transaction<Schema>,
  runs: readonly ShowRun[],
  lastIds: Map<number, number>,
): Promise<void> {
  let id = await lastShowId(trx)
  const shows: (number | null)[] = []
  // Folded here, one line after the other, so that each is written once: where the line of a key begins.
  const days: number[] = []
  const dayLines = new Map<number, Map<number, number>>()
  const spans: number[] = []
  const spanLines = new Map<number, Map<number, number>>()
  for (const { log, boot, first, from, rows, subjects, countedOn } of runs) {
    const mark = markId(log.number, boot)
    let last = lastIds.get(mark) ?? 0
    const ofBoot = under(spanLines, mark)
    for (let i = from; i < rows.length; i++) {
      const row = rows[i]
      if (!row) continue
      const [of, epoch, version, startedAt, ms, errorMs, ended] = row
      const subject = subjects[of] as number
      id++
      shows.push(id, log.number, last && id - last, boot, first + i)
      shows.push(subject, epoch, version, startedAt, ms, errorMs, ended)
      last = id

      const counted = countedOn(startedAt, ms, errorMs)
      const day = Math.floor(counted / 2)
      const countedMs = Math.min(ms, mostCountedMs)
      const ofSubject = under(dayLines, subject)
      // By a number, since making a text would cost as much as storing the row.
      const line = ofSubject.get(counted * 2 ** 26 + log.board)
      if (line === undefined) {
        ofSubject.set(counted * 2 ** 26 + log.board, days.length)
        days.push(subject, day, log.board, counted % 2, 1, countedMs)
      } else {
        days[line + 4] = (days[line + 4] as number) + 1
        days[line + 5] = (days[line + 5] as number) + countedMs
      }
      const span = ofBoot.get(day)
      if (span === undefined) {
        ofBoot.set(day, spans.length)
        spans.push(mark, day, id, id)
      } else spans[span + 3] = id
    }
    lastIds.set(mark, last)
  }
  await writeRows(trx, shows)
  await addDays(trx, days)
  await widenSpans(trx, spans)
}

async function lastShowId(trx: Transaction<Schema>): Promise<number> {
  const { rows } = await sql<{ last: number | null }>`select max(id) as last from shows`.execute(trx)
  return rows[0]?.last ?? 0
}

function under(all: Map<number, Map<number, number>>, key: number): Map<number, number> {
  const known = all.get(key)
  if (known) return known
  const fresh = new Map<number, number>()
  all.set(key, fresh)
  return fresh
}
