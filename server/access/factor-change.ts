import type { Transaction } from 'kysely'
import { problem } from '../../shared/problem/problem.ts'
import type { Schema } from '../db/schema.ts'
import { type KeptFactor, keepFactor, readFactorKinds } from '../store/people/factor-store.ts'
import { readPerson } from '../store/people/people-store.ts'
import { takeAttemptBack } from './attempts.ts'
import type { Asker, FactorName, FactorParts } from './factor-parts.ts'
import { isFresh, notFresh } from './fresh-session.ts'
import { homeOf } from './manage.ts'
import { isPassword } from './passwords.ts'
import { completeSession } from './sessions.ts'
import { countedAttempt, trierOf } from './sign-in.ts'

const mostFactors = 10

/**
 * Throws a problem unless the person has shown within ten minutes who they are, or shows it now by their password (OWASP ASVS 5.0,
 * 7.5.1: ways of signing in are changed by whoever has proved anew who they are).
 */
export async function checkProof(parts: FactorParts, asker: Asker, password: string | undefined): Promise<void> {
  const { person, actor, at } = asker
  if (await isFresh(parts.database.db, person, at)) return
  if (password === undefined) throw problem('password-needed')
  const kept = await readPerson(parts.database.db, person.id)
  if (!kept?.password) throw notFresh()
  const trier = trierOf(person.login, actor.address)
  const { database } = parts
  if (!(await isPassword(password, kept.password, () => countedAttempt(database, trier, at)))) {
    throw problem('password-needed', { detail: 'The password is not right.', detailVi: 'Mật khẩu không đúng.' })
  }
  await database.write((trx) => takeAttemptBack(trx, trier, at))
}

/** Throws a problem where the person may not add a second factor now: until a session is complete, none but the first. */
export async function checkMayAdd(parts: FactorParts, { person }: Asker, trx?: Transaction<Schema>): Promise<void> {
  const factors = await readFactorKinds(trx ?? parts.database.db, person.id)
  if (person.session.stage !== 'complete' && factors.length > 0) throw problem('second-factor-needed')
  if (factors.length < mostFactors) return
  throw problem('value-refused', {
    detail: `Nobody needs more than ${mostFactors} second steps; remove one first.`,
    detailVi: `Mỗi người có nhiều nhất ${mostFactors} cách xác thực bước hai; hãy gỡ bớt một cách.`,
  })
}

/** A second factor that has been shown to work. */
export type NewFactor = FactorName & Pick<KeptFactor, 'body'>

/** Keeps the second factor that `made` answers; answers the session's new secret where it was waiting for one. */
export async function addFactor(
  parts: FactorParts,
  asker: Asker,
  made: (trx: Transaction<Schema>) => Promise<NewFactor>,
): Promise<string | undefined> {
  const { person, actor, at } = asker
  const { factor, secret } = await parts.database.write(async (trx) => {
    const { body, ...name } = await made(trx)
    await checkMayAdd(parts, asker, trx)
    await keepFactor(trx, { ...name, body, person: person.id, madeAt: at })
    const subject = { kind: 'person', id: person.id }
    await parts.log.append(trx, actor, at, [{ act: 'factor.add', subject, org: homeOf(person.grants), after: name }])
    const isWaiting = person.session.stage !== 'complete'
    return { factor: name, secret: isWaiting ? await completeSession(trx, person.session, at) : undefined }
  })
  parts.tell(asker, factor)
  return secret
}
