import { randomUUID } from 'node:crypto'
import type { Transaction } from 'kysely'
import type { GrantAsked } from '../../../shared/api/person.ts'
import type { OrgId } from '../../../shared/plan/plan.ts'
import { problem } from '../../../shared/problem/problem.ts'
import type { OrgTree } from '../../../shared/schedule/org-tree.ts'
import { longestDeputyMs, ownApproval } from '../../access/deputies.ts'
import { reaches } from '../../access/manage.ts'
import { needsFactorOf } from '../../access/needs-factor.ts'
import { halfMs } from '../../access/sessions.ts'
import type { Schema } from '../../db/schema.ts'
import { readFactorKinds } from '../../store/people/factor-store.ts'
import { type KeptGrant, keepGrant, readGrantsOf } from '../../store/people/grant-store.ts'
import { readPerson } from '../../store/people/people-store.ts'
import { askForFactor } from '../../store/people/session-store.ts'
import { valueRefused } from '../calls/value-refused.ts'
import type { Call } from '../route.ts'
import type { PersonAsked } from './person-asked.ts'

const longestMs = 10 * 366 * 24 * 3_600_000

/** Throws a problem where the caller may not give a role in an org: one that they do not see is not found. */
export function checkMayGive({ authority }: Call, org: OrgId | null, tree: OrgTree): void {
  if (org !== null && !(tree.isWithin(org, org) && authority.sees(org))) throw problem('not-found', { org })
  if (!reaches(authority, 'administer', { org })) throw problem('forbidden')
}

/** By which call, in which transaction, and among which orgs a role is given. */
export interface Giving {
  readonly trx: Transaction<Schema>
  readonly call: Call
  readonly tree: OrgTree
}

/**
 * Gives a person a role, in the transaction that has found them: an administrator within what they administer, an approver to a deputy
 * of their own. Throws a problem where it may not be given.
 */
export async function giveGrant(
  giving: Giving,
  { person, grants }: PersonAsked,
  asked: GrantAsked,
): Promise<KeptGrant> {
  const { trx, call, tree } = giving
  const { org, role, until, deputyFor } = asked
  const { at, actor } = call
  if (until !== undefined && (until <= at || until > at + longestMs)) {
    throw valueRefused(
      '/until',
      'expected an instant to come, within ten years',
      'phải là thời điểm sắp tới, trong mười năm',
    )
  }
  if (deputyFor === undefined) {
    checkMayGive(call, org, tree)
    const hasIt = grants.some((one) => one.org === org && one.role === role && one.endsAt === null)
    if (hasIt)
      throw valueRefused('/role', 'the person has this role there already', 'người này đã có vai trò này ở đơn vị đó')
  } else {
    await checkDeputy(giving, person.id, { ...asked, deputyFor })
  }
  const grant: KeptGrant = {
    ...{ id: randomUUID(), person: person.id, org, role, startsAt: at },
    ...{ endsAt: until ?? null, deputyFor: deputyFor ?? null },
  }
  await keepGrant(trx, { ...grant, madeAt: at, madeBy: actor.id })
  // Sessions that began with a password alone must not grow into those of an approver.
  if (needsFactorOf([grant]) && (await readFactorKinds(trx, person.id)).length === 0) {
    await askForFactor(trx, person.id, at + halfMs)
  }
  return grant
}

async function checkDeputy(
  { trx, call, tree }: Giving,
  deputy: string,
  { org, role, until, deputyFor }: GrantAsked & { readonly deputyFor: string },
): Promise<void> {
  const { at, caller, authority } = call
  if (org !== null && !(tree.isWithin(org, org) && authority.sees(org))) throw problem('not-found', { org })
  const isOwn = caller?.kind === 'person' && caller.id === deputyFor
  if (!isOwn && !reaches(authority, 'administer', { org })) throw problem('forbidden')
  if (role !== 'approver')
    throw valueRefused('/role', 'only approvers have deputies', 'chỉ người duyệt mới có người thay')
  const away = await readPerson(trx, deputyFor)
  const theirs = (await readGrantsOf(trx, [deputyFor], at)).get(deputyFor) ?? []
  const own = away?.state === 'active' ? ownApproval(theirs, org, tree) : undefined
  if (!own || deputyFor === deputy) {
    throw valueRefused(
      '/deputyFor',
      'expected somebody else who approves there',
      'phải là người khác đang duyệt ở đơn vị đó',
    )
  }
  const latest = Math.min(at + longestDeputyMs, own.endsAt ?? Number.POSITIVE_INFINITY)
  if (until === undefined || until > latest) {
    throw valueRefused(
      '/until',
      'expected an end within 90 days, no later than the role itself',
      'phải kết thúc trong 90 ngày, không sau vai trò gốc',
    )
  }
}
