import type { TurnOf } from '../shared/playlist/frame-at.ts'
import type { Playlist, Rendition } from '../shared/playlist/playlist.ts'
import { turnAt } from '../shared/playlist/turn-at.ts'

/** What has to be there for the turn that is due at `at` (epoch ms) and for the one after it, on every track; then the stand-ins. */
export function neededSoon(playlist: Playlist, at: number, turnOf: TurnOf = turnAt): readonly Rendition[] {
  const indexes = new Set<number>()
  playlist.tracks.forEach((_, track) => {
    const shown = turnOf(playlist, at, track)
    // A doubt that lasts leads on to more of it; about a boundary it is over at once.
    const on = shown?.instead && shown.turn ? shown : turnAt(playlist, at, track)
    const next = on && (on === shown ? turnOf : turnAt)(playlist, on.endsAt, track)
    for (const one of [shown, next]) if (one?.turn) indexes.add(one.turn.rendition)
  })
  for (const index of playlist.standIns ?? []) if (index !== null) indexes.add(index)
  return renditionsOf(playlist, indexes)
}

/** All that is due on some track in the segment that holds `at` (epoch ms), and what is due whatever time it is. */
export function dueAt(playlist: Playlist, at: number): readonly Rendition[] {
  const indexes = new Set<number>()
  playlist.tracks.forEach((_, track) => {
    const on = turnAt(playlist, at, track)
    if (on) addLoop(playlist, on.segment.loop, indexes)
  })
  for (const loop of playlist.evergreen ?? []) addLoop(playlist, loop, indexes)
  return renditionsOf(playlist, indexes)
}

/** Everything that is due from `at` (epoch ms) on, in the order in which it is needed: what may be needed at any time goes before what comes later. */
export function neededFrom(playlist: Playlist, at: number): readonly Rendition[] {
  const indexes = new Set<number>()
  const segments = playlist.tracks.flatMap((track) => track.segments).filter((segment) => segment.endsAt > at)
  segments.sort((a, b) => a.startsAt - b.startsAt)
  for (const { loop } of segments) addLoop(playlist, loop, indexes)
  return unique([...neededSoon(playlist, at), ...dueAt(playlist, at), ...renditionsOf(playlist, indexes)])
}

function addLoop(playlist: Playlist, loop: number, indexes: Set<number>): void {
  for (const turn of playlist.loops[loop]?.turns ?? []) indexes.add(turn.rendition)
}

const renditionsOf = (playlist: Playlist, indexes: ReadonlySet<number>): readonly Rendition[] =>
  unique([...indexes].map((index) => playlist.renditions[index]).filter((r): r is Rendition => !!r))

const unique = (renditions: readonly Rendition[]): readonly Rendition[] => [
  ...new Map(renditions.map((r) => [r.sha256, r])).values(),
]
