import type { Playlist, Segment, Track, Turn } from './playlist.ts'

/** What one track shows at an instant. `turn` is null in an empty loop; then `startsAt` and `endsAt` are the segment's. */
export interface OnAir {
  readonly track: Track
  readonly segment: Segment
  readonly turn: Turn | null
  /** Position of the turn in its loop; -1 in an empty loop. */
  readonly index: number
  /** When this stay of the turn began (epoch ms). */
  readonly startsAt: number
  /** When it ends: at its own length, or cut at its segment's end (epoch ms). */
  readonly endsAt: number
}

/** The segment of `segments` that holds `at` (epoch ms); undefined outside their span. */
export function segmentAt(segments: readonly Segment[], at: number): Segment | undefined {
  let low = 0
  let high = segments.length
  while (low < high) {
    const middle = (low + high) >> 1
    const segment = segments[middle] as Segment
    if (segment.endsAt <= at) low = middle + 1
    else high = middle
  }
  const found = segments[low]
  return found !== undefined && found.startsAt <= at ? found : undefined
}

/** The turn on screen at `at` (epoch ms) on track number `track`; undefined outside the playlist's span. */
export function turnAt(playlist: Playlist, at: number, track = 0): OnAir | undefined {
  const on = playlist.tracks[track]
  const segment = on && segmentAt(on.segments, at)
  if (!on || !segment) return undefined
  const loop = playlist.loops[segment.loop]
  if (!loop || loop.ms === 0) {
    return { track: on, segment, turn: null, index: -1, startsAt: segment.startsAt, endsAt: segment.endsAt }
  }
  let startsAt = at - ((at - (segment.loopFrom ?? segment.startsAt)) % loop.ms)
  let index = 0
  for (const turn of loop.turns) {
    const endsAt = startsAt + turn.seconds * 1000
    if (at < endsAt) return { track: on, segment, turn, index, startsAt, endsAt: Math.min(endsAt, segment.endsAt) }
    startsAt = endsAt
    index++
  }
  return undefined
}
