import { type Kysely, sql } from 'kysely'

/** Emergencies, and the words that were prepared for them. */
export async function keepEmergencies(db: Kysely<unknown>): Promise<void> {
  await sql`create table emergency_templates (
    id text not null primary key,
    org text not null,
    title text not null,
    body text not null,
    state text not null,
    seal text check (length(seal) = 64),
    replaces text references emergency_templates (id),
    author text not null,
    author_name text not null,
    writers text not null,
    approver text,
    approver_name text,
    made_at bigint not null,
    changed_at bigint not null,
    approved_at bigint)`.execute(db)

  await sql`create table emergencies (
    id text not null primary key,
    org text not null,
    template text not null references emergency_templates (id),
    body text not null,
    digest text not null,
    state text not null,
    ends_at bigint not null,
    cap_sender text not null,
    cap_identifier text not null,
    cap_sent bigint,
    prepared_by text not null,
    prepared_name text not null,
    prepared_for text,
    prepared_at bigint not null,
    seal text not null check (length(seal) = 64),
    released_by text,
    released_name text,
    released_at bigint,
    cancelled_by text,
    cancelled_name text,
    cancelled_at bigint)`.execute(db)
  await sql`create index emergencies_by_time on emergencies (prepared_at, id)`.execute(db)
  await sql`create unique index emergencies_by_message on emergencies (cap_sender, cap_identifier)`.execute(db)
}
