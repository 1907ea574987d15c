import { type Kysely, sql } from 'kysely'

/** Builds of the board's page that servers have shipped, and the boards that try one first. */
export async function keepShells(db: Kysely<unknown>): Promise<void> {
  await sql`create table shells (
    build text not null primary key,
    state text not null check (state in ('trial', 'good', 'stopped')),
    shipped_at bigint not null,
    changed_at bigint not null,
    by_person bigint not null)`.execute(db)

  await sql`create table shell_trials (
    build text not null references shells (build),
    board text not null,
    told_at bigint not null,
    running_since bigint,
    failed_at bigint,
    primary key (build, board))`.execute(db)
}
