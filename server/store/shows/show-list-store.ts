import type { Kysely } from 'kysely'
import type { ShowSubject } from '../../../shared/protocol/shows.ts'
import type { Schema } from '../../db/schema.ts'
import { type ChainedShow, chainFrom } from './show-chain-store.ts'
import { logsOfBoard, subjectIn, subjectTexts } from './show-names-store.ts'
import { markId } from './show-store.ts'

/** A show of a board, as it is stored. */
export interface ListedShow extends Omit<ChainedShow, 'subject' | 'before' | 'log'> {
  readonly subject: ShowSubject
}

/** Behind which show a page begins: in the boot with that mark, the row to go on with. */
export interface ListPlace {
  readonly mark: number
  readonly id: number
}

interface Span extends ListPlace {
  readonly day: number
  readonly first: number
}

/** Which shows of a board are listed. */
export interface ListQuestion {
  readonly board: string
  /** That they count for (days since 1970). */
  readonly day: number
  /** The day on which an instant falls at the board. */
  readonly dayOf: (at: number) => number
  readonly limit: number
  readonly from: ListPlace | undefined
}

const chunk = 500

/** The shows of a board that count for a day, the newest boot and show first, at most `limit`, and where to go on. */
export async function listShows(
  db: Kysely<Schema>,
  { board, day, dayOf, limit, from }: ListQuestion,
): Promise<{ readonly shows: ListedShow[]; readonly next: ListPlace | null }> {
  const spans = await spansOf(db, board)
  const found: ChainedShow[] = []
  let next: ListPlace | null = null
  walk: for (const span of spans.filter((one) => one.day === day).sort((a, b) => b.mark - a.mark)) {
    if (from && span.mark > from.mark) continue
    const isOther = isOfOtherDay(spans.filter((one) => one.mark === span.mark && one.day !== day))
    let id = from?.mark === span.mark ? from.id : span.id
    while (id >= span.first && id > 0) {
      const rows = await chainFrom(db, id, chunk)
      id = rows.at(-1)?.before ?? 0
      for (const row of rows) {
        if (row.id < span.first) break
        if (isOther(dayOf(row.startedAt), row.id)) continue
        if (found.length === limit) {
          next = { mark: span.mark, id: row.id }
          break walk
        }
        found.push(row)
      }
    }
  }
  const texts = await subjectTexts(
    db,
    found.map(({ subject }) => subject),
  )
  const shows = found.map(({ subject, before: _, log: __, ...show }) => ({
    ...show,
    subject: subjectIn(texts.get(subject) as string),
  }))
  return { shows, next }
}

/** A show whose own day has it counts there; one with a time that cannot be counts for the day on which it came. */
function isOfOtherDay(others: readonly Span[]): (day: number, id: number) => boolean {
  const byDay = new Map(others.map((span) => [span.day, span]))
  return (day, id) => {
    const span = byDay.get(day)
    return span !== undefined && id >= span.first && id <= span.id
  }
}

async function spansOf(db: Kysely<Schema>, board: string): Promise<Span[]> {
  const spans: Span[] = []
  for (const { number } of await logsOfBoard(db, board)) {
    const rows = await db
      .selectFrom('show_spans')
      .select(['mark', 'day', 'first_id as first', 'last_id as id'])
      .where('mark', '>=', markId(number, 0))
      .where('mark', '<', markId(number + 1, 0))
      .execute()
    spans.push(...rows)
  }
  return spans
}
