import { type Kysely, sql } from 'kysely'

/** Which machine each board is: a pairing with a key that never leaves it, and machines that wait for one. */
export async function keepPairings(db: Kysely<unknown>): Promise<void> {
  // A secret that could be copied from a machine says nothing of which machine has it: every board is paired anew.
  await sql`drop table board_keys`.execute(db)

  await sql`create table pairings (
    id text not null primary key,
    board text not null references boards (id),
    public_key text not null,
    org text not null,
    epoch bigint not null check (epoch >= 1),
    made_at bigint not null,
    made_by text not null,
    made_name text not null,
    ended_at bigint,
    ended_by text,
    disputed_at bigint,
    dispute_ended_at bigint,
    card_until bigint not null,
    boot bigint not null,
    instance text,
    changed bigint not null)`.execute(db)
  await sql`create unique index living_pairings on pairings (board) where ended_at is null`.execute(db)
  await sql`create index pairings_by_board on pairings (board, epoch)`.execute(db)
  await sql`create unique index pairings_by_change on pairings (changed)`.execute(db)

  await sql`create table pairing_requests (
    id text not null primary key,
    secret text not null check (length(secret) = 64),
    code text not null unique,
    public_key text not null,
    screen text not null,
    shell text not null,
    former_board text,
    former_pairing text,
    address text not null,
    asked_at bigint not null,
    ends_at bigint not null,
    pairing text references pairings (id))`.execute(db)
}
