import type { Power } from '../../../shared/api/role.ts'
import type { Campaign, OrgId } from '../../../shared/plan/plan.ts'
import { problem } from '../../../shared/problem/problem.ts'
import { isCampaignSeen } from '../../planning/is-campaign-seen.ts'
import type { PlanInForce } from '../../planning/plan-in-force.ts'
import type { Call } from '../route.ts'

/**
 * The campaign that a call's path names, where the caller holds a power in its org. Throws a problem: not found where they do not see it,
 * locked where it comes from an office above, else forbidden.
 */
export function campaignOf(call: Call, current: PlanInForce, power: Power): Campaign {
  const campaign = current.plan.campaigns.find(({ id }) => id === call.param('campaign'))
  if (!campaign || !isCampaignSeen(current, call.authority, campaign)) throw problem('not-found')
  checkMay(call, power, campaign.org)
  return campaign
}

/** Throws a problem where the caller does not hold a power in an org that they know of: locked where it is an office above. */
export function checkMay({ authority }: Pick<Call, 'authority'>, power: Power, org: OrgId): void {
  if (!authority.may(power, org)) throw problem(authority.sees(org) ? 'forbidden' : 'locked-from-above')
}
