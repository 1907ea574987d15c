import type { Transaction } from 'kysely'
import type { FactorKind, SignInStage } from '../../shared/api/person.ts'
import type { Schema } from '../db/schema.ts'
import type { Actor } from '../store/actor.ts'
import type { AuditLog } from '../store/audit/audit-log.ts'
import { readFactorKinds } from '../store/people/factor-store.ts'
import { readGrantsOf } from '../store/people/grant-store.ts'
import { endSession } from '../store/people/session-store.ts'
import { homeOf } from './manage.ts'
import { hashOfSecret } from './secret.ts'
import { beginSession, halfMs, longestMs } from './sessions.ts'
import { signInStageOf } from './sign-in-stage.ts'

/** Where a sign-in comes from. */
export interface SignInFrom {
  readonly address: string | null
  readonly agent: string | null
  /** The secret of the session that the browser has had so far; it ends. */
  readonly former: string | undefined
}

/** By what somebody was let in, as the log keeps it. */
export type SignInBy = 'password' | 'set-up' | 'invite' | 'reset' | 'demo' | 'oidc'

/** Somebody whose first factor has been shown. */
export interface LetIn {
  readonly person: { readonly id: string; readonly name: string }
  readonly from: SignInFrom
  readonly by: SignInBy
  readonly at: number
  /** A second factor has been shown too, or is not asked for. */
  readonly isComplete?: boolean
}

/** A session that has begun: the secret for its cookie, for how long (ms), and how far it is. */
export interface Begun {
  readonly secret: string
  readonly ms: number
  readonly stage: SignInStage
  readonly factors: readonly FactorKind[]
}

/** Begins a session for somebody whose first factor has been shown, as far as that goes, and writes it into the log. */
export async function admitPerson(trx: Transaction<Schema>, log: AuditLog, letIn: LetIn): Promise<Begun> {
  const { person, from, by, at } = letIn
  const { address, agent, former } = from
  const grants = (await readGrantsOf(trx, [person.id], at)).get(person.id) ?? []
  const factors = [...new Set((await readFactorKinds(trx, person.id)).map(({ kind }) => kind))]
  const stage = letIn.isComplete ? 'complete' : signInStageOf(grants, factors)
  if (former !== undefined) await endSession(trx, hashOfSecret(former))
  const secret = await beginSession(trx, {
    ...{ person: person.id, address, agent, at },
    stage: stage === 'complete' ? 'complete' : 'password',
  })
  const actor: Actor = { kind: 'person', id: person.id, name: person.name, address }
  const subject = { kind: 'person', id: person.id }
  await log.append(trx, actor, at, [{ act: 'session.begin', subject, org: homeOf(grants), after: { by, stage } }])
  return { secret, ms: stage === 'complete' ? longestMs : halfMs, stage, factors }
}
