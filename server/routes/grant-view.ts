import type { GrantView } from '../../shared/api/person.ts'
import type { Planner } from '../planning/planner.ts'
import type { KeptGrant } from '../store/grant-store.ts'

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
