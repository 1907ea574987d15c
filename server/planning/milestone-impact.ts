import type { BoardImpact, PhaseImpact, PhaseTimes } from '../../shared/api/milestone-impact.ts'
import { timezoneOf } from '../../shared/plan/effective.ts'
import type { BoardId, CampaignId, DateText, PhaseId } from '../../shared/plan/plan.ts'
import { remembered } from '../../shared/remembered.ts'
import type { PhaseSpan } from '../../shared/schedule/bounds.ts'
import { slideSpanOf } from '../../shared/schedule/bounds.ts'
import { placementOutOfReach } from '../../shared/schedule/out-of-reach.ts'
import type { CampaignView } from '../../shared/schedule/rule.ts'
import type { Schedule } from '../../shared/schedule/schedule.ts'
import { timelineOf } from '../../shared/schedule/timeline.ts'
import { printInstant } from '../../shared/time/date-time-text.ts'
import { localDateOf, localDaysOf } from '../../shared/time/local-day.ts'
import type { PlanInForce } from './plan-in-force.ts'

/** What becomes otherwise on `boards` between two states of what plays that differ by milestones of one campaign; asked at `at` (epoch ms). */
export function milestoneImpact(
  before: PlanInForce,
  after: PlanInForce,
  campaign: CampaignId,
  boards: readonly BoardId[],
  at: number,
): BoardImpact[] {
  const names = new Map(after.plan.orgs.map(({ id, name }) => [id, name]))
  const movesIn = new Map<string, Moves>()
  return boards.flatMap((id): BoardImpact[] => {
    const board = after.boards.get(id)
    if (!board || !before.boards.has(id)) return []
    const zone = timezoneOf(board, after.plan)
    const [was, is] = [before.scheduleFor(id), after.scheduleFor(id)]
    const { phases, instants } = remembered(movesIn, zone, () => movesOf(was, is, campaign, zone))
    const placed = new Set(
      [was, is].flatMap((schedule) => {
        const found = schedule.campaigns.find((view) => view.campaign.id === campaign)
        const reaching = (found?.placements ?? []).filter(
          ({ placement }) => !placementOutOfReach(board, found?.campaign.org ?? board.org, placement, schedule.tree),
        )
        return reaching.map(({ phase }) => phase.id)
      }),
    )
    const today = localDateOf(zone, at)
    // Words that count down to it differ from today on, whatever its phases do.
    const days = [...new Set([today, ...instants.map((instant) => localDateOf(zone, instant))])].sort()
    const differs = (day: DateText) =>
      day >= today && JSON.stringify(timelineOf(was, id, day)) !== JSON.stringify(timelineOf(is, id, day))
    return [
      {
        ...{ id, name: board.name, orgName: names.get(board.org) ?? '' },
        firstDay: days.find(differs) ?? null,
        phases: phases.filter(({ phase }) => placed.has(phase)),
      },
    ]
  })
}

interface Moves {
  readonly phases: readonly PhaseImpact[]
  /** Where anything begins or ends that begins or ends elsewhere in the other state (epoch ms). */
  readonly instants: readonly number[]
}

function movesOf(was: Schedule, is: Schedule, campaign: CampaignId, zone: string): Moves {
  const viewIn = (schedule: Schedule) => schedule.campaigns.find((view) => view.campaign.id === campaign)
  const [then, now] = [viewIn(was), viewIn(is)]
  const instants: number[] = []
  const phases = (now ?? then)?.campaign.phases.flatMap(({ id, title }): PhaseImpact[] => {
    const [before, after] = [spanOf(was, then, id, zone), spanOf(is, now, id, zone)]
    if (JSON.stringify(before) === JSON.stringify(after)) return []
    for (const span of [before, after]) if (span?.state === 'set') instants.push(span.startsAt, span.endsAt)
    return [{ campaign, phase: id, title, before: timesOf(before, zone), after: timesOf(after, zone) }]
  })
  const days = localDaysOf(zone)
  for (const view of [then, now]) {
    for (const slide of view?.campaign.slides ?? []) {
      const { startsAt, endsAt } = slideSpanOf(slide, view?.milestones ?? new Map(), days)
      instants.push(...[startsAt, endsAt].filter(Number.isFinite))
    }
  }
  return { phases: phases ?? [], instants }
}

function spanOf(schedule: Schedule, view: CampaignView | undefined, id: PhaseId, zone: string): PhaseSpan | undefined {
  const phase = view?.campaign.phases.find((one) => one.id === id)
  return view && phase && schedule.spansIn(zone)(view, phase)
}

function timesOf(span: PhaseSpan | undefined, zone: string): PhaseTimes {
  if (span?.state !== 'set') return null
  const days = localDaysOf(zone)
  const told = (at: number) => printInstant(at, days.offsetAt(at))
  return { starts: Number.isFinite(span.startsAt) ? told(span.startsAt) : '', ends: told(span.endsAt) }
}
