import { problem } from '../../shared/problem/problem.ts'
import type { Database } from '../db/database.ts'
import type { Actor } from '../store/actor.ts'
import type { AuditLog } from '../store/audit/audit-log.ts'
import { findPersonByLogin, readPerson } from '../store/people/people-store.ts'
import { admitPerson, type Begun, type SignInFrom } from './admit-person.ts'
import { checkAttempts, countAttempt, type Trier, takeAttemptBack } from './attempts.ts'
import { loginOf } from './login-name.ts'
import { isPassword } from './passwords.ts'

/** Where people are kept, and where it is logged that they sign in. */
export interface SignInParts {
  readonly database: Database
  readonly log: AuditLog
}

const maxLoggedCharacters = 64

/** Who tries a login's password, from where. */
export function trierOf(login: string, address: string | null): Trier {
  return { account: `login ${loginOf(login)}`, address }
}

/**
 * Signs a person in by login and password, as far as that goes. Throws `sign-in-refused`, in the same words and the same time whether
 * there is such a person or not, and `too-many` while too many attempts have failed.
 */
export async function signIn(
  { database, log }: SignInParts,
  typed: { readonly login: string; readonly password: string },
  from: SignInFrom,
  at: number,
): Promise<Begun> {
  const trier = trierOf(typed.login, from.address)
  // Asked twice: whoever has to wait is told so before others have to wait for them.
  await checkAttempts(database.db, trier, at)
  const person = await findPersonByLogin(database.db, loginOf(typed.login))
  const kept = person?.state === 'active' ? person.password : null
  const isRight = await isPassword(typed.password, kept, () => countedAttempt(database, trier, at))
  if (person && isRight) {
    return database.write(async (trx) => {
      // It may have been taken away, or the account closed, while it was looked at.
      const now = await readPerson(trx, person.id)
      if (now?.state !== 'active' || now.password !== kept) throw problem('sign-in-refused')
      await takeAttemptBack(trx, trier, at)
      return admitPerson(trx, log, { person, from, by: 'password', at })
    })
  }
  const nobody: Actor = { kind: 'nobody', id: '', name: '', address: from.address }
  const subject = { kind: 'person', id: person?.id ?? '' }
  // What was typed for a login that there is not may be a password, a line too early.
  const after = person ? { login: typed.login.slice(0, maxLoggedCharacters) } : {}
  await database.write((trx) => log.append(trx, nobody, at, [{ act: 'session.refuse', subject, org: null, after }]))
  throw problem('sign-in-refused')
}

/** Counts an attempt before it is looked at; throws `too-many` where it may not be made. */
export async function countedAttempt(database: Database, trier: Trier, at: number): Promise<void> {
  await database.write(async (trx) => {
    await checkAttempts(trx, trier, at)
    await countAttempt(trx, trier, at)
  })
}
