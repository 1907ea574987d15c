import { type Kysely, sql } from 'kysely'

/** How boards are, their repairs, what they were seen to show, and what people were told of it. */
export async function keepHealth(db: Kysely<unknown>): Promise<void> {
  await sql`create table board_health (
    board text not null primary key,
    heard_at bigint not null,
    state text not null)`.execute(db)

  await sql`create table repairs (
    board text not null primary key,
    person text not null,
    person_name text not null,
    since bigint not null,
    note text not null,
    photo text check (length(photo) = 64))`.execute(db)

  await sql`create table screenshots (
    id text not null primary key,
    board text not null,
    asked_at bigint not null,
    came_at bigint,
    drawn_at bigint,
    epoch bigint,
    version bigint,
    state text not null check (state in ('asked', 'same', 'differs', 'unsure')),
    differing bigint)`.execute(db)
  await sql`create index screenshots_by_board on screenshots (board, asked_at, id)`.execute(db)
  await sql`create index screenshots_by_age on screenshots (asked_at)`.execute(db)

  await sql`create table alerts (
    id text not null primary key,
    board text not null,
    board_name text not null,
    org text not null,
    code text not null,
    message_vi text not null,
    message text not null,
    at_once bigint not null,
    since bigint not null,
    opened_at bigint not null,
    ended_at bigint,
    told_at bigint,
    seen_by text,
    seen_name text,
    seen_at bigint)`.execute(db)
  // Whoever is the first to open one tells of it, whatever other nodes see.
  await sql`create unique index alerts_open on alerts (board, code) where ended_at is null`.execute(db)
  await sql`create index alerts_by_time on alerts (opened_at, id)`.execute(db)
  await sql`create index alerts_by_end on alerts (ended_at)`.execute(db)

  await sql`create table alert_settings (
    org text not null primary key,
    body text not null,
    secret text,
    changed_at bigint not null)`.execute(db)
}
