import type { Kysely, Transaction } from 'kysely'
import type { Schema } from '../../db/schema.ts'
import { chunksOf } from '../rows/chunks-of.ts'
import { keysTogether, type StoredKey } from '../stored-key.ts'

/** Notes that somebody (a person's id, or a token's) has written items, last at `at` (epoch ms); safe to repeat. */
export async function noteWriters(
  trx: Transaction<Schema>,
  items: readonly StoredKey[],
  person: string,
  at: number,
): Promise<void> {
  // PostgreSQL refuses a statement that updates one row twice.
  const once = [...new Map(items.map((item) => [textOf(item), item])).values()]
  for (const chunk of chunksOf(once)) {
    await trx
      .insertInto('item_writers')
      .values(chunk.map(({ list, campaign, id }) => ({ list, campaign, id, person, written_at: at })))
      .onConflict((conflict) =>
        conflict
          .columns(['list', 'campaign', 'id', 'person'])
          .doUpdateSet((eb) => ({ written_at: eb.ref('excluded.written_at') })),
      )
      .execute()
  }
}

/** Everybody who has written any of these items since it was last approved, each once; whoever made a token counts with it. */
export async function readWriters(db: Kysely<Schema>, items: readonly StoredKey[]): Promise<readonly string[]> {
  const found = new Set<string>()
  const asked = new Set(items.map(textOf))
  for (const campaign of new Set(items.map((item) => item.campaign))) {
    const rows = await db
      .selectFrom('item_writers')
      .select(['list', 'campaign', 'id', 'person'])
      .where('campaign', '=', campaign)
      .execute()
    for (const row of rows) if (asked.has(textOf(row))) found.add(row.person)
  }
  return withMakers(db, [...found])
}

/** Who last wrote a campaign or anything in it since that was approved, by name, and when (epoch ms); undefined where that is not known. */
export async function lastWriterOf(
  db: Kysely<Schema>,
  campaign: string,
): Promise<{ readonly name: string; readonly at: number } | undefined> {
  const row = await db
    .selectFrom('item_writers')
    .leftJoin('people', 'people.id', 'item_writers.person')
    .leftJoin('tokens', 'tokens.id', 'item_writers.person')
    .select((eb) => [eb.fn.coalesce('people.name', 'tokens.label').as('name'), 'item_writers.written_at as at'])
    .where((eb) =>
      eb.or([
        eb('item_writers.campaign', '=', campaign),
        eb.and([eb('item_writers.list', '=', 'campaigns'), eb('item_writers.id', '=', campaign)]),
      ]),
    )
    .orderBy('item_writers.written_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.name === undefined || row.name === null ? undefined : { name: row.name, at: row.at }
}

/** People and tokens by their ids, and whoever made those tokens: what a token wrote is its maker's work. */
export async function withMakers(db: Kysely<Schema>, writers: readonly string[]): Promise<readonly string[]> {
  const all = new Set(writers)
  for (const chunk of chunksOf(writers)) {
    const rows = await db.selectFrom('tokens').select('made_by').where('id', 'in', chunk).execute()
    for (const { made_by } of rows) all.add(made_by)
  }
  return [...all]
}

/** Forgets who wrote items: they are approved as they stand. */
export async function clearWriters(trx: Transaction<Schema>, items: readonly StoredKey[]): Promise<void> {
  for (const { list, campaign, ids } of keysTogether(items)) {
    await trx
      .deleteFrom('item_writers')
      .where('list', '=', list)
      .where('campaign', '=', campaign)
      .where('id', 'in', ids)
      .execute()
  }
}

function textOf({ list, campaign, id }: StoredKey): string {
  return `${list}/${campaign}/${id}`
}
