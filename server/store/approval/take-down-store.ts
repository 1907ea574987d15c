import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Schema } from '../../db/schema.ts'
import type { TakeDownsTable } from '../../db/tables/approval-tables.ts'

/** Something that was taken off the air; `subject` is JSON, instants are epoch ms. */
export interface KeptTakeDown {
  readonly id: string
  readonly kind: TakeDownsTable['kind']
  readonly org: string
  readonly subject: string
  readonly reason: string
  readonly person: string
  readonly personName: string
  readonly madeAt: number
  /** Null: until it is lifted. */
  readonly endsAt: number | null
  /** When it was lifted or ended; null while it was not. */
  readonly endedAt: number | null
}

/** Which take-downs are asked for, the newest first. */
export interface TakeDownQuery {
  /** Left out: of every org. */
  readonly orgs?: readonly string[]
  /** Whether those that are over at `at` are asked for, or those that hold. */
  readonly over: boolean
  readonly at: number
  readonly limit: number
  /** Goes on after this one. */
  readonly after?: { readonly madeAt: number; readonly id: string }
}

const columns = [
  ...(['id', 'kind', 'org', 'subject', 'reason', 'person', 'person_name'] as const),
  ...(['made_at', 'ends_at', 'ended_at'] as const),
] as const

/** Keeps a take-down, in place of one of its id. */
export async function keepTakeDown(trx: Transaction<Schema>, takeDown: KeptTakeDown): Promise<void> {
  const { personName, madeAt, endsAt, endedAt, ...rest } = takeDown
  const row = { ...rest, person_name: personName, made_at: madeAt, ends_at: endsAt, ended_at: endedAt }
  await trx
    .insertInto('take_downs')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

/** One take-down; undefined where there is none of that id. */
export async function findTakeDown(db: Kysely<Schema>, id: string): Promise<KeptTakeDown | undefined> {
  const row = await db.selectFrom('take_downs').select(columns).where('id', '=', id).executeTakeFirst()
  return row && takeDownOf(row)
}

/** Every take-down that holds at `at` (epoch ms), the oldest first. */
export async function readStanding(db: Kysely<Schema>, at: number): Promise<KeptTakeDown[]> {
  const rows = await db
    .selectFrom('take_downs')
    .select(columns)
    .where('ended_at', 'is', null)
    .where((eb) => eb.or([eb('ends_at', 'is', null), eb('ends_at', '>', at)]))
    .orderBy('made_at')
    .orderBy('id')
    .execute()
  return rows.map(takeDownOf)
}

/** Take-downs, the newest first; of those made in one millisecond, the greatest id. */
export async function readTakeDowns(db: Kysely<Schema>, query: TakeDownQuery): Promise<KeptTakeDown[]> {
  const { orgs, over, at, after, limit } = query
  let select = db.selectFrom('take_downs').select(columns)
  select = over
    ? select.where((eb) => eb.or([eb('ended_at', 'is not', null), eb('ends_at', '<=', at)]))
    : select.where('ended_at', 'is', null).where((eb) => eb.or([eb('ends_at', 'is', null), eb('ends_at', '>', at)]))
  if (orgs) select = select.where('org', 'in', orgs.length > 0 ? orgs : [''])
  if (after) {
    const { madeAt, id } = after
    select = select.where((eb) =>
      eb.or([eb('made_at', '<', madeAt), eb.and([eb('made_at', '=', madeAt), eb('id', '<', id)])]),
    )
  }
  const rows = await select.orderBy('made_at', 'desc').orderBy('id', 'desc').limit(limit).execute()
  return rows.map(takeDownOf)
}

/** Ends a take-down at `at` (epoch ms); false where it was over already. */
export async function endTakeDown(trx: Transaction<Schema>, id: string, at: number): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('take_downs')
    .set({ ended_at: at })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .where((eb) => eb.or([eb('ends_at', 'is', null), eb('ends_at', '>', at)]))
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

function takeDownOf(row: Selectable<TakeDownsTable>): KeptTakeDown {
  const { person_name, made_at, ends_at, ended_at, ...rest } = row
  return { ...rest, personName: person_name, madeAt: made_at, endsAt: ends_at, endedAt: ended_at }
}
