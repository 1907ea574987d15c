import { type Kysely, sql } from 'kysely'

// No secret is ever kept: only its SHA-256, in hex.
const hash = sql`hash text not null check (length(hash) = 64)`

/** Tokens, one-time links, sessions and the keys of boards. */
export async function keepAccess(db: Kysely<unknown>): Promise<void> {
  await sql`create table tokens (${hash} primary key,
    label text not null,
    principal text not null,
    made_at bigint not null,
    ends_at bigint)`.execute(db)

  await sql`create table links (${hash} primary key,
    made_at bigint not null,
    ends_at bigint not null,
    used_at bigint)`.execute(db)

  await sql`create table sessions (${hash} primary key,
    principal text not null,
    made_at bigint not null,
    seen_at bigint not null,
    idle_ms bigint not null,
    ends_at bigint not null)`.execute(db)

  await sql`create table board_keys (
    board text not null primary key references boards (id),
    ${hash},
    made_at bigint not null)`.execute(db)
}
