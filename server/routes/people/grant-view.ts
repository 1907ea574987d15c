import type { GrantView } from '../../../shared/api/person.ts'
import type { Planner } from '../../planning/planner.ts'
import type { KeptGrant } from '../../store/people/grant-store.ts'

/** How roles are told, each with the name that its org has now. */
export function grantView(planner: Pick<Planner, 'current'>): (grant: KeptGrant) => GrantView {
  const plan = planner.current()
  return ({ id, org, role, endsAt, deputyFor }) => ({
    id,
    org,
    orgName: (org !== null && plan?.tree.chainOf(org)[0]?.name) || null,
    role,
    until: endsAt,
    deputyFor,
  })
}
