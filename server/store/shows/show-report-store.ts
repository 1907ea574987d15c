import { type Expression, type Kysely, type SqlBool, sql } from 'kysely'
import type { ReportBy } from '../../../shared/api/shows.ts'
import type { Schema } from '../../db/schema.ts'

/** What a report is about; days are days since 1970, in each board's own zone. */
export interface ReportQuestion {
  readonly by: ReportBy
  readonly from: number
  readonly to: number
  readonly campaign?: string | undefined
  readonly slide?: string | undefined
  /** Undefined: every board that there ever was. */
  readonly boards: readonly string[] | undefined
}

/** One line of a report: `name` is the day, the board, the slide or the phase ('' where there is none), shows without a sure time apart. */
export interface ReportRow {
  readonly name: string | number
  readonly campaign: string | null
  readonly shows: number
  readonly ms: number
  readonly unsure: number
}

/** Where a page begins: behind this line. */
export type ReportPlace = Pick<ReportRow, 'name' | 'campaign'>

const names = {
  day: sql<number>`d.day`,
  board: sql<string>`b.board`,
  slide: sql<string>`s.slide`,
  phase: sql<string>`coalesce(s.phase, '')`,
} as const

/** At most `limit` lines of a report, by campaign and name, from the sums that are kept by day. */
export async function readReport(
  db: Kysely<Schema>,
  { by, from, to, campaign, slide, boards }: ReportQuestion,
  limit: number,
  after?: ReportPlace,
): Promise<ReportRow[]> {
  if (boards?.length === 0) return []
  const name = names[by]
  const of = sql<string>`coalesce(s.campaign, '')`
  const conditions: Expression<SqlBool>[] = [sql`d.day between ${from} and ${to}`]
  if (campaign !== undefined) conditions.push(sql`s.campaign = ${campaign}`)
  if (slide !== undefined) conditions.push(sql`s.slide = ${slide}`)
  if (boards) conditions.push(sql`d.board in (select number from show_boards where board in (${sql.join(boards)}))`)
  if (after)
    conditions.push(
      sql`(${of} > ${after.campaign ?? ''} or (${of} = ${after.campaign ?? ''} and ${name} > ${after.name}))`,
    )
  // The order of the joins is that of the index that each of them has.
  const { rows } = await sql<ReportRow>`select ${name} as name, s.campaign as campaign,
      sum(case when d.sure = 1 then d.shows else 0 end) as shows,
      sum(case when d.sure = 1 then d.ms else 0 end) as ms,
      sum(case when d.sure = 1 then 0 else d.shows end) as unsure
    from show_subjects s join show_days d on d.subject = s.number
      ${by === 'board' ? sql`join show_boards b on b.number = d.board` : sql``}
    where ${sql.join(conditions, sql` and `)}
    group by s.campaign, ${name} order by ${of}, ${name} limit ${limit}`.execute(db)
  // Sums of whole numbers are of a wider kind on PostgreSQL, and come as texts.
  return rows.map((row) => ({ ...row, shows: Number(row.shows), ms: Number(row.ms), unsure: Number(row.unsure) }))
}
