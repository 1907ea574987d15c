import { type Kysely, sql } from 'kysely'

/** How often what boards follow was edited: a node that has another number follows what is in force no more. */
export async function countPlanEdits(db: Kysely<unknown>): Promise<void> {
  await sql`create table plan_edits (id bigint not null primary key, count bigint not null)`.execute(db)
}
