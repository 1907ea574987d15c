import type { Board, BoardId, Phase } from '../plan/plan.ts'
import { printDate } from '../time/civil.ts'
import type { BoardReach } from './board-reach.ts'
import type { Span } from './bounds.ts'
import { situationsOn } from './day-plan.ts'
import { weighingOf } from './decision.ts'
import { placementOutOfReach } from './out-of-reach.ts'
import { type PlanProblem, planProblem } from './plan-problem.ts'
import type { CampaignView, PlacementView } from './rule.ts'
import type { Schedule } from './schedule.ts'
import { isNamed } from './windows.ts'

/** A placement that reaches a board, in a phase with a span. */
export interface Reaching {
  readonly of: CampaignView
  readonly view: PlacementView
  readonly span: Span
}

/** The placements that reach a board, whether or not it may show their slides. R1–R3 */
export function reachingOf(schedule: Schedule, board: Board, { zone }: BoardReach): readonly Reaching[] {
  const spans = schedule.spansIn(zone)
  return schedule.campaigns.flatMap((of) =>
    of.placements.flatMap((view): Reaching[] => {
      const span = spans(of, view.phase)
      if (span.state !== 'set') return []
      const isReached = placementOutOfReach(board, of.campaign.org, view.placement, schedule.tree) === undefined
      return isReached ? [{ of, view, span }] : []
    }),
  )
}

/** The phases of which a board shows nothing on a local day that one of their placements names. K7 */
export function coverProblemsOf(
  reach: BoardReach,
  reaching: readonly Reaching[],
  day: number,
  board: BoardId,
): readonly PlanProblem[] {
  const [startsAt, endsAt] = [reach.days.dayStart(day), reach.days.dayStart(day + 1)]
  const naming = reaching.filter(
    ({ view, span }) => span.startsAt < endsAt && span.endsAt > startsAt && isNamed(view.windows, day),
  )
  if (naming.length === 0 || startsAt === endsAt) return []
  const due = campaignsDueOn(reach, day)
  return naming.filter(({ of }) => !due.has(of.index)).map(({ of, view }) => uncovered(of, view.phase, day, board))
}

/** The campaigns, by index, with a slide due at some time of a day within the board's hours. */
function campaignsDueOn(reach: BoardReach, day: number): ReadonlySet<number> {
  const found = new Set<number>()
  for (const situation of situationsOn(reach, day)) {
    if (!situation.isOpen) continue
    for (const { rule } of weighingOf(reach, situation).due) found.add(rule.of.index)
  }
  return found
}

function uncovered({ campaign, index }: CampaignView, phase: Phase, day: number, board: BoardId): PlanProblem {
  const date = printDate(day)
  const dateVi = date.split('-').reverse().join('/')
  return planProblem('uncovered', `/campaigns/${index}/phases/${campaign.phases.indexOf(phase)}`, board, [
    `On ${date} the board shows nothing of the campaign “${campaign.title}”, though its phase “${phase.title}” names that day.`,
    `Ngày ${dateVi} bảng không phát gì của đợt “${campaign.title}”, dù giai đoạn “${phase.title}” có ngày đó.`,
  ])
}
