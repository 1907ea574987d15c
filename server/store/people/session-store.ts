import type { Kysely, Transaction } from 'kysely'
import type { Role } from '../../../shared/api/role.ts'
import type { OrgId } from '../../../shared/plan/plan.ts'
import { compiledOnce } from '../../db/compiled-once.ts'
import type { Schema } from '../../db/schema.ts'

// Everywhere here `hash` is the SHA-256 (hex) of the secret in a cookie, instants are epoch ms, and what has an end is over at that instant.

/** How far a session has come: shown the first factor, or signed in. */
export type SessionStage = 'password' | 'complete'

/** A session as it begins: it ends at `endsAt`, or when it was not touched for `idleMs`. */
export interface NewSession {
  readonly id: string
  readonly hash: string
  readonly person: string
  readonly stage: SessionStage
  readonly address: string
  readonly agent: string
  readonly at: number
  readonly idleMs: number
  readonly endsAt: number
}

/** A session that lives, whose it is, and what they may do at the instant asked about. */
export interface LivingSession {
  readonly id: string
  readonly hash: string
  readonly stage: SessionStage
  readonly seenAt: number
  readonly person: { readonly id: string; readonly login: string; readonly name: string }
  readonly grants: readonly { readonly org: OrgId | null; readonly role: Role }[]
}

/** A session as its owner sees it. */
export interface SessionFacts {
  readonly id: string
  readonly stage: SessionStage
  readonly address: string
  readonly agent: string
  readonly madeAt: number
  readonly seenAt: number
  readonly endsAt: number
}

/** Begins a session. */
export async function keepSession(trx: Transaction<Schema>, session: NewSession): Promise<void> {
  const { id, hash, person, stage, address, agent, at, idleMs, endsAt } = session
  await trx
    .insertInto('sessions')
    .values({
      ...{ id, hash, person, stage, address, agent, made_at: at },
      ...{ seen_at: at, idle_ms: idleMs, ends_at: endsAt },
    })
    .execute()
}

// One question for all of it, since it is asked with every request.
const rowsOfSession = compiledOnce((db, { hash, at }: { hash: string; at: number }) =>
  db
    .selectFrom('sessions')
    .innerJoin('people', 'people.id', 'sessions.person')
    .leftJoin('grants', (join) =>
      join
        .onRef('grants.person', '=', 'sessions.person')
        .on('grants.starts_at', '<=', at)
        .on((eb) => eb.or([eb('grants.ends_at', 'is', null), eb('grants.ends_at', '>', at)])),
    )
    .select([
      ...(['sessions.id', 'sessions.stage', 'sessions.seen_at as seenAt'] as const),
      ...(['people.id as person', 'people.login', 'people.name', 'grants.org', 'grants.role'] as const),
    ])
    .where('sessions.hash', '=', hash)
    .where('sessions.ends_at', '>', at)
    .where((eb) => eb(eb('sessions.seen_at', '+', eb.ref('sessions.idle_ms')), '>', at))
    .where('people.state', '=', 'active'),
)

/** The session that lives at `at`; none does whose person's account is closed. */
export async function findSession(db: Kysely<Schema>, hash: string, at: number): Promise<LivingSession | undefined> {
  const rows = await rowsOfSession(db, { hash, at })
  const [first] = rows
  if (!first) return undefined
  const { id, stage, seenAt, person, login, name } = first
  const grants = rows.flatMap(({ org, role }) => (role === null ? [] : [{ org: org as OrgId | null, role }]))
  return { id, hash, stage, seenAt, person: { id: person, login, name }, grants }
}

/** Keeps a living session from falling idle, and notes that its person was here; a dead one stays dead. */
export async function touchSession(trx: Transaction<Schema>, hash: string, at: number): Promise<void> {
  const touched = await trx
    .updateTable('sessions')
    .set({ seen_at: at })
    .where('hash', '=', hash)
    .where('ends_at', '>', at)
    .where((eb) => eb(eb('seen_at', '+', eb.ref('idle_ms')), '>', at))
    .returning('person')
    .executeTakeFirst()
  if (touched) await trx.updateTable('people').set({ seen_at: at }).where('id', '=', touched.person).execute()
}

/** Gives a living session another secret, stage and end; false where it does not live any more. */
export async function renewSession(
  trx: Transaction<Schema>,
  session: Pick<NewSession, 'id' | 'hash' | 'stage' | 'at' | 'idleMs' | 'endsAt'>,
): Promise<boolean> {
  const { id, hash, stage, at, idleMs, endsAt } = session
  const { numUpdatedRows } = await trx
    .updateTable('sessions')
    .set({ hash, stage, seen_at: at, idle_ms: idleMs, ends_at: endsAt })
    .where('id', '=', id)
    .where('ends_at', '>', at)
    .where((eb) => eb(eb('seen_at', '+', eb.ref('idle_ms')), '>', at))
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** The sessions of a person that live at `at`, the last touched first. */
export async function readSessionsOf(db: Kysely<Schema>, person: string, at: number): Promise<readonly SessionFacts[]> {
  return db
    .selectFrom('sessions')
    .select(['id', 'stage', 'address', 'agent', 'made_at as madeAt', 'seen_at as seenAt', 'ends_at as endsAt'])
    .where('person', '=', person)
    .where('ends_at', '>', at)
    .where((eb) => eb(eb('seen_at', '+', eb.ref('idle_ms')), '>', at))
    .orderBy('seen_at', 'desc')
    .orderBy('id')
    .execute()
}

/** Ends a session now, whether it was there or not. */
export async function endSession(trx: Transaction<Schema>, hash: string): Promise<void> {
  await trx.deleteFrom('sessions').where('hash', '=', hash).execute()
}

/** Ends one session of a person: whether it was there. */
export async function endSessionOf(trx: Transaction<Schema>, person: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('sessions')
    .where('person', '=', person)
    .where('id', '=', id)
    .executeTakeFirst()
  return numDeletedRows === 1n
}

/** Ends all sessions of a person but the one named: how many those were. */
export async function endSessionsOf(trx: Transaction<Schema>, person: string, exceptId = ''): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom('sessions')
    .where('person', '=', person)
    .where('id', '<>', exceptId)
    .executeTakeFirst()
  return Number(numDeletedRows)
}

/** Asks in all sessions of a person for the second factor again; where it is not shown they end at `endsAt`. */
export async function askForFactor(trx: Transaction<Schema>, person: string, endsAt: number): Promise<void> {
  await trx.updateTable('sessions').set({ stage: 'password' }).where('person', '=', person).execute()
  await trx
    .updateTable('sessions')
    .set({ ends_at: endsAt })
    .where('person', '=', person)
    .where('ends_at', '>', endsAt)
    .execute()
}

/** Ends the sessions of a person that began before the newest `keep` of them. */
export async function endOldestSessions(trx: Transaction<Schema>, person: string, keep: number): Promise<void> {
  const rows = await trx
    .selectFrom('sessions')
    .select('hash')
    .where('person', '=', person)
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .execute()
  const old = rows.slice(keep).map(({ hash }) => hash)
  if (old.length > 0) await trx.deleteFrom('sessions').where('hash', 'in', old).execute()
}

/** Removes the sessions that do not live any more at `at`. */
export async function dropEndedSessions(trx: Transaction<Schema>, at: number): Promise<void> {
  await trx
    .deleteFrom('sessions')
    .where((eb) => eb.or([eb('ends_at', '<=', at), eb(eb('seen_at', '+', eb.ref('idle_ms')), '<=', at)]))
    .execute()
}
