import { isDated } from '../plan/dated-slide.ts'
import { timezoneOf } from '../plan/effective.ts'
import type { Board, Bound, Phase, Slide } from '../plan/plan.ts'
import { type PlanProblem, planProblem } from './plan-problem.ts'
import type { CampaignView } from './rule.ts'
import type { Schedule } from './schedule.ts'

/** Phases that play nothing because they end before they begin, and bounds that rest on a date which may still move. K2, K4 */
export function boundProblemsOf(schedule: Schedule): readonly PlanProblem[] {
  return schedule.campaigns.flatMap((view) => {
    const { campaign, index } = view
    const boards = schedule.plan.boards.filter((board) => schedule.tree.isWithin(board.org, campaign.org))
    return [
      ...campaign.phases.flatMap((phase, i) =>
        emptyPhaseOf(schedule, view, phase, `/campaigns/${index}/phases/${i}`, boards),
      ),
      ...campaign.phases.flatMap((phase, i) => [
        ...unconfirmed(view, phase.starts, `/campaigns/${index}/phases/${i}/starts`),
        ...unconfirmed(view, phase.ends, `/campaigns/${index}/phases/${i}/ends`),
      ]),
      ...campaign.slides.flatMap((slide, i) => [
        ...unconfirmed(view, slide.from, `/campaigns/${index}/slides/${i}/from`),
        ...unconfirmed(view, slide.until, `/campaigns/${index}/slides/${i}/until`),
        ...unconfirmedCountdowns(view, slide, `/campaigns/${index}/slides/${i}/fields`),
      ]),
    ]
  })
}

/** Zones may disagree on whether a phase is empty: then each board in question is named. */
function emptyPhaseOf(
  schedule: Schedule,
  view: CampaignView,
  phase: Phase,
  path: string,
  boards: readonly Board[],
): PlanProblem[] {
  const isEmptyIn = (zone: string) => schedule.spansIn(zone)(view, phase).state === 'empty'
  const empty = boards.filter((board) => isEmptyIn(timezoneOf(board, schedule.plan)))
  const everywhere = boards.length === 0 ? isEmptyIn(schedule.plan.timezone) : empty.length === boards.length
  const texts = [
    `The phase “${phase.title}” does not end after it starts: it plays nothing.`,
    `Giai đoạn “${phase.title}” không kết thúc sau khi bắt đầu: sẽ không phát gì.`,
  ] as const
  if (everywhere) return [planProblem('phase-empty', path, undefined, texts)]
  return empty.map((board) => planProblem('phase-empty', path, board.id, texts))
}

function unconfirmedCountdowns(view: CampaignView, slide: Slide, path: string): PlanProblem[] {
  if (!isDated(slide)) return []
  return slide.fields.flatMap((field, i) =>
    field.kind === 'days-to' ? unconfirmed(view, field.to, `${path}/${i}/to`) : [],
  )
}

function unconfirmed(view: CampaignView, bound: Bound | undefined, path: string): PlanProblem[] {
  if (typeof bound !== 'object' || !('milestone' in bound)) return []
  const milestone = view.milestones.get(bound.milestone)
  if (milestone?.state !== 'expected' && milestone?.state !== 'postponed') return []
  const { title, state } = milestone
  const texts: readonly [string, string] =
    state === 'expected'
      ? [
          `This rests on the milestone “${title}”, whose date is only expected.`,
          `Mốc “${title}” mới chỉ dự kiến, ngày còn có thể đổi.`,
        ]
      : [`This rests on the milestone “${title}”, which is postponed.`, `Mốc “${title}” đang hoãn, chưa có ngày.`]
  return [planProblem('milestone-unconfirmed', path, undefined, texts)]
}
