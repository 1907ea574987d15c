import type { Playlist, Rendition } from '../shared/playlist/playlist.ts'
import { turnAt } from '../shared/playlist/turn-at.ts'

/** What has to be there for the turn that is due at `at` (epoch ms) and for the one after it, on every track; then the stand-ins. */
export function neededSoon(playlist: Playlist, at: number): readonly Rendition[] {
  const indexes = new Set<number>()
  playlist.tracks.forEach((_, track) => {
    const on = turnAt(playlist, at, track)
    const next = on && turnAt(playlist, on.endsAt, track)
    if (on?.turn) indexes.add(on.turn.rendition)
    if (next?.turn) indexes.add(next.turn.rendition)
  })
  for (const index of playlist.standIns ?? []) if (index !== null) indexes.add(index)
  return renditionsOf(playlist, indexes)
}

/** The hashes of all that is due on some track in the segment that holds `at` (epoch ms). */
export function dueAt(playlist: Playlist, at: number): ReadonlySet<string> {
  const indexes = new Set<number>()
  playlist.tracks.forEach((_, track) => {
    const on = turnAt(playlist, at, track)
    for (const turn of (on && playlist.loops[on.segment.loop]?.turns) ?? []) indexes.add(turn.rendition)
  })
  return new Set(renditionsOf(playlist, indexes).map((r) => r.sha256))
}

/** Everything that is due from `at` (epoch ms) on, in the order in which it is needed. */
export function neededFrom(playlist: Playlist, at: number): readonly Rendition[] {
  const indexes = new Set<number>()
  const segments = playlist.tracks.flatMap((track) => track.segments).filter((segment) => segment.endsAt > at)
  segments.sort((a, b) => a.startsAt - b.startsAt)
  for (const segment of segments) {
    for (const turn of playlist.loops[segment.loop]?.turns ?? []) indexes.add(turn.rendition)
  }
  return unique([...neededSoon(playlist, at), ...renditionsOf(playlist, indexes)])
}

const renditionsOf = (playlist: Playlist, indexes: ReadonlySet<number>): readonly Rendition[] =>
  unique([...indexes].map((index) => playlist.renditions[index]).filter((r): r is Rendition => !!r))

const unique = (renditions: readonly Rendition[]): readonly Rendition[] => [
  ...new Map(renditions.map((r) => [r.sha256, r])).values(),
]
