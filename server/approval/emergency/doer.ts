import type { Role } from '../../../shared/api/role.ts'
import type { OrgId } from '../../../shared/plan/plan.ts'
import { problem } from '../../../shared/problem/problem.ts'
import type { OrgTree } from '../../../shared/schedule/org-tree.ts'
import type { PersonCaller } from '../../access/caller.ts'
import type { By } from '../by.ts'

/** Who does something, with what they may do; when is the planner's to say. */
export type Doer = Omit<By, 'at'>

/** Whether somebody has one of these roles over an org. */
export function holdsOneOf(
  roles: readonly Role[],
  { caller }: Pick<Doer, 'caller'>,
  org: OrgId,
  tree: OrgTree,
): boolean {
  return caller.grants.some(
    (grant) => roles.includes(grant.role) && (grant.org === null || tree.isWithin(org, grant.org)),
  )
}

/** Throws a problem where what belongs to an org is not seen, or is seen and none of these roles is held over it. */
export function mustHold(roles: readonly Role[], doer: Doer, org: OrgId, tree: OrgTree): void {
  if (!doer.authority.seesCampaign({ org })) throw problem('not-found')
  if (!holdsOneOf(roles, doer, org, tree)) throw problem('forbidden')
}

/** The person who does it; throws a problem where it is a program. */
export function personOf({ caller }: Pick<Doer, 'caller'>): PersonCaller {
  if (caller.kind === 'person') return caller
  throw problem('forbidden', {
    detail: 'A token never does this: it takes a person.',
    detailVi: 'Mã truy cập không được làm việc này: cần một người.',
  })
}
