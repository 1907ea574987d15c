import type { Transaction } from 'kysely'
import type { OneTimeLink } from '../../../shared/api/person.ts'
import type { OrgId } from '../../../shared/plan/plan.ts'
import { hashOfSecret, newSecret } from '../../access/secret.ts'
import type { Schema } from '../../db/schema.ts'
import type { AuditLog } from '../../store/audit/audit-log.ts'
import { dropLinksOf, keepLink } from '../../store/people/link-store.ts'
import type { Call } from '../route.ts'

const hourMs = 3_600_000

/** Over a weekend: whoever is invited need not be there when they are. */
export const inviteMs = 72 * hourMs
/** A day: whoever asked for it waits for it. */
export const resetMs = 24 * hourMs

/** Makes a one-time link for a person, in place of any that they had, and writes that into the log. */
export async function newLink(
  trx: Transaction<Schema>,
  log: AuditLog,
  { actor, at }: Pick<Call, 'actor' | 'at'>,
  link: {
    readonly person: string
    readonly purpose: 'invite' | 'reset'
    readonly org: OrgId | null
    readonly ms: number
  },
): Promise<OneTimeLink> {
  const { person, purpose, org, ms } = link
  const secret = newSecret()
  const endsAt = at + ms
  await dropLinksOf(trx, person)
  await keepLink(trx, { hash: hashOfSecret(secret), purpose, person, madeBy: actor.id, at, endsAt })
  const subject = { kind: 'person', id: person }
  await log.append(trx, actor, at, [{ act: 'link.make', subject, org, after: { purpose, endsAt } }])
  return { secret, endsAt }
}
