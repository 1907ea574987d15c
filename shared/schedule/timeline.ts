import { timezoneOf } from '../plan/effective.ts'
import type { Board, BoardId, DateText, SectionId } from '../plan/plan.ts'
import type { Tier, Turn } from '../playlist/playlist.ts'
import { parseDate } from '../time/civil.ts'
import { printInstant } from '../time/date-time-text.ts'
import type { LocalDays } from '../time/days-by-offset.ts'
import type { Entry } from './entry.ts'
import type { DayPlan, PlannedSegment } from './planned-day.ts'
import type { Schedule } from './schedule.ts'

/**
 * A turn as people are told of it: a turn without its rendition. `unapproved`, where it is known what was approved: no picture of it was for
 * these pixels, and what stands in for it is shown in its stay.
 */
export type TimelineEntry = Omit<Turn, 'rendition'> & { readonly unapproved?: true }

/** A segment as people are told of it; `start` and `end` are date-times with the board's offset. A2 */
export interface TimelineSegment {
  readonly start: string
  readonly end: string
  readonly tier: Tier
  readonly loop: readonly TimelineEntry[]
}

/** How long a slide of a placement was on air in a day: exact seconds, and how many of its turns began. */
export interface Airtime extends Omit<Turn, 'rendition' | 'whole' | 'seconds'> {
  readonly seconds: number
  readonly shows: number
}

interface Played {
  readonly segments: readonly TimelineSegment[]
  readonly airtime: readonly Airtime[]
}

/** A board's local day, `congchao/timeline@1`; `sections` in place of the board's own segments where it has sections. A1–A3 */
export type Timeline = {
  readonly format: 'congchao/timeline@1'
  readonly board: BoardId
  readonly date: DateText
  readonly timezone: string
} & (Played | { readonly sections: readonly ({ readonly id: SectionId } & Played)[] })

/** The timeline of a board on a local date; a RangeError for a board that the plan does not have or a date that does not exist. */
export function timelineOf(schedule: Schedule, id: BoardId, date: DateText): Timeline {
  const { days, sections } = schedule.reachOf(id)
  const day = parseDate(date)
  if (day === undefined) throw new RangeError(`no such date: ${date}`)
  const played = playedOf(schedule.dayPlan(id, day), days)
  const timezone = timezoneOf(schedule.boards.get(id) as Board, schedule.plan)
  const head = { format: 'congchao/timeline@1' as const, board: id, date, timezone }
  if (sections.length === 0) return { ...head, ...(played[0] as Played) }
  return { ...head, sections: sections.map((section, i) => ({ id: section.id, ...(played[i] as Played) })) }
}

/** Boards that share a day share what is told of it. D3 */
const told = new WeakMap<DayPlan, readonly Played[]>()

function playedOf(plan: DayPlan, days: LocalDays): readonly Played[] {
  const known = told.get(plan)
  if (known) return known
  const played = plan.tracks.map(asTold).map((track) => ({
    segments: track.map((segment) => timelineSegmentOf(segment, days)),
    airtime: airtimeOf(track),
  }))
  told.set(plan, played)
  return played
}

/** A track with neighbours joined that people could not tell apart. D2 */
export function asTold(track: readonly PlannedSegment[]): readonly PlannedSegment[] {
  const joined: PlannedSegment[] = []
  for (const segment of track) {
    const last = joined[joined.length - 1]
    if (last && segment.loopFrom !== undefined) joined[joined.length - 1] = { ...last, endsAt: segment.endsAt }
    else joined.push(segment)
  }
  return joined
}

/** A segment as people are told of it, its ends in the board's offset. A2 */
export function timelineSegmentOf({ startsAt, endsAt, tier, loop }: PlannedSegment, days: LocalDays): TimelineSegment {
  return {
    start: printInstant(startsAt, days.offsetAt(startsAt)),
    end: printInstant(endsAt, days.offsetAt(endsAt)),
    tier,
    loop: loop.entries.map((entry) => timelineEntryOf(entry, loop.whole)),
  }
}

/** A loop entry as people are told of it. A2, C5 */
export function timelineEntryOf({ turn }: Entry, whole: boolean): TimelineEntry {
  return whole ? { ...turn, whole } : turn
}

/** Airtime in the order of first shows: cut turns count for what they showed. A3 */
function airtimeOf(track: readonly PlannedSegment[]): readonly Airtime[] {
  const found = new Map<string, { of: Entry['turn']; ms: number; shows: number }>()
  for (const { startsAt, endsAt, loop } of track) {
    if (loop.ms === 0) continue
    const rounds = Math.floor((endsAt - startsAt) / loop.ms)
    let left = (endsAt - startsAt) % loop.ms
    for (const { turn } of loop.entries) {
      const full = turn.seconds * 1000
      const cut = Math.min(left, full)
      left -= cut
      const { seconds: _, ...of } = turn
      const key = JSON.stringify(of)
      const sum = found.get(key) ?? { of: turn, ms: 0, shows: 0 }
      sum.ms += rounds * full + cut
      sum.shows += rounds + (cut > 0 ? 1 : 0)
      if (sum.shows > 0) found.set(key, sum)
    }
  }
  return [...found.values()].map(({ of, ms, shows }) => ({ ...of, seconds: ms / 1000, shows }))
}
