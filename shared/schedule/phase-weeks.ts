import { timezoneOf } from '../plan/effective.ts'
import type { Board, BoardId, CampaignId, DateText, PhaseId } from '../plan/plan.ts'
import { parseDate, printDate } from '../time/civil.ts'
import { localDaysOf } from '../time/local-day.ts'
import { placementOutOfReach } from './out-of-reach.ts'
import type { Schedule } from './schedule.ts'
import { type Timeline, timelineOf } from './timeline.ts'

/** A phase that reaches a board, and how long it is on the air there in each week. */
export interface PhaseWeeks {
  readonly campaign: CampaignId
  readonly phase: PhaseId
  /** The phase's own ends on the board’s clocks, epoch ms; null: none. */
  readonly startsAt: number | null
  readonly endsAt: number | null
  /** Exact seconds by week; those of a board's sections added up. */
  readonly seconds: readonly number[]
}

/** Weeks of a board from a local date on: what its phases have of the time in which it shows anything. */
export interface BoardWeeks {
  readonly board: BoardId
  readonly from: DateText
  /** When each week begins, and the last ends, epoch ms. */
  readonly edges: readonly number[]
  /** Seconds by week in which the board is neither off nor dark; those of its sections added up. */
  readonly seconds: readonly number[]
  /** In the order of the plan. */
  readonly phases: readonly PhaseWeeks[]
}

/** What each phase has of a board in `count` weeks from `from` on; a RangeError for a board or a date that there is not. A3 */
export function phaseWeeksOf(schedule: Schedule, id: BoardId, from: DateText, count: number): BoardWeeks {
  const board = schedule.boards.get(id)
  const first = parseDate(from)
  if (!board || first === undefined) throw new RangeError(`no such board or date: ${id}, ${from}`)
  const days = localDaysOf(timezoneOf(board, schedule.plan))
  const edges = Array.from({ length: count + 1 }, (_, week) => days.dayStart(first + 7 * week))
  const seconds: number[] = []
  const aired = new Map<string, number[]>()
  for (let week = 0; week < count; week++) {
    seconds.push(0)
    for (let day = first + 7 * week; day < first + 7 * (week + 1); day++) {
      for (const { airtime } of playedOf(timelineOf(schedule, id, printDate(day)))) {
        for (const { campaign, phase, seconds: some } of airtime) {
          seconds[week] = (seconds[week] ?? 0) + some
          if (campaign === null || phase === null) continue
          const key = `${campaign}/${phase}`
          const row = aired.get(key) ?? new Array<number>(count).fill(0)
          row[week] = (row[week] ?? 0) + some
          aired.set(key, row)
        }
      }
    }
  }
  return { board: id, from, edges, seconds, phases: phasesOn(schedule, board, edges, aired) }
}

function playedOf(timeline: Timeline) {
  return 'sections' in timeline ? timeline.sections : [timeline]
}

/** The phases that reach a board and touch its weeks, and those that are on the air there. */
function phasesOn(
  { campaigns, tree, plan, spansIn }: Schedule,
  board: Board,
  edges: readonly number[],
  aired: ReadonlyMap<string, readonly number[]>,
): readonly PhaseWeeks[] {
  const [begin, end] = [edges[0] ?? 0, edges[edges.length - 1] ?? 0]
  const spans = spansIn(timezoneOf(board, plan))
  const finite = (at: number) => (Number.isFinite(at) ? at : null)
  return campaigns.flatMap((view) =>
    view.campaign.phases.flatMap((phase): PhaseWeeks[] => {
      const span = spans(view, phase)
      if (span.state !== 'set') return []
      const seconds = aired.get(`${view.campaign.id}/${phase.id}`)
      const reaches = view.placements.some(
        (one) =>
          one.phase === phase && placementOutOfReach(board, view.campaign.org, one.placement, tree) === undefined,
      )
      if (!seconds && !(reaches && span.startsAt < end && begin < span.endsAt)) return []
      const ends = { startsAt: finite(span.startsAt), endsAt: finite(span.endsAt) }
      return [
        {
          campaign: view.campaign.id,
          phase: phase.id,
          ...ends,
          seconds: seconds ?? new Array<number>(edges.length - 1).fill(0),
        },
      ]
    }),
  )
}
