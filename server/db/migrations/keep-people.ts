import { type Kysely, sql } from 'kysely'

const hash = sql`hash text not null check (length(hash) = 64)`

/**
 * People, what they may do, and how they show who they are. Tokens, links and sessions were everybody's before: they are made anew,
 * and nobody who was signed in stays so.
 */
export async function keepPeople(db: Kysely<unknown>): Promise<void> {
  for (const table of ['tokens', 'links', 'sessions']) await sql`drop table ${sql.table(table)}`.execute(db)

  await sql`create table people (
    id text not null primary key,
    login text not null unique,
    name text not null,
    email text,
    state text not null,
    password text,
    oidc_subject text unique,
    made_at bigint not null,
    closed_at bigint,
    seen_at bigint,
    search text not null)`.execute(db)

  await sql`create table grants (
    id text not null primary key,
    person text not null references people (id),
    org text,
    role text not null,
    starts_at bigint not null,
    ends_at bigint,
    deputy_for text references people (id),
    made_at bigint not null,
    made_by text not null)`.execute(db)
  await sql`create index grants_by_person on grants (person)`.execute(db)
  await sql`create index grants_by_org on grants (org)`.execute(db)

  await sql`create table factors (
    id text not null primary key,
    person text not null references people (id),
    kind text not null,
    label text not null,
    body text not null,
    made_at bigint not null,
    used_at bigint)`.execute(db)
  await sql`create index factors_by_person on factors (person)`.execute(db)

  await sql`create table tokens (
    id text not null unique,
    ${hash} primary key,
    label text not null,
    org text,
    roles text not null,
    made_by text not null,
    made_at bigint not null,
    ends_at bigint not null,
    used_at bigint)`.execute(db)

  await sql`create table links (
    ${hash} primary key,
    purpose text not null,
    person text references people (id),
    made_by text not null,
    made_at bigint not null,
    ends_at bigint not null,
    used_at bigint)`.execute(db)

  await sql`create table sessions (
    id text not null unique,
    ${hash} primary key,
    person text not null references people (id),
    stage text not null,
    address text not null,
    agent text not null,
    made_at bigint not null,
    seen_at bigint not null,
    idle_ms bigint not null,
    ends_at bigint not null)`.execute(db)
  await sql`create index sessions_by_person on sessions (person)`.execute(db)

  await sql`create table challenges (
    ${hash} primary key,
    kind text not null,
    body text not null,
    ends_at bigint not null)`.execute(db)

  await sql`create table attempts (
    subject text not null primary key,
    failures bigint not null,
    failed_at bigint not null)`.execute(db)
}
