import { type Kysely, sql } from 'kysely'

/** Where approved items stand in their lists; null where that was never decided: by the plan as it is written then. */
export async function keepPlaces(db: Kysely<unknown>): Promise<void> {
  await sql`alter table approved_items add column place bigint`.execute(db)
}
