import { createHash } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import { problem } from '../../shared/problem/problem.ts'
import type { Schema } from '../db/schema.ts'
import { type Attempts, dropAttempts, keepAttempts, readAttempts } from '../store/people/attempt-store.ts'
import { networkOf } from './network-of.ts'

const minuteMs = 60_000

/** Failures of an account that cost no time. */
const freeFailures = 5
const firstWaitMs = minuteMs / 2
/** Waits end by themselves: nobody is locked out for good by a stranger who knows their login. */
const longestWaitMs = 15 * minuteMs
/** Failures from an address in a quarter of an hour: an office behind one address mistypes less. */
const perAddress = 30
const perAddressMs = 15 * minuteMs
/** Failures of an account are forgotten when there were none for so long. */
const forgottenMs = 24 * 60 * minuteMs
/** How long an address stays known as one where a person signs in; nothing is remembered for longer. */
export const rememberedMs = 30 * 24 * 60 * minuteMs

/** Who tries: an account by its login (or another thing that is guessed at, by its name), and where from. */
export interface Trier {
  readonly account: string
  readonly address: string | null
}

/** Throws `too-many`, with the seconds to wait, while too many attempts have failed: right or wrong is not told then. */
export async function checkAttempts(db: Kysely<Schema>, trier: Trier, at: number): Promise<void> {
  const account = await readAttempts(db, await accountSubject(db, trier, at))
  const address = await readAttempts(db, addressSubject(trier))
  const waitMs = Math.max(accountWaitMs(account, at), addressWaitMs(address, at))
  if (waitMs > 0) throw problem('too-many', { waitSeconds: Math.ceil(waitMs / 1000) })
}

/** Counts an attempt as failed. Called before the attempt is looked at, it lets no two at once past the limit. */
export async function countAttempt(trx: Transaction<Schema>, trier: Trier, at: number): Promise<void> {
  const account = await accountSubject(trx, trier, at)
  const former = await readAttempts(trx, account)
  await keepAttempts(trx, account, { failures: failuresOf(former, at) + 1, failedAt: at })
  const address = addressSubject(trier)
  const level = addressLevel(await readAttempts(trx, address), at)
  await keepAttempts(trx, address, { failures: level + 1, failedAt: at })
}

/** Forgets the failures of an account, wherever they came from: it has been shown otherwise whose it is. */
export async function forgetAttempts(trx: Transaction<Schema>, trier: Trier, at: number): Promise<void> {
  await dropAttempts(trx, subjectOf('account', trier.account))
  if (await readAttempts(trx, homeSubject(trier)))
    await keepAttempts(trx, homeSubject(trier), { failures: 0, failedAt: at })
}

/**
 * Takes an attempt back that was counted and then succeeded. From now on the address is known: attempts from elsewhere
 * make nobody wait there.
 */
export async function takeAttemptBack(trx: Transaction<Schema>, trier: Trier, at: number): Promise<void> {
  await dropAttempts(trx, await accountSubject(trx, trier, at))
  if (trier.address !== null) await keepAttempts(trx, homeSubject(trier), { failures: 0, failedAt: at })
  const address = addressSubject(trier)
  const former = await readAttempts(trx, address)
  if (former) await keepAttempts(trx, address, { ...former, failures: Math.max(0, former.failures - 1) })
}

function failuresOf(attempts: Attempts | undefined, at: number): number {
  return attempts && at - attempts.failedAt < forgottenMs ? attempts.failures : 0
}

function accountWaitMs(attempts: Attempts | undefined, at: number): number {
  const failures = failuresOf(attempts, at)
  if (!attempts || failures < freeFailures) return 0
  const waitMs = Math.min(firstWaitMs * 2 ** (failures - freeFailures), longestWaitMs)
  return attempts.failedAt + waitMs - at
}

// A bucket that leaks: the failures of an address run out evenly, one every half minute.
const leakMs = perAddressMs / perAddress

function addressLevel(attempts: Attempts | undefined, at: number): number {
  return attempts ? Math.max(0, attempts.failures - Math.floor((at - attempts.failedAt) / leakMs)) : 0
}

function addressWaitMs(attempts: Attempts | undefined, at: number): number {
  if (!attempts || addressLevel(attempts, at) < perAddress) return 0
  return attempts.failedAt + (attempts.failures - perAddress + 1) * leakMs - at
}

// Where an account has been signed in to before, its failures are counted apart from those of the rest of the world.
async function accountSubject(db: Kysely<Schema>, trier: Trier, at: number): Promise<string> {
  const home = trier.address === null ? undefined : await readAttempts(db, homeSubject(trier))
  return home && at - home.failedAt < rememberedMs ? homeSubject(trier) : subjectOf('account', trier.account)
}

const homeSubject = ({ account, address }: Trier) => subjectOf('home', account, networkOf(address ?? ''))
const addressSubject = ({ address }: Trier) => subjectOf('address', networkOf(address ?? ''))

// What was typed for a login may have been a password: it is not kept as it stands.
function subjectOf(kind: string, ...parts: readonly string[]): string {
  return `${kind}:${createHash('sha256').update(JSON.stringify(parts)).digest('hex')}`
}
