import type { Board, Campaign, OrgId, Selector } from '../../shared/plan/plan.ts'
import { outOfReach, placementOutOfReach } from '../../shared/schedule/out-of-reach.ts'
import type { Authority } from '../access/authority.ts'
import type { PlanInForce } from './plan-in-force.ts'

type Seeing = Pick<Authority, 'sees' | 'seesCampaign'>

/**
 * Whether a campaign is there for somebody: one of their own orgs', or one from above that reaches a board of theirs, as it is written or as
 * it plays. What an office above directs to others is not theirs to know of.
 */
export function isCampaignSeen(
  current: Pick<PlanInForce, 'plan' | 'playing' | 'tree'>,
  authority: Seeing,
  campaign: Pick<Campaign, 'id' | 'org'>,
): boolean {
  const { plan, playing, tree } = current
  return isSeenFromBelow(plan.boards, authority, campaign.org, (board) =>
    [...plan.campaigns, ...playing.campaigns].some(
      ({ id, org, placements }) =>
        id === campaign.id &&
        placements.some((placement) => placementOutOfReach(board, org, placement, tree) === undefined),
    ),
  )
}

/** The same of what an org has for the boards of a selector: an interrupt, a restriction, a filler. */
export function isSelectorSeen(
  { plan, tree }: Pick<PlanInForce, 'plan' | 'tree'>,
  authority: Seeing,
  org: OrgId,
  selector: Selector | undefined,
): boolean {
  return isSeenFromBelow(plan.boards, authority, org, (board) => outOfReach(board, org, selector, tree) === undefined)
}

function isSeenFromBelow(
  boards: readonly Board[],
  authority: Seeing,
  org: OrgId,
  reaches: (board: Board) => boolean,
): boolean {
  if (authority.sees(org)) return true
  return authority.seesCampaign({ org }) && boards.some((board) => authority.sees(board.org) && reaches(board))
}
