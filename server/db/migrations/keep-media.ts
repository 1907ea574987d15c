import { type Kysely, sql } from 'kysely'

/** The pictures and clips that people uploaded, and the clips among the renditions. */
export async function keepMedia(db: Kysely<unknown>): Promise<void> {
  await sql`create table media (
    sha256 text not null primary key check (length(sha256) = 64),
    kind text not null check (kind in ('picture', 'clip')),
    state text not null check (state in ('preparing', 'ready', 'failed')),
    name text not null,
    type text not null,
    bytes bigint not null,
    width bigint not null,
    height bigint not null,
    ms bigint,
    master text check (length(master) = 64),
    uploaded_at bigint not null,
    uploaded_by text not null,
    facts text not null)`.execute(db)
  await sql`create index media_by_age on media (uploaded_at, sha256)`.execute(db)

  await sql`alter table renditions add column clip_ms bigint`.execute(db)
  await sql`alter table renditions add column clip_fps double precision`.execute(db)
  await sql`alter table renditions add column verdict text`.execute(db)
}
