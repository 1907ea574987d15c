import { isDated } from '../plan/dated-slide.ts'
import type { Need, PlaylistDraft } from '../playlist/playlist.ts'
import type { Schedule } from './schedule.ts'

/** A draft whose playlist says what stands in, on each track, for a rendition that cannot be had. */
export interface CompleteDraft extends PlaylistDraft {
  readonly standIns: readonly number[]
}

/**
 * Adds the stand-ins: the filler of the nearest org that has one without dates and without fields, allowed by every restriction that
 * the playlist's span meets, else the built-in one. It is needed even where no filler is due.
 */
export function withStandIns(draft: PlaylistDraft, schedule: Schedule): CompleteDraft {
  const { color, tracks } = draft.playlist
  const slide = standInOf(draft, schedule)
  const needs = [...draft.needs]
  const standIns = tracks.map(({ width, height }) => {
    const found = needs.findIndex((need) => need.slide === slide && need.width === width && need.height === height)
    return found >= 0 ? found : needs.push({ slide, width, height, color }) - 1
  })
  return { ...draft, needs, standIns }
}

function standInOf({ playlist: { board, startsAt, endsAt } }: PlaylistDraft, schedule: Schedule): Need['slide'] {
  const { fillers, restrictions } = schedule.reachOf(board)
  const met = restrictions.filter(({ span }) => span.startsAt < endsAt && startsAt < span.endsAt)
  const fitting = fillers.find(
    ({ entry, slideSpan, tags }) =>
      !isDated(entry.slide) &&
      slideSpan.startsAt === Number.NEGATIVE_INFINITY &&
      slideSpan.endsAt === Number.POSITIVE_INFINITY &&
      met.every(({ allow }) => allow.some((tag) => tags.includes(tag))),
  )
  return fitting?.entry.slide ?? 'built-in'
}
