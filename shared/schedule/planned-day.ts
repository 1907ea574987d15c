import type { Tier } from '../playlist/playlist.ts'
import type { EntryLoop } from './entry.ts'

/** The longest span within a local day with one tier and one loop (epoch ms, half-open). D2 */
export interface PlannedSegment {
  readonly startsAt: number
  readonly endsAt: number
  readonly tier: Tier
  readonly loop: EntryLoop
  /** Where people could not tell it from the segment before, though other bytes are drawn: when that one's loop began. D2 */
  readonly loopFrom?: number
}

/** One local day of a board: the segments of each of its tracks, covering the day without gap or overlap. */
export interface DayPlan {
  readonly startsAt: number
  readonly endsAt: number
  readonly tracks: readonly (readonly PlannedSegment[])[]
}
