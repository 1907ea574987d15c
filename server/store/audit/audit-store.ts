import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Kysely, SelectQueryBuilder } from 'kysely'
import { compiledOnce } from '../../db/compiled-once.ts'
import type { Schema } from '../../db/schema.ts'
import type { AuditTable } from '../../db/tables/office-tables.ts'
import { chunksOf } from '../rows/chunks-of.ts'
import type { Seal } from '../seal.ts'

/** Which rows of the log are asked for; what is left out does not matter. */
export interface AuditQuestion {
  /** Whose; undefined: everybody's, and the installation's own. */
  readonly orgs?: readonly string[] | undefined
  readonly subjectKind?: string | undefined
  readonly subject?: string | undefined
  /** Who did it: a person's or a token's id. */
  readonly actor?: string | undefined
  readonly act?: string | undefined
  /** From and before which instants (epoch ms). */
  readonly from?: number | undefined
  readonly to?: number | undefined
}

const listed = [
  ...(['seq', 'at', 'actor_kind', 'actor', 'actor_name', 'address', 'act', 'subject_kind', 'subject'] as const),
  ...(['org', 'before', 'after', 'hash'] as const),
] as const
const columns = [...listed, 'former', 'seal'] as const

/** A row of the log without what only verifies it. */
export type ListedDeed = Pick<AuditTable, (typeof listed)[number]>

/** What of a row tells what a subject was and became by it. */
export type DeedToOne = Pick<AuditTable, 'seq' | 'act' | 'subject' | 'before' | 'after'>

const rowsAPage = 1000

/** The newest rows that answer a question, newest first, older than `before` (a seq) where it is given. */
export async function readAudit(
  db: Kysely<Schema>,
  question: AuditQuestion,
  { limit, before }: { readonly limit: number; readonly before?: number | undefined },
): Promise<ListedDeed[]> {
  return newestRows(db, { ...question, limit, before })
}

const newestRows = compiledOnce((db, question: AuditQuestion & { limit: number; before: number | undefined }) => {
  const { limit, before } = question
  // Rows are looked for by their numbers alone, which the indices hold: of a large log only the page itself is then read.
  let found = asked(db.selectFrom('audit'), question).select('seq').orderBy('seq', 'desc').limit(limit)
  if (before !== undefined) found = found.where('seq', '<', before)
  return db.selectFrom('audit').select(listed).where('seq', 'in', found).orderBy('seq', 'desc')
})

/** What was done to each of these subjects of one kind, newest first: at most so many rows of each. */
export async function readAuditOfEach(
  db: Kysely<Schema>,
  {
    subjectKind,
    subjects,
    most,
  }: { readonly subjectKind: string; readonly subjects: readonly string[]; readonly most: number },
): Promise<readonly DeedToOne[]> {
  const rows: DeedToOne[] = []
  for (const chunk of chunksOf(subjects)) {
    const counted = db
      .selectFrom('audit')
      .select(({ fn }) => [
        'seq',
        fn
          .agg<number>('row_number')
          .over((over) => over.partitionBy('subject').orderBy('seq', 'desc'))
          .as('nth'),
      ])
      .where('subject_kind', '=', subjectKind)
      .where('subject', 'in', chunk)
    const newest = db.selectFrom(counted.as('counted')).select('seq').where('nth', '<=', most)
    const found = db.selectFrom('audit').select(['seq', 'act', 'subject', 'before', 'after']).where('seq', 'in', newest)
    rows.push(...(await found.orderBy('seq', 'desc').execute()))
  }
  return rows
}

/** The rows that answer a question, oldest first, up to the row `last`, a page at a time: a log of any length fits. */
export async function* auditRows(
  db: Kysely<Schema>,
  question: AuditQuestion = {},
  last = Number.MAX_SAFE_INTEGER,
): AsyncGenerator<AuditTable> {
  let seq = 0
  for (;;) {
    const page = await asked(db.selectFrom('audit'), question)
      .select(columns)
      .where('seq', '>', seq)
      .where('seq', '<=', last)
      .orderBy('seq')
      .limit(rowsAPage)
      .execute()
    yield* page
    if (page.length < rowsAPage) return
    seq = page.at(-1)?.seq ?? last
    // An embedded database answers at once: without this everybody else would wait until the last page.
    await nextTurn()
  }
}

/** The last row's number, instant and marks; undefined while nothing was done. */
export async function auditHead(
  db: Kysely<Schema>,
): Promise<Pick<AuditTable, 'seq' | 'at' | 'hash' | 'seal'> | undefined> {
  return db.selectFrom('audit').select(['seq', 'at', 'hash', 'seal']).orderBy('seq', 'desc').limit(1).executeTakeFirst()
}

/** The hash of a row; undefined where there is none of that number. */
export async function auditHashAt(db: Kysely<Schema>, seq: number): Promise<string | undefined> {
  const row = await db.selectFrom('audit').select('hash').where('seq', '=', seq).executeTakeFirst()
  return row?.hash
}

/** Whether `seal` is the one with which this database's log was written; true of an empty log. */
export async function isKeyOf(db: Kysely<Schema>, seal: Seal): Promise<boolean> {
  const newest = await auditHead(db)
  return newest === undefined || seal.holds(newest.hash, newest.seal)
}

type Asking = SelectQueryBuilder<Schema, 'audit', object>

function asked(rows: Asking, question: AuditQuestion): Asking {
  const { orgs, subjectKind, subject, actor, act, from, to } = question
  let asking = rows
  if (orgs) asking = orgs.length === 0 ? asking.where('seq', '<', 0) : asking.where('org', 'in', orgs)
  if (subjectKind !== undefined) asking = asking.where('subject_kind', '=', subjectKind)
  if (subject !== undefined) asking = asking.where('subject', '=', subject)
  if (actor !== undefined) asking = asking.where('actor', '=', actor)
  if (act !== undefined) asking = asking.where('act', '=', act)
  if (from !== undefined) asking = asking.where('at', '>=', from)
  if (to !== undefined) asking = asking.where('at', '<', to)
  return asking
}
