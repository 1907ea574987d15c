import { type Kysely, sql } from 'kysely'

/** Official slogans that stand in no campaign, with the written plan that they came in. */
export async function keepOfficialSlogans(db: Kysely<unknown>): Promise<void> {
  await sql`create table official_slogans (
    id text not null primary key,
    org text not null,
    text text not null,
    text_hash text not null,
    number text not null,
    issuer text not null,
    issued_on text not null,
    person text not null,
    person_name text not null,
    added_at bigint not null,
    position integer not null,
    withdrawn_at bigint,
    withdrawn_name text)`.execute(db)

  await sql`create index official_slogans_by_org on official_slogans (org, withdrawn_at)`.execute(db)
  await sql`create unique index official_slogans_standing on official_slogans (org, text_hash)
    where withdrawn_at is null`.execute(db)
}
