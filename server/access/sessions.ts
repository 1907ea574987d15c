import { randomUUID } from 'node:crypto'
import type { Transaction } from 'kysely'
import { problem } from '../../shared/problem/problem.ts'
import type { Schema } from '../db/schema.ts'
import { noteSeen } from '../store/people/people-store.ts'
import { endOldestSessions, keepSession, renewSession, type SessionStage } from '../store/people/session-store.ts'
import { hashOfSecret, newSecret } from './secret.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs

/** An office's day with its breaks: who comes back in the morning signs in. */
export const idleMs = 12 * hourMs

/** A week: a machine that is never switched off does not keep a person signed in for good. */
export const longestMs = 7 * 24 * hourMs

/** Time enough to install an app for the second factor; until that has been shown the session opens nothing else. */
export const halfMs = 30 * minuteMs

/** Sessions that one person has at once, on however many machines; the oldest make room for the next. */
const mostAtOnce = 20

const maxAgentCharacters = 200

/** How a session begins. `address` and `agent` are where from, for its owner to tell it by. */
export interface SessionStart {
  readonly person: string
  readonly stage: SessionStage
  readonly address: string | null
  readonly agent: string | null
  readonly at: number
}

/** Begins a session of a person, and answers the secret for its cookie: 256 random bits. */
export async function beginSession(trx: Transaction<Schema>, start: SessionStart): Promise<string> {
  const { person, stage, at } = start
  const secret = newSecret()
  await keepSession(trx, {
    ...{ id: randomUUID(), hash: hashOfSecret(secret), person, stage, at },
    address: start.address ?? '',
    agent: (start.agent ?? '').replace(/\p{C}/gu, '').slice(0, maxAgentCharacters),
    ...spanOf(stage, at),
  })
  await endOldestSessions(trx, person, mostAtOnce)
  await noteSeen(trx, person, at)
  return secret
}

/**
 * Signs a session in whose second factor has been shown, and answers its new secret: the former cookie opens nothing any more.
 * Throws `not-signed-in` where the session has ended meanwhile.
 */
export function completeSession(
  trx: Transaction<Schema>,
  session: { readonly id: string },
  at: number,
): Promise<string> {
  return renewedSession(trx, { id: session.id, stage: 'complete' }, at)
}

/** Gives a session another secret, its time beginning anew. Throws `not-signed-in` where it has ended meanwhile. */
export async function renewedSession(
  trx: Transaction<Schema>,
  { id, stage }: { readonly id: string; readonly stage: SessionStage },
  at: number,
): Promise<string> {
  const secret = newSecret()
  const renewed = await renewSession(trx, { id, hash: hashOfSecret(secret), stage, at, ...spanOf(stage, at) })
  if (!renewed) throw problem('not-signed-in')
  return secret
}

function spanOf(stage: SessionStage, at: number) {
  return stage === 'complete' ? { idleMs, endsAt: at + longestMs } : { idleMs: halfMs, endsAt: at + halfMs }
}
