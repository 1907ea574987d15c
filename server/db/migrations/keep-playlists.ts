import { type Kysely, sql } from 'kysely'

/** What boards were given to play, and which bytes each recipe came to. */
export async function keepPlaylists(db: Kysely<unknown>): Promise<void> {
  // The body comes last: reading the columns before it then does not walk through its pages.
  await sql`create table playlists (
    board text not null references boards (id),
    version bigint not null check (version > 0),
    digest text not null,
    starts_at bigint not null,
    ends_at bigint not null,
    kept_at bigint not null,
    body text not null,
    primary key (board, version))`.execute(db)

  await sql`create table renditions (
    recipe text not null primary key,
    sha256 text not null check (length(sha256) = 64),
    bytes bigint not null,
    width bigint not null,
    height bigint not null)`.execute(db)
}
