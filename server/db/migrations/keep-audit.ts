import { type Kysely, sql } from 'kysely'
import type { Dialect } from '../migrate.ts'

/** The log of what was done. Neither database lets a row of it be changed or removed. */
export async function keepAudit(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  await sql`create table audit (
    seq bigint not null primary key,
    at bigint not null,
    actor_kind text not null,
    actor text not null,
    actor_name text not null,
    address text,
    act text not null,
    subject_kind text not null,
    subject text not null,
    org text,
    before text,
    after text,
    former text not null,
    hash text not null,
    seal text not null)`.execute(db)
  await sql`create index audit_by_subject on audit (subject_kind, subject, seq)`.execute(db)
  await sql`create index audit_by_actor on audit (actor, seq)`.execute(db)
  await sql`create index audit_by_org on audit (org, seq)`.execute(db)
  await refuseChanges(db, dialect)
}

async function refuseChanges(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  if (dialect === 'postgres') {
    await sql`create function audit_is_kept() returns trigger language plpgsql as
      'begin raise exception ''the log is only ever added to''; end'`.execute(db)
    await sql`create trigger audit_is_kept before update or delete or truncate on audit
      for each statement execute function audit_is_kept()`.execute(db)
    return
  }
  for (const act of ['update', 'delete']) {
    await sql`create trigger ${sql.id(`audit_no_${act}`)} before ${sql.raw(act)} on audit
      begin select raise(abort, 'the log is only ever added to'); end`.execute(db)
  }
}
