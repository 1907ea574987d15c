import { type Kysely, sql } from 'kysely'
import type { Dialect } from '../migrate.ts'

/** Proof of play: shows by log, up to where each log is stored, and what was shown by day. */
export async function keepShows(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  // SQLite's own row numbers, which cost no index.
  const id = dialect === 'sqlite' ? sql`integer not null primary key` : sql`bigint not null primary key`
  const clustered = dialect === 'sqlite' ? sql`without rowid` : sql``

  await sql`create table show_boards (number ${id}, board text not null unique)`.execute(db)

  await sql`create table show_logs (
    number ${id},
    board bigint not null,
    pairing text not null unique)`.execute(db)

  await sql`create table show_subjects (
    number ${id},
    body text not null unique,
    campaign text,
    phase text,
    placement text,
    slide text not null)`.execute(db)
  await sql`create index show_subjects_by_campaign on show_subjects (campaign)`.execute(db)

  await sql`create table shows (
    id ${id},
    log bigint not null,
    back bigint not null,
    boot bigint not null,
    number bigint not null,
    subject bigint not null,
    epoch bigint not null,
    version bigint not null,
    started_at bigint not null,
    ms bigint not null,
    error_ms bigint,
    ended bigint not null)`.execute(db)

  await sql`create table show_marks (
    id ${id},
    to_number bigint not null,
    link text not null check (length(link) = 64),
    last_id bigint not null,
    lost bigint not null,
    noted_to bigint not null default 0,
    safe_to bigint not null default 0)`.execute(db)

  await sql`create table show_breaks (
    log bigint not null,
    boot bigint not null,
    number bigint not null,
    kind text not null,
    count bigint not null,
    at bigint not null,
    link text,
    primary key (log, boot, number, kind))`.execute(db)

  await sql`create table show_days (
    subject bigint not null,
    day bigint not null,
    board bigint not null,
    sure bigint not null,
    shows bigint not null,
    ms bigint not null,
    primary key (subject, day, board, sure)) ${clustered}`.execute(db)
  await sql`create index show_days_by_board on show_days (board, day)`.execute(db)

  await sql`create index show_logs_by_board on show_logs (board)`.execute(db)

  await sql`create table show_spans (
    mark bigint not null,
    day bigint not null,
    first_id bigint not null,
    last_id bigint not null,
    primary key (mark, day)) ${clustered}`.execute(db)

  await sql`create table backups (
    made_at ${id},
    file text,
    bytes bigint)`.execute(db)
}
