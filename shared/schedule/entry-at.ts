import type { Entry } from './entry.ts'
import type { PlannedSegment } from './planned-day.ts'
import { asTold } from './timeline.ts'

/** What a track shows from `startsAt` until `endsAt` (epoch ms); `entry` is null where its loop is empty. */
export interface EntryOn {
  readonly segment: PlannedSegment
  readonly entry: Entry | null
  readonly startsAt: number
  readonly endsAt: number
}

/** What a track of a day shows at `at` (epoch ms); undefined outside of the day. A4 */
export function entryAt(track: readonly PlannedSegment[], at: number): EntryOn | undefined {
  const segment = asTold(track).find(({ startsAt, endsAt }) => startsAt <= at && at < endsAt)
  if (!segment) return undefined
  const { loop, endsAt: over } = segment
  let startsAt = loop.ms === 0 ? over : at - ((at - segment.startsAt) % loop.ms)
  for (const entry of loop.entries) {
    const endsAt = startsAt + entry.turn.seconds * 1000
    if (startsAt <= at && at < endsAt) return { segment, entry, startsAt, endsAt: Math.min(endsAt, over) }
    startsAt = endsAt
  }
  return { segment, entry: null, startsAt: segment.startsAt, endsAt: over }
}

/** The first instant from `from` on (epoch ms) at which a track shows an entry that is meant; undefined where it does not on that day. */
export function nextOn(
  track: readonly PlannedSegment[],
  isMeant: (entry: Entry) => boolean,
  from: number,
): number | undefined {
  for (const segment of asTold(track)) {
    if (segment.endsAt <= from || !segment.loop.entries.some(isMeant)) continue
    const begin = Math.max(from, segment.startsAt)
    // One round at most: then the loop has come to every entry.
    const over = Math.min(segment.endsAt, begin + segment.loop.ms)
    for (let on = entryAt([segment], begin); on && on.startsAt < over; on = entryAt([segment], on.endsAt))
      if (on.entry && isMeant(on.entry)) return Math.max(on.startsAt, begin)
  }
  return undefined
}
