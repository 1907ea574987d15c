import type { Loop, Playlist, Segment, Track, Turn } from './playlist.ts'

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
  /** On a board: what is due is not shown, because the time or the plan is not sure enough (`window`) or because its lease is over. */
  readonly instead?: 'window' | 'lease'
}

/** The segment of `segments` that holds `at` (epoch ms); undefined outside their span. */
export function segmentAt(segments: readonly Segment[], at: number): Segment | undefined {
  const found = segments[indexAt(segments, at)]
  return found !== undefined && found.startsAt <= at ? found : undefined
}

/** The number of the first of `segments` that ends after `at` (epoch ms): of the one that holds it, where one does. */
export function indexAt(segments: readonly Segment[], at: number): number {
  let low = 0
  let high = segments.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((segments[middle] as Segment).endsAt <= at) low = middle + 1
    else high = middle
  }
  return low
}

/** The turn on screen at `at` (epoch ms) on track number `track`; undefined outside the playlist's span. */
export function turnAt(playlist: Playlist, at: number, track = 0): OnAir | undefined {
  const on = playlist.tracks[track]
  const segment = on && segmentAt(on.segments, at)
  return segment && turnIn(on as Track, segment, playlist.loops[segment.loop], at)
}

/** The turn of `loop` that is on screen at `at` (epoch ms) in a segment that holds it. */
export function turnIn(track: Track, segment: Segment, loop: Loop | undefined, at: number): OnAir | undefined {
  if (!loop || loop.ms === 0) {
    return { track, segment, turn: null, index: -1, startsAt: segment.startsAt, endsAt: segment.endsAt }
  }
  let startsAt = at - ((at - (segment.loopFrom ?? segment.startsAt)) % loop.ms)
  let index = 0
  for (const turn of loop.turns) {
    const endsAt = startsAt + turn.seconds * 1000
    if (at < endsAt) return { track, segment, turn, index, startsAt, endsAt: Math.min(endsAt, segment.endsAt) }
    startsAt = endsAt
    index++
  }
  return undefined
}
