import type { Entry } from './naive-entry.ts'
import type { PrintedSegment, PrintedTimeline } from './naive-timeline.ts'

/** What one canvas shows at an instant; `entry` is null in an empty loop, `until` is when it ends (epoch ms). */
export interface NaiveOnAir {
  readonly section: string | null
  readonly segment: PrintedSegment
  readonly entry: Entry | null
  readonly until: number
}

/** What a printed timeline shows at `at` (epoch ms), for each section or for the one canvas. Throws outside its day. */
export function naiveNow(timeline: PrintedTimeline, at: number): NaiveOnAir[] {
  const canvases = timeline.sections ?? [{ id: null, segments: timeline.segments ?? [] }]
  return canvases.map(({ id, segments }) => ({ section: id, ...onAirOf(segments, at) }))
}

function onAirOf(segments: readonly PrintedSegment[], at: number): Omit<NaiveOnAir, 'section'> {
  const segment = segments.find(({ start, end }) => Date.parse(start) <= at && at < Date.parse(end))
  if (!segment) throw new Error('outside the day')
  const stop = Date.parse(segment.end)
  let until = Date.parse(segment.start)
  for (let turn = 0; segment.loop.length > 0; turn++) {
    const entry = segment.loop[turn % segment.loop.length] as Entry
    until += entry.seconds * 1000
    if (at < until) return { segment, entry, until: Math.min(until, stop) }
  }
  return { segment, entry: null, until: stop }
}
