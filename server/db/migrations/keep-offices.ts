import { type Kysely, sql } from 'kysely'

/** Offices over time, what they have chosen, what they were told and have acknowledged, whose files are, and answers given once. */
export async function keepOffices(db: Kysely<unknown>): Promise<void> {
  await sql`create table org_times (
    org text not null,
    from_at bigint not null,
    to_at bigint,
    name text not null,
    level text,
    parent text,
    primary key (org, from_at))`.execute(db)

  await sql`create table board_times (
    board text not null,
    from_at bigint not null,
    to_at bigint,
    name text not null,
    org text not null,
    primary key (board, from_at))`.execute(db)

  await sql`create table org_settings (
    org text not null primary key,
    body text not null,
    changed_at bigint not null)`.execute(db)

  await sql`create table answered (
    caller text not null,
    key text not null,
    fingerprint text not null,
    status bigint,
    headers text,
    body text,
    made_at bigint not null,
    primary key (caller, key))`.execute(db)

  await sql`create table media_orgs (
    sha256 text not null,
    org text not null,
    primary key (sha256, org))`.execute(db)

  await sql`create table notices (
    id text not null primary key,
    person text not null references people (id),
    kind text not null,
    body text not null,
    made_at bigint not null,
    read_at bigint)`.execute(db)
  await sql`create index notices_by_person on notices (person, made_at)`.execute(db)

  await sql`create table acknowledgements (
    campaign text not null,
    org text not null,
    digest text not null,
    boards text not null,
    starts_at bigint not null,
    note text,
    person text not null,
    person_name text not null,
    made_at bigint not null,
    primary key (campaign, org))`.execute(db)
}
