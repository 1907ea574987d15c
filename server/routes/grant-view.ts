import type { OrgId } from '../../shared/plan/plan.ts'
import type { Role } from '../db/tables/role.ts'
import type { Planner } from '../planning/planner.ts'
import type { KeptGrant } from '../store/grant-store.ts'

/** A role as it is shown. `orgName` null: the whole installation, or an org that there is not any more. */
export interface GrantView {
  readonly id: string
  readonly org: OrgId | null
  readonly orgName: string | null
  readonly role: Role
  readonly until: number | null
  readonly deputyFor: string | null
}

/** Shows roles with the names that their orgs have now. */
export function grantViews(planner: Pick<Planner, 'current'>, grants: readonly KeptGrant[]): readonly GrantView[] {
  const plan = planner.current()
  return grants.map(({ id, org, role, endsAt, deputyFor }) => ({
    id,
    org,
    orgName: (org !== null && plan?.tree.chainOf(org)[0]?.name) || null,
    role,
    until: endsAt,
    deputyFor,
  }))
}
