import { type Kysely, sql } from 'kysely'

/** The documents that say whose signatures boards believe, version by version. */
export async function keepManifests(db: Kysely<unknown>): Promise<void> {
  await sql`create table roots (
    version bigint not null primary key check (version >= 1),
    envelope text not null,
    generations text not null,
    made_at bigint not null,
    seal text not null check (length(seal) = 64))`.execute(db)
}
