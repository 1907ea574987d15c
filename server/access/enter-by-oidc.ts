import type { Transaction } from 'kysely'
import type { Schema } from '../db/schema.ts'
import type { Actor } from '../store/actor.ts'
import type { AuditLog } from '../store/audit/audit-log.ts'
import { bindSubject, findPersonBySubject, findUnboundPersonByEmail } from '../store/people/oidc-store.ts'
import { readPerson } from '../store/people/people-store.ts'
import { admitPerson, type Begun, type SignInFrom } from './admit-person.ts'
import type { OidcClaims } from './oidc.ts'

/**
 * Begins a session of the person whom the provider knows by its subject, or of the one active person with the e-mail address that it
 * has verified, to whom the subject is then bound for good. It waits for a second factor unless one was shown there or none is
 * needed. Undefined for a stranger: nobody is made here.
 */
export async function enterByOidc(
  trx: Transaction<Schema>,
  log: AuditLog,
  { claims, from, at }: { readonly claims: OidcClaims; readonly from: SignInFrom; readonly at: number },
): Promise<Begun | undefined> {
  const known = await findPersonBySubject(trx, claims.subject)
  const id = known ?? (claims.email === undefined ? undefined : await findUnboundPersonByEmail(trx, claims.email))
  const person = id === undefined ? undefined : await readPerson(trx, id)
  if (!person) {
    const nobody: Actor = { kind: 'nobody', id: '', name: '', address: from.address }
    const stranger = { kind: 'oidc-subject', id: claims.subject }
    await log.append(trx, nobody, at, [{ act: 'session.refuse', subject: stranger, org: null }])
    return undefined
  }
  if (known === undefined) {
    await bindSubject(trx, person.id, claims.subject)
    const actor: Actor = { kind: 'person', id: person.id, name: person.name, address: from.address }
    const subject = { kind: 'person', id: person.id }
    const after = { oidcSubject: claims.subject, email: claims.email }
    await log.append(trx, actor, at, [{ act: 'person.bind', subject, org: null, after }])
  }
  const shown = claims.hasSecondFactor ? ({ isComplete: true } as const) : {}
  return admitPerson(trx, log, { person, from, by: 'oidc', at, ...shown })
}
