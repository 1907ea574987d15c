import { type Kysely, sql } from 'kysely'

/** The last word of each board. */
export async function keepReports(db: Kysely<unknown>): Promise<void> {
  await sql`create table board_reports (
    board text not null primary key references boards (id),
    reported_at bigint not null,
    state text not null)`.execute(db)
}
