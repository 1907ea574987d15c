import { type Kysely, sql } from 'kysely'

const item = sql`
  position bigint not null,
  checksum bigint not null,
  binned_at bigint,
  body text not null`

// A plan is replaced in many statements, and its items may name later ones: links are checked at the commit.
const atCommit = sql`deferrable initially deferred`

/** The plan in force and what it left in the bin: a table for each of its lists, the items of campaigns keyed by campaign. */
export async function keepPlan(db: Kysely<unknown>): Promise<void> {
  await sql`create table plan (
    id bigint not null primary key check (id = 1),
    revision bigint not null,
    replaced_at bigint not null,
    checksum bigint not null,
    body text not null)`.execute(db)

  await sql`create table orgs (
    id text not null primary key,
    parent text references orgs (id) ${atCommit}, ${item})`.execute(db)

  for (const list of ['boards', 'campaigns', 'interrupts', 'restrictions']) {
    await sql`create table ${sql.table(list)} (
      id text not null primary key,
      org text not null references orgs (id) ${atCommit}, ${item})`.execute(db)
  }

  for (const list of ['milestones', 'phases', 'slides']) {
    await sql`create table ${sql.table(list)} (
      campaign text not null references campaigns (id) ${atCommit},
      id text not null, ${item},
      primary key (campaign, id))`.execute(db)
  }

  await sql`create table placements (
    campaign text not null references campaigns (id) ${atCommit},
    id text not null,
    phase text not null, ${item},
    primary key (campaign, id),
    foreign key (campaign, phase) references phases (campaign, id) ${atCommit})`.execute(db)
}
