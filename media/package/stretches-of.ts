import type { Loop, Playlist, Segment } from '../../shared/playlist/playlist.ts'
import { segmentAt } from '../../shared/playlist/turn-at.ts'

/** A span (epoch ms, half-open) in which no track's segment changes: what it shows repeats every `cycleMs` from its start. */
export interface Stretch {
  readonly startsAt: number
  readonly endsAt: number
  /** A whole number of every track's loops; the whole stretch where that is longer. */
  readonly cycleMs: number
  /** Equal for two stretches that show the same from their starts on. */
  readonly shows: string
}

/** How long a round of nothing is: a clip of it should neither be long nor start again all the time. */
const blackMs = 10_000

/** The stretches of a playlist, in order, covering its span. */
export function stretchesOf(playlist: Playlist): readonly Stretch[] {
  const starts = playlist.tracks.flatMap(({ segments }) => segments.map(({ startsAt }) => startsAt))
  const edges = [...new Set([...starts, playlist.startsAt, playlist.endsAt])].sort((a, b) => a - b)
  return edges.slice(0, -1).map((startsAt, i) => stretchOf(playlist, startsAt, edges[i + 1] as number))
}

function stretchOf(playlist: Playlist, startsAt: number, endsAt: number): Stretch {
  const played = playlist.tracks.map(({ segments }) => {
    const segment = segmentAt(segments, startsAt) as Segment
    const loop = playlist.loops[segment.loop] as Loop
    const into = loop.ms === 0 ? 0 : (startsAt - (segment.loopFrom ?? segment.startsAt)) % loop.ms
    return { loop, into }
  })
  const cycle = played.reduce((ms, { loop }) => (loop.ms === 0 ? ms : commonMultiple(ms, loop.ms)), 1)
  const cycleMs = Math.min(cycle === 1 ? blackMs : cycle, endsAt - startsAt)
  const tracks = played.map(({ loop, into }) => [into, turnsOf(playlist, loop)])
  return { startsAt, endsAt, cycleMs, shows: JSON.stringify([cycleMs, tracks]) }
}

/** The turns as far as they can be seen: which campaign a slide came from cannot. */
function turnsOf({ renditions }: Playlist, { turns }: Loop): unknown {
  return turns.map(({ rendition, seconds, whole }) => [renditions[rendition]?.sha256 ?? null, seconds, whole === true])
}

function commonMultiple(a: number, b: number): number {
  let [x, y] = [a, b]
  while (y > 0) [x, y] = [y, x % y]
  return (a / x) * b
}
