import { type Kysely, sql } from 'kysely'

/** What was taken out of the plan, as it was, and who did it. */
export async function keepBin(db: Kysely<unknown>): Promise<void> {
  await sql`create table bin (
    id text not null primary key,
    removal text not null,
    list text not null,
    campaign text not null,
    item text not null,
    part_of text,
    org text not null,
    title text not null,
    campaign_title text,
    position bigint not null,
    body text not null,
    removed_at bigint not null,
    by_name text)`.execute(db)

  await sql`create index bin_by_time on bin (removed_at, id)`.execute(db)
  await sql`create index bin_by_removal on bin (removal)`.execute(db)
}
