import type { BoardId, SectionId } from '../plan/plan.ts'
import { printInstant } from '../time/date-time-text.ts'
import type { LocalDays } from '../time/days-by-offset.ts'
import { type EntryOn, entryAt } from './entry-at.ts'
import type { PlannedSegment } from './planned-day.ts'
import type { Schedule } from './schedule.ts'
import { type TimelineEntry, type TimelineSegment, timelineEntryOf, timelineSegmentOf } from './timeline.ts'

interface OnAirNow {
  readonly segment: TimelineSegment
  readonly entry: TimelineEntry | null
  /** When the entry ends; the segment's end where there is none. */
  readonly until: string
}

/** What a board shows at an instant; by section where it has sections. A4 */
export type Now = { readonly board: BoardId; readonly at: string } & (
  | OnAirNow
  | { readonly sections: readonly ({ readonly id: SectionId } & OnAirNow)[] }
)

/** What a board shows at `at` (epoch ms), a whole number; a RangeError for a board that the plan does not have. A4 */
export function nowOf(schedule: Schedule, board: BoardId, at: number): Now {
  const { days, sections } = schedule.reachOf(board)
  const { tracks } = schedule.dayPlan(board, days.dayAt(at))
  const head = { board, at: printInstant(at, days.offsetAt(at)) }
  const onAir = tracks.map((track) => onAirAt(track, at, days))
  if (sections.length === 0) return { ...head, ...(onAir[0] as OnAirNow) }
  return { ...head, sections: sections.map((section, i) => ({ id: section.id, ...(onAir[i] as OnAirNow) })) }
}

function onAirAt(track: readonly PlannedSegment[], at: number, days: LocalDays): OnAirNow {
  const { segment, entry, endsAt } = entryAt(track, at) as EntryOn
  return {
    segment: timelineSegmentOf(segment, days),
    entry: entry && timelineEntryOf(entry, segment.loop.whole),
    until: printInstant(endsAt, days.offsetAt(endsAt)),
  }
}
