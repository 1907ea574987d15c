import { type AliasedExpression, type Kysely, sql, type Transaction } from 'kysely'
import type { FactorKind } from '../../../shared/api/person.ts'
import { folded } from '../../../shared/folded.ts'
import type { OrgId } from '../../../shared/plan/plan.ts'
import { remembered } from '../../../shared/remembered.ts'
import { compiledOnce } from '../../db/compiled-once.ts'
import type { Schema } from '../../db/schema.ts'
import type { KeptGrant } from './grant-store.ts'

/** What a person is called. `login` is in lower case and nobody else's. */
export interface PersonNames {
  readonly login: string
  readonly name: string
  readonly email: string | null
}

/** Somebody who signs in. Instants are epoch ms; `lastSeenAt` null: never. */
export interface KeptPerson extends PersonNames {
  readonly id: string
  readonly state: 'active' | 'closed'
  readonly lastSeenAt: number | null
}

/** A person with what their password is checked by; null while they have none. */
export interface PersonWithPassword extends KeptPerson {
  readonly password: string | null
}

const columns = ['id', 'login', 'name', 'email', 'state', 'seen_at as lastSeenAt'] as const
const searchOf = ({ login, name, email }: PersonNames) => folded([login, name, email ?? ''].join(' '))

/** Keeps a new person; `password` as a PHC string. */
export async function keepPerson(
  trx: Transaction<Schema>,
  person: PersonNames & { readonly id: string; readonly password: string | null; readonly at: number },
): Promise<void> {
  const { id, login, name, email, password, at } = person
  await trx
    .insertInto('people')
    .values({
      ...{ id, login, name, email, state: 'active', password, oidc_subject: null },
      ...{ made_at: at, closed_at: null, seen_at: null, search: searchOf(person) },
    })
    .execute()
}

/** Whether there is anybody at all, closed accounts too. */
export async function hasPeople(db: Kysely<Schema>): Promise<boolean> {
  return (await db.selectFrom('people').select('id').limit(1).executeTakeFirst()) !== undefined
}

/** The person of this id. */
export async function readPerson(db: Kysely<Schema>, id: string): Promise<PersonWithPassword | undefined> {
  return db
    .selectFrom('people')
    .select([...columns, 'password'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** The person of this login. */
export async function findPersonByLogin(db: Kysely<Schema>, login: string): Promise<PersonWithPassword | undefined> {
  return db
    .selectFrom('people')
    .select([...columns, 'password'])
    .where('login', '=', login)
    .executeTakeFirst()
}

const namesOf = compiledOnce((db, { people }: { people: readonly string[] }) =>
  db.selectFrom('people').select(['id', 'name']).where('id', 'in', people),
)

/** What some people are called, by their ids. */
export async function readNamesOf(db: Kysely<Schema>, people: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (people.length === 0) return new Map()
  const rows = await namesOf(db, { people })
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** What a page of people is asked for: in these orgs alone where they are given, with all these words, behind this login. */
export interface PeopleAsked {
  readonly orgs: readonly OrgId[] | undefined
  readonly words: readonly string[]
  readonly after: string | undefined
  readonly limit: number
  readonly at: number
}

/** A person with what they may do and the kinds of second factor that they have. */
export interface ListedPerson extends KeptPerson {
  readonly grants: readonly KeptGrant[]
  readonly factors: readonly FactorKind[]
}

/** People by their logins, so many at most. Words are found without regard to case and diacritics. */
export async function listPeople(db: Kysely<Schema>, asked: PeopleAsked): Promise<readonly ListedPerson[]> {
  const { orgs, words, after, limit, at } = asked
  if (orgs?.length === 0) return []
  const patterns = words.map((word) => `%${folded(word).replace(/[\\%_]/g, '\\$&')}%`)
  return peopleOf(await rowsOfPage(db, { orgs, patterns, after, limit, at }))
}

const rowsOfPage = compiledOnce((db, asked: Omit<PeopleAsked, 'words'> & { readonly patterns: readonly string[] }) => {
  const { orgs, patterns, after, limit, at } = asked
  let page = db.selectFrom('people').select(columns).orderBy('login').limit(limit)
  if (after !== undefined) page = page.where('login', '>', after)
  for (const pattern of patterns) {
    page = page.where(sql<boolean>`search like ${pattern} escape '\\'`)
  }
  if (orgs) {
    page = page.where((eb) =>
      eb.exists(
        eb
          .selectFrom('grants')
          .select('grants.id')
          .whereRef('grants.person', '=', 'people.id')
          .where('grants.org', 'in', orgs)
          .where((inner) => inner.or([inner('grants.ends_at', 'is', null), inner('grants.ends_at', '>', at)])),
      ),
    )
  }
  return withGrantsAndFactors(db, page.as('page'), at)
})

/** One person with what they may do at `at` or later, and the kinds of second factor that they have. */
export async function findListed(db: Kysely<Schema>, id: string, at: number): Promise<ListedPerson | undefined> {
  return peopleOf(await rowsOfPerson(db, { id, at }))[0]
}

const rowsOfPerson = compiledOnce((db, { id, at }: { id: string; at: number }) =>
  withGrantsAndFactors(db, db.selectFrom('people').select(columns).where('id', '=', id).as('page'), at),
)

type Page = AliasedExpression<KeptPerson, 'page'>

// One question for a whole page: naming each person in a second one takes longer than all of this.
function withGrantsAndFactors(db: Kysely<Schema>, page: Page, at: number) {
  return db
    .selectFrom(page)
    .leftJoin('grants', (join) =>
      join
        .onRef('grants.person', '=', 'page.id')
        .on((eb) => eb.or([eb('grants.ends_at', 'is', null), eb('grants.ends_at', '>', at)])),
    )
    .leftJoin('factors', 'factors.person', 'page.id')
    .select([
      ...(['page.id', 'page.login', 'page.name', 'page.email', 'page.state', 'page.lastSeenAt'] as const),
      ...(['grants.id as grant', 'grants.org', 'grants.role', 'grants.starts_at as startsAt'] as const),
      ...(['grants.ends_at as endsAt', 'grants.deputy_for as deputyFor', 'factors.kind'] as const),
    ])
    .orderBy('page.login')
    .orderBy('grants.made_at')
    .orderBy('grants.id')
    .orderBy('factors.kind')
}

function peopleOf(rows: Awaited<ReturnType<typeof rowsOfPerson>>): readonly ListedPerson[] {
  const people = new Map<string, { person: KeptPerson; grants: Map<string, KeptGrant>; factors: Set<FactorKind> }>()
  for (const row of rows) {
    const { id, login, name, email, state, lastSeenAt, grant, org, role, startsAt, endsAt, deputyFor, kind } = row
    const one = remembered(people, id, () => ({
      person: { id, login, name, email, state, lastSeenAt },
      grants: new Map(),
      factors: new Set(),
    }))
    if (grant !== null && role !== null && startsAt !== null) {
      one.grants.set(grant, { id: grant, person: id, org: org as OrgId | null, role, startsAt, endsAt, deputyFor })
    }
    if (kind !== null) one.factors.add(kind)
  }
  return Array.from(people.values(), ({ person, grants, factors }) => ({
    ...person,
    grants: [...grants.values()],
    factors: [...factors],
  }))
}

/** Calls a person something else. */
export async function renamePerson(trx: Transaction<Schema>, id: string, names: PersonNames): Promise<void> {
  const { login, name, email } = names
  await trx
    .updateTable('people')
    .set({ login, name, email, search: searchOf(names) })
    .where('id', '=', id)
    .execute()
}

/** Sets what a person's password is checked by (a PHC string); null: they have none until another is set. */
export async function setPassword(trx: Transaction<Schema>, id: string, password: string | null): Promise<void> {
  await trx.updateTable('people').set({ password }).where('id', '=', id).execute()
}

/** Closes an account, or opens it again. */
export async function setPersonState(
  trx: Transaction<Schema>,
  id: string,
  state: KeptPerson['state'],
  at: number,
): Promise<void> {
  await trx
    .updateTable('people')
    .set({ state, closed_at: state === 'closed' ? at : null })
    .where('id', '=', id)
    .execute()
}

/** Notes that a person was here. */
export async function noteSeen(trx: Transaction<Schema>, id: string, at: number): Promise<void> {
  await trx.updateTable('people').set({ seen_at: at }).where('id', '=', id).execute()
}
