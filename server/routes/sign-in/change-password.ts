import { problem } from '../../../shared/problem/problem.ts'
import { takeAttemptBack } from '../../access/attempts.ts'
import type { PersonCaller } from '../../access/caller.ts'
import { newPassword } from '../../access/new-password.ts'
import { isPassword } from '../../access/passwords.ts'
import { longestMs, renewedSession } from '../../access/sessions.ts'
import { countedAttempt, type SignInParts, trierOf } from '../../access/sign-in.ts'
import { readPerson, setPassword } from '../../store/people/people-store.ts'
import { endSessionsOf } from '../../store/people/session-store.ts'
import { valueRefused } from '../calls/value-refused.ts'
import type { Call } from '../route.ts'

/**
 * Sets another password for whoever shows their former one, ends their other sessions, and answers this one's new secret, good for so
 * many ms. Wrong ones count as failed sign-ins: a machine that was left open is no place to guess.
 */
export async function changePassword(
  { database, log }: SignInParts,
  caller: PersonCaller,
  asked: { readonly former: string; readonly password: string },
  { actor, at }: Pick<Call, 'actor' | 'at'>,
): Promise<{ readonly secret: string; readonly ms: number }> {
  const person = await readPerson(database.db, caller.id)
  if (!person) throw problem('not-signed-in')
  const trier = trierOf(person.login, actor.address)
  const kept = await newPassword(asked.password, person)
  const isTheirs = await isPassword(asked.former, person.password, () => countedAttempt(database, trier, at))
  if (!isTheirs) {
    throw valueRefused('/former', 'not the password', 'không đúng mật khẩu hiện tại')
  }
  const secret = await database.write(async (trx) => {
    await takeAttemptBack(trx, trier, at)
    await setPassword(trx, person.id, kept)
    await endSessionsOf(trx, person.id, caller.session.id)
    const subject = { kind: 'person', id: person.id }
    await log.append(trx, actor, at, [{ act: 'person.password', subject, org: null, after: { by: 'former' } }])
    return renewedSession(trx, caller.session, at)
  })
  return { secret, ms: longestMs }
}
