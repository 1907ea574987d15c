import type { Board, BoardId, Phase } from '../plan/plan.ts'
import { printDate } from '../time/civil.ts'
import { dayMs } from '../time/local-day.ts'
import type { BoardReach } from './board-reach.ts'
import type { Span } from './bounds.ts'
import { dueDayOf, isWithin } from './day-plan.ts'
import { weighingOf } from './decision.ts'
import { dueIn } from './due.ts'
import type { LoopFindings } from './entry.ts'
import { placementOutOfReach } from './out-of-reach.ts'
import { type PlanProblem, planProblem } from './plan-problem.ts'
import type { CampaignView, PlacementView } from './rule.ts'
import type { Schedule } from './schedule.ts'
import { isNamed } from './windows.ts'

/** What only playing the plan through shows: minimums, loops and shares that do not work out, and days left empty. K3, K5–K7 */
export function dayProblemsOf(schedule: Schedule): readonly PlanProblem[] {
  return schedule.plan.boards.flatMap((board, i) => boardProblemsOf(schedule, board, `/boards/${i}`))
}

/** A placement that reaches a board, in a phase with a span. */
interface Reaching {
  readonly of: CampaignView
  readonly view: PlacementView
  readonly span: Span
}

function boardProblemsOf(schedule: Schedule, board: Board, path: string): PlanProblem[] {
  const reach = schedule.reachOf(board.id)
  const reaching = reachingOf(schedule, board, reach)
  const found = new Map<string, PlanProblem>()
  const report = (problem: PlanProblem) => {
    const key = `${problem.code} ${problem.path}`
    if (!found.has(key)) found.set(key, problem)
  }
  const views = new Map(schedule.campaigns.flatMap((of) => of.placements.map((view) => [view.order, { of, view }])))
  for (const day of daysWithNews(reach, reaching)) {
    for (const track of schedule.dayPlan(board.id, day).tracks) {
      for (const { loop } of track) reportLoop(schedule, loop.findings, board.id, path, views, report)
    }
    reportUncovered(reach, reaching, day, board.id, report)
  }
  return [...found.values()]
}

function reachingOf(schedule: Schedule, board: Board, reach: BoardReach): readonly Reaching[] {
  const spans = schedule.spansIn(reach.zone)
  return schedule.campaigns.flatMap((of) =>
    of.placements.flatMap((view) => {
      const span = spans(of, view.phase)
      if (span.state !== 'set') return []
      return placementOutOfReach(board, of.campaign.org, view.placement, schedule.tree) === undefined
        ? [{ of, view, span }]
        : []
    }),
  )
}

/**
 * The days worth looking at: with nothing new for a week, neither a bound nor a change of the zone's clocks, every weekday repeats the
 * one before it.
 */
function daysWithNews(reach: BoardReach, reaching: readonly Reaching[]): readonly number[] {
  const { days, slots, interrupts, restrictions, fillers } = reach
  const timed = [...interrupts, ...restrictions, ...fillers]
  const spans = [
    ...reaching.map((r) => r.span),
    ...slots.map((s) => s.span),
    ...timed.flatMap((t) => [t.span, t.slideSpan]),
  ]
  const bounds = new Set(spans.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt]).filter(Number.isFinite))
  const news = new Set([...bounds].map((at) => days.dayAt(at)))
  const ordered = [...news].sort((a, b) => a - b)
  const [first, last] = [ordered[0], ordered[ordered.length - 1]]
  if (first === undefined || last === undefined) return []
  for (let day = first; day <= last; day++) {
    if (days.dayStart(day + 1) - days.dayStart(day) !== dayMs) news.add(day)
  }
  const worthLooking = new Set<number>()
  for (const day of news) for (let d = day - 1; d <= day + 9; d++) worthLooking.add(d)
  return [...worthLooking].sort((a, b) => a - b)
}

function reportLoop(
  schedule: Schedule,
  findings: LoopFindings,
  board: BoardId,
  boardPath: string,
  views: ReadonlyMap<number, { of: CampaignView; view: PlacementView }>,
  report: (problem: PlanProblem) => void,
): void {
  for (const index of findings.overcommitted) {
    const title = schedule.campaigns[index]?.campaign.title ?? ''
    report(
      planProblem('overcommitted', `/campaigns/${index}/minShare`, board, [
        `The minimums of campaigns due together add up to more than the air there is; “${title}” gets less than promised.`,
        `Tỷ lệ tối thiểu của các đợt cùng phát vượt quá thời lượng; “${title}” được ít hơn đã hứa.`,
      ]),
    )
  }
  if (findings.tooLong) {
    report(
      planProblem('loop-too-long', boardPath, board, [
        'One turn of everything due takes longer than 15 minutes.',
        'Chỉ một lượt của tất cả nội dung đến hạn đã dài hơn 15 phút.',
      ]),
    )
  }
  for (const order of findings.missed) {
    const { of, view } = views.get(order) as { of: CampaignView; view: PlacementView }
    const path = `/campaigns/${of.index}/placements/${of.placements.indexOf(view)}`
    report(
      planProblem('share-missed', path, board, [
        'No loop of 15 minutes comes within a tenth of the share that this placement should have.',
        'Không vòng phát nào trong 15 phút cho phần này tỷ lệ thời lượng gần đúng (sai quá 10 %).',
      ]),
    )
  }
}

function reportUncovered(
  reach: BoardReach,
  reaching: readonly Reaching[],
  day: number,
  board: BoardId,
  report: (problem: PlanProblem) => void,
): void {
  const { days } = reach
  const [startsAt, endsAt] = [days.dayStart(day), days.dayStart(day + 1)]
  const due = reaching.filter(
    ({ view, span }) => span.startsAt < endsAt && span.endsAt > startsAt && isNamed(view.windows, day),
  )
  if (due.length === 0 || startsAt === endsAt) return
  const covered = campaignsDueOn(reach, day)
  for (const { of, view } of due) {
    if (!covered.has(of.index)) report(uncovered(of, view.phase, day, board))
  }
}

function uncovered(of: CampaignView, phase: Phase, day: number, board: BoardId): PlanProblem {
  const [date, dateVi] = [printDate(day), printDate(day).split('-').reverse().join('/')]
  return planProblem('uncovered', `/campaigns/${of.index}/phases/${of.campaign.phases.indexOf(phase)}`, board, [
    `On ${date} the board shows nothing of the campaign “${of.campaign.title}”, though its phase “${phase.title}” names that day.`,
    `Ngày ${dateVi} bảng không phát gì của đợt “${of.campaign.title}”, dù giai đoạn “${phase.title}” có ngày đó.`,
  ])
}

/** The campaigns, by index, with a slide due at some time of a day within the board's hours. */
function campaignsDueOn(reach: BoardReach, day: number): ReadonlySet<number> {
  const { due, open } = dueDayOf(reach, day)
  const found = new Set<number>()
  for (let span = 0; span < due.edges.length - 1; span++) {
    const at = due.edges[span] as number
    if (!isWithin(open, at)) continue
    for (const { rule } of weighingOf(reach, { at, isOpen: true, dueSlots: dueIn(due, span) }).due)
      found.add(rule.of.index)
  }
  return found
}
