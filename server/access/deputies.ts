import type { Transaction } from 'kysely'
import type { OrgId } from '../../shared/plan/plan.ts'
import type { OrgTree } from '../../shared/schedule/org-tree.ts'
import type { Schema } from '../db/schema.ts'
import { dropGrant, type KeptGrant, readDeputiesOf } from '../store/people/grant-store.ts'

/** A deputy stands in for a leave or a journey; who is away for longer is followed by somebody. */
export const longestDeputyMs = 90 * 24 * 3_600_000

/** The approver's role of somebody's own that reaches an org; a deputy's does not count: nobody passes on what was lent to them. */
export function ownApproval(grants: readonly KeptGrant[], org: OrgId | null, tree: OrgTree): KeptGrant | undefined {
  return grants.find(
    (grant) =>
      grant.role === 'approver' &&
      grant.deputyFor === null &&
      (grant.org === null || (org !== null && tree.isWithin(org, grant.org))),
  )
}

/** Takes back what deputies have on a person's behalf where the person no longer has it, and says what that was. */
export async function endDeputies(
  trx: Transaction<Schema>,
  person: string,
  left: readonly KeptGrant[],
  tree: OrgTree,
  at: number,
): Promise<readonly KeptGrant[]> {
  const ended = (await readDeputiesOf(trx, person, at)).filter(({ org }) => !ownApproval(left, org, tree))
  for (const grant of ended) await dropGrant(trx, grant.person, grant.id)
  return ended
}
