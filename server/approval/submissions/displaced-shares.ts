import type { ImpactedBoard } from '../../../shared/api/submission.ts'
import { timezoneOf } from '../../../shared/plan/effective.ts'
import type { BoardId, DateText } from '../../../shared/plan/plan.ts'
import type { Schedule } from '../../../shared/schedule/schedule.ts'
import { type Airtime, type Timeline, timelineOf } from '../../../shared/schedule/timeline.ts'
import { localDateOf } from '../../../shared/time/local-day.ts'
import { textOfKey } from '../../planning/item.ts'
import type { PlanInForce } from '../../planning/plan-in-force.ts'
import type { Submission } from './submission.ts'

const mostBoards = 500
const least = 0.0005

/** What boards would show less of on the first day from `at` (epoch ms) on that what is submitted plays; of very many boards the first. */
export function displacedShares(
  submission: Pick<Submission, 'items'>,
  before: PlanInForce,
  next: PlanInForce,
  boards: readonly BoardId[],
  at: number,
): readonly ImpactedBoard[] {
  const playsAt = firstPlayOf(submission, next.schedule, at)
  const names = new Map(next.plan.orgs.map(({ id, name }) => [id, name]))
  return boards.slice(0, mostBoards).flatMap((id) => {
    const board = next.boards.get(id)
    if (!board) return []
    const date = localDateOf(timezoneOf(board, next.plan), playsAt)
    const former = before.boards.has(id) ? sharesOn(before.schedule, id, date) : new Map<string | null, number>()
    const later = sharesOn(next.schedule, id, date)
    const displaces = [...former].flatMap(([campaign, share]) => {
      const after = later.get(campaign) ?? 0
      return share - after > least ? [{ campaign, title: titleIn(before, campaign), before: share, after }] : []
    })
    return [{ id, name: board.name, orgName: names.get(board.org) ?? board.org, displaces }]
  })
}

/** When the first of the submitted phases, or of the phases of submitted placements, is on from `at` on; `at` where none will be. */
function firstPlayOf({ items }: Pick<Submission, 'items'>, schedule: Schedule, at: number): number {
  const asked = new Set(items.map(textOfKey))
  const starts = schedule.campaigns.flatMap((view) => {
    const campaign = view.campaign.id
    const isAsked = (list: 'phases' | 'placements', id: string) => asked.has(textOfKey({ list, campaign, id }))
    const phases = view.campaign.phases.filter(
      ({ id }) =>
        isAsked('phases', id) ||
        view.campaign.placements.some((placement) => placement.phase === id && isAsked('placements', placement.id)),
    )
    return phases.flatMap((phase) => {
      const span = schedule.spansIn(schedule.plan.timezone)(view, phase)
      return span.state === 'set' && at < span.endsAt ? [Math.max(at, span.startsAt)] : []
    })
  })
  return starts.length > 0 ? Math.min(...starts) : at
}

/** The parts of what a board shows on a local day, campaign by campaign. */
function sharesOn(schedule: Schedule, board: BoardId, date: DateText): ReadonlyMap<string | null, number> {
  const airtime = airtimeIn(timelineOf(schedule, board, date))
  const all = airtime.reduce((sum, { seconds }) => sum + seconds, 0)
  const shares = new Map<string | null, number>()
  for (const { campaign, seconds } of airtime) {
    if (seconds > 0) shares.set(campaign, (shares.get(campaign) ?? 0) + seconds / all)
  }
  return shares
}

function airtimeIn(timeline: Timeline): readonly Airtime[] {
  return 'sections' in timeline ? timeline.sections.flatMap((section) => section.airtime) : timeline.airtime
}

function titleIn({ schedule }: PlanInForce, id: string | null): string {
  if (id === null) return 'Nội dung nền'
  return schedule.campaigns.find(({ campaign }) => campaign.id === id)?.campaign.title ?? id
}
