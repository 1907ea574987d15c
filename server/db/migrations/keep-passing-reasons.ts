import { type Kysely, sql } from 'kysely'

/** Why findings that may be passed were: as whoever asked has said, and whoever approved. */
export async function keepPassingReasons(db: Kysely<unknown>): Promise<void> {
  await sql`alter table submissions add column passed_because text`.execute(db)
  await sql`alter table approvals add column passed_because text`.execute(db)
}
