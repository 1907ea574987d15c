import type { Board, Campaign, Placement, Plan } from '../../shared/plan/plan.ts'
import { phaseSpanOf } from './naive-bound.ts'
import { dateAt, dayMs, firstInstantOf } from './naive-clock.ts'
import { isWithinDayparts, names } from './naive-dayparts.ts'
import { dueAt, placementReaches, zoneOf } from './naive-due.ts'
import { cutsWithin } from './naive-spans.ts'

/** Pointers of the phases that have, on the board, a day which a placement names but on which its campaign never plays while the board is on; a day off counts. */
export function uncoveredPhases(plan: Plan, board: Board): string[] {
  const zone = zoneOf(plan, board)
  return plan.campaigns.flatMap((campaign, c) =>
    campaign.phases.flatMap((phase, i) => {
      const { start, end } = phaseSpanOf(zone, campaign, phase)
      const placements = campaign.placements.filter(
        (placement) => placement.phase === phase.id && placementReaches(plan, board, campaign, placement),
      )
      if (start === null || end === null) return []
      for (let date = dateAt(zone, start); date <= dateAt(zone, end - 1) && start < end; date += dayMs) {
        if (placements.some((placement) => namesDay(placement, date)) && isUncovered(plan, board, campaign, date)) {
          return [`/campaigns/${c}/phases/${i}`]
        }
      }
      return []
    }),
  )
}

function namesDay({ dayparts }: Placement, date: number): boolean {
  return dayparts === undefined || dayparts.some((daypart) => names(daypart, date))
}

/** Whether the board is at no instant of the day both on and with a slide of the campaign due. */
function isUncovered(plan: Plan, board: Board, campaign: Campaign, date: number): boolean {
  const zone = zoneOf(plan, board)
  const day = { start: firstInstantOf(zone, date), end: firstInstantOf(zone, date + dayMs) }
  const on = cutsWithin(plan, board, day).filter((at) => at < day.end && isWithinDayparts(zone, board.hours, at))
  return !on.some((at) => dueAt(plan, board, at).some((due) => due.campaign === campaign))
}
