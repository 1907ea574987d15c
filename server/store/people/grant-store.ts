import type { Kysely, Transaction } from 'kysely'
import type { Role } from '../../../shared/api/role.ts'
import type { OrgId } from '../../../shared/plan/plan.ts'
import type { Schema } from '../../db/schema.ts'

/** A role that a person was given. Instants are epoch ms; `endsAt` null: until it is taken back. */
export interface KeptGrant {
  readonly id: string
  readonly person: string
  /** Null: the whole installation. */
  readonly org: OrgId | null
  readonly role: Role
  readonly startsAt: number
  readonly endsAt: number | null
  /** The person on whose behalf a deputy has it. */
  readonly deputyFor: string | null
}

const columns = [
  'id',
  'person',
  'org',
  'role',
  'starts_at as startsAt',
  'ends_at as endsAt',
  'deputy_for as deputyFor',
] as const

const asKept = (row: Omit<KeptGrant, 'org'> & { readonly org: string | null }): KeptGrant => ({
  ...row,
  org: row.org as OrgId | null,
})

/** Gives a person a role. */
export async function keepGrant(
  trx: Transaction<Schema>,
  grant: KeptGrant & { readonly madeAt: number; readonly madeBy: string },
): Promise<void> {
  const { id, person, org, role, startsAt, endsAt, deputyFor, madeAt, madeBy } = grant
  await trx
    .insertInto('grants')
    .values({
      ...{ id, person, org, role, starts_at: startsAt, ends_at: endsAt },
      ...{ deputy_for: deputyFor, made_at: madeAt, made_by: madeBy },
    })
    .execute()
}

/** What each of these people may do at `at` or later, in the order in which it was given; those who have nothing are left out. */
export async function readGrantsOf(
  db: Kysely<Schema>,
  people: readonly string[],
  at: number,
): Promise<ReadonlyMap<string, readonly KeptGrant[]>> {
  const byPerson = new Map<string, KeptGrant[]>()
  if (people.length === 0) return byPerson
  const rows = await db
    .selectFrom('grants')
    .select(columns)
    .where('person', 'in', people)
    .where((eb) => eb.or([eb('ends_at', 'is', null), eb('ends_at', '>', at)]))
    .orderBy('made_at')
    .orderBy('id')
    .execute()
  for (const row of rows) {
    const former = byPerson.get(row.person)
    if (former) former.push(asKept(row))
    else byPerson.set(row.person, [asKept(row)])
  }
  return byPerson
}

/** Takes a role back: whether the person had it. */
export async function dropGrant(trx: Transaction<Schema>, person: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('grants')
    .where('person', '=', person)
    .where('id', '=', id)
    .executeTakeFirst()
  return numDeletedRows === 1n
}

/** What deputies have on a person's behalf at `at` or later. */
export async function readDeputiesOf(db: Kysely<Schema>, person: string, at: number): Promise<readonly KeptGrant[]> {
  const rows = await db
    .selectFrom('grants')
    .select(columns)
    .where('deputy_for', '=', person)
    .where((eb) => eb.or([eb('ends_at', 'is', null), eb('ends_at', '>', at)]))
    .orderBy('made_at')
    .orderBy('id')
    .execute()
  return rows.map(asKept)
}

/** The people who can sign in and administer the whole installation until that is taken back. */
export async function readAdministrators(db: Kysely<Schema>): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('grants')
    .innerJoin('people', 'people.id', 'grants.person')
    .select('people.id')
    .distinct()
    .where('grants.org', 'is', null)
    .where('grants.role', '=', 'administrator')
    .where('grants.ends_at', 'is', null)
    .where('people.state', '=', 'active')
    .where((eb) => eb.or([eb('people.password', 'is not', null), eb('people.oidc_subject', 'is not', null)]))
    .execute()
  return rows.map(({ id }) => id)
}
