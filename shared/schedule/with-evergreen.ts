import { isDated } from '../plan/dated-slide.ts'
import type { BoardId } from '../plan/plan.ts'
import type { Loop, Need } from '../playlist/playlist.ts'
import { builtIn, type Entry } from './entry.ts'
import { leasesOf } from './leases.ts'
import type { Schedule } from './schedule.ts'
import type { CompleteDraft } from './with-stand-ins.ts'

/**
 * Adds what a board goes by when it is not sure of the time, or does not hear its server: on each track a loop of the undated fillers
 * of its org chain, those alone that every restriction allows whatever the day, else the built-in one; and the leases of its turns.
 */
export function withEvergreen(draft: CompleteDraft, schedule: Schedule): CompleteDraft {
  const { playlist } = draft
  const entries = evergreenOn(schedule, playlist.board)
  const needs = [...draft.needs]
  const loops: Loop[] = [...playlist.loops]
  const { color } = playlist
  const needOf = ({ slide }: Entry, width: number, height: number) => {
    const isIt = (need: Need) => need.slide === slide && need.width === width && need.height === height
    const found = needs.findIndex(isIt)
    return found >= 0 ? found : needs.push({ slide, width, height, color }) - 1
  }
  const bySize = new Map<string, number>()
  const evergreen = playlist.tracks.map(({ width, height }) => {
    const size = `${width}×${height}`
    const known = bySize.get(size)
    if (known !== undefined) return known
    const turns = entries.map((entry) => ({ ...entry.turn, rendition: needOf(entry, width, height) }))
    const loop = loops.push({ ms: turns.reduce((sum, { seconds }) => sum + seconds * 1000, 0), turns }) - 1
    bySize.set(size, loop)
    return loop
  })
  return { ...draft, needs, playlist: { ...playlist, loops, evergreen, leases: leasesOf(schedule, playlist) } }
}

function evergreenOn(schedule: Schedule, board: BoardId): readonly Entry[] {
  const { fillers, restrictions } = schedule.reachOf(board)
  const fitting = fillers.filter(
    ({ entry, slideSpan, tags }) =>
      !isDated(entry.slide) &&
      slideSpan.startsAt === Number.NEGATIVE_INFINITY &&
      slideSpan.endsAt === Number.POSITIVE_INFINITY &&
      restrictions.every(({ allow }) => allow.some((tag) => tags.includes(tag))),
  )
  return fitting.length > 0 ? fitting.map(({ entry }) => entry) : [builtIn]
}
