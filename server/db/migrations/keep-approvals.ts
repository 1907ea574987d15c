import { type Kysely, sql } from 'kysely'

const seal = sql`seal text not null check (length(seal) = 64)`

/** What was asked for, who approved it, what boards may play since, and what was taken off the air. */
export async function keepApprovals(db: Kysely<unknown>): Promise<void> {
  await sql`create table approved_items (
    list text not null,
    campaign text not null,
    id text not null,
    body text not null,
    submission text not null,
    approved_at bigint not null,
    ${seal},
    primary key (list, campaign, id))`.execute(db)

  await sql`create table approved_pictures (
    face text not null,
    width bigint not null,
    height bigint not null,
    color text not null,
    rendition text not null,
    submission text not null,
    ${seal},
    primary key (face, width, height, color))`.execute(db)

  await sql`create table submissions (
    id text not null primary key,
    kind text not null,
    campaign text,
    take_down text,
    org text not null,
    title text not null,
    state text not null,
    author text not null,
    author_name text not null,
    writers text not null,
    submitted_at bigint not null,
    reminded_at bigint,
    decided_at bigint,
    note text,
    reason text,
    places text,
    digest text,
    items text not null,
    pictures text,
    drawn bigint,
    findings text,
    ${seal})`.execute(db)
  await sql`create index submissions_by_state on submissions (state, submitted_at)`.execute(db)

  await sql`create index submissions_by_campaign on submissions (campaign, submitted_at)`.execute(db)

  await sql`create table approvals (
    submission text not null references submissions (id),
    person text not null,
    name text not null,
    approved_at bigint not null,
    digest text not null,
    ${seal},
    primary key (submission, person))`.execute(db)

  await sql`create table item_writers (
    list text not null,
    campaign text not null,
    id text not null,
    person text not null,
    written_at bigint not null,
    primary key (list, campaign, id, person))`.execute(db)

  await sql`create table take_downs (
    id text not null primary key,
    kind text not null,
    org text not null,
    subject text not null,
    reason text not null,
    person text not null,
    person_name text not null,
    made_at bigint not null,
    ends_at bigint,
    ended_at bigint)`.execute(db)

  // What was drawn before has none, and is drawn anew.
  await sql`alter table renditions add column seal text check (length(seal) = 64)`.execute(db)
}
