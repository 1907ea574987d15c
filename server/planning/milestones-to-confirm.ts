import { milestonesOf } from '../../shared/plan/effective.ts'
import type { Campaign, Milestone } from '../../shared/plan/plan.ts'
import { awaitingTheWord } from '../../shared/schedule/awaiting-the-word.ts'
import { placementOutOfReach } from '../../shared/schedule/out-of-reach.ts'
import type { CampaignView } from '../../shared/schedule/rule.ts'
import { localDaysOf } from '../../shared/time/local-day.ts'
import type { PlanInForce } from './plan-in-force.ts'

/** A milestone, of whose end somebody of its campaign's office is to say that it has come. */
export interface MilestoneToConfirm {
  readonly campaign: Campaign
  readonly milestone: Milestone
}

/**
 * The milestones of the approved plan that should have ended by `at` (epoch ms, on the clocks of the plan's zone), where something on a board waits to hear
 * that they have; of the campaigns that `isMeant` names.
 */
export function milestonesToConfirm(
  current: PlanInForce,
  at: number,
  isMeant: (campaign: Campaign) => boolean = () => true,
): readonly MilestoneToConfirm[] {
  const { schedule, plan } = current
  const days = localDaysOf(plan.timezone)
  return schedule.campaigns.flatMap((view) => {
    const { campaign, milestones } = view
    if (milestones.size === 0 || !isMeant(campaign)) return []
    const waiting = milestonesOf(campaign).filter((milestone) =>
      awaitingTheWord(campaign, milestone, at, { milestones, days }).some((phase) => isOnABoard(current, view, phase)),
    )
    return waiting.map((milestone) => ({ campaign, milestone }))
  })
}

function isOnABoard({ plan, tree }: PlanInForce, { campaign }: CampaignView, phase: string): boolean {
  const own = campaign.placements.filter((placement) => placement.phase === phase)
  return plan.boards.some((board) =>
    own.some((placement) => placementOutOfReach(board, campaign.org, placement, tree) === undefined),
  )
}
