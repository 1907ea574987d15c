import { milestonesOf } from '../../shared/plan/effective.ts'
import { awaitingTheWord } from '../../shared/schedule/awaiting-the-word.ts'
import { placementOutOfReach } from '../../shared/schedule/out-of-reach.ts'
import type { CampaignView } from '../../shared/schedule/rule.ts'
import { localDaysOf } from '../../shared/time/local-day.ts'
import type { Authority } from '../access/authority.ts'
import type { PlanInForce } from './plan-in-force.ts'

/**
 * How many milestones of the approved plan should have ended by `at` (epoch ms, on the clocks of the plan's zone), and are somebody's to say of that they
 * have: something on a board waits for the word.
 */
export function milestonesToConfirm(
  current: PlanInForce,
  authority: Pick<Authority, 'has' | 'may'>,
  at: number,
): number {
  if (!authority.has('approve')) return 0
  const { schedule, plan } = current
  const days = localDaysOf(plan.timezone)
  return schedule.campaigns.reduce((count, view) => {
    const { campaign, milestones } = view
    if (milestones.size === 0 || !authority.may('approve', campaign.org)) return count
    const waiting = milestonesOf(campaign).filter((milestone) =>
      awaitingTheWord(campaign, milestone, at, { milestones, days }).some((phase) => isOnABoard(current, view, phase)),
    )
    return count + waiting.length
  }, 0)
}

function isOnABoard({ plan, tree }: PlanInForce, { campaign }: CampaignView, phase: string): boolean {
  const own = campaign.placements.filter((placement) => placement.phase === phase)
  return plan.boards.some((board) =>
    own.some((placement) => placementOutOfReach(board, campaign.org, placement, tree) === undefined),
  )
}
