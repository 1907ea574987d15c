import type { BoardColor, BoardId, SectionId, SlideId } from '../../shared/plan/plan.ts'
import type { Playlist, Rendition, Track, Turn } from '../../shared/playlist/playlist.ts'

export const noon = Date.UTC(2026, 4, 19, 5)

/** A turn of ten seconds that shows a rendition. */
export function turn(rendition: number, more: Partial<Turn> = {}): Turn {
  return {
    slide: `s${rendition}` as SlideId,
    campaign: null,
    phase: null,
    placement: null,
    seconds: 10,
    rendition,
    ...more,
  }
}

/** A track over a rectangle, `x,y,WxH`, with one segment of an hour that runs loop number `loop`. */
export function track(place: string, loop: number, section: string | null = null): Track {
  const [x, y, width, height] = place.split(/[,x]/).map(Number) as [number, number, number, number]
  const segments = [{ startsAt: noon, endsAt: noon + 3_600_000, tier: 'rotation' as const, loop }]
  return { section: section as SectionId | null, x, y, width, height, segments }
}

/** An hour's playlist from noon. */
export function playlist(
  size: string,
  parts: {
    readonly color?: BoardColor
    readonly loops: readonly (readonly Turn[])[]
    readonly tracks: readonly Track[]
    readonly renditions: readonly (Rendition | null)[]
    readonly standIns?: readonly (number | null)[]
  },
): Playlist {
  const [width, height] = size.split('x').map(Number) as [number, number]
  return {
    format: 'congchao/playlist@1',
    board: 'b' as BoardId,
    timezone: 'Asia/Ho_Chi_Minh',
    width,
    height,
    color: parts.color ?? 'full',
    startsAt: noon,
    endsAt: noon + 3_600_000,
    loops: parts.loops.map((turns) => ({ turns, ms: turns.reduce((sum, { seconds }) => sum + seconds * 1000, 0) })),
    tracks: parts.tracks,
    renditions: parts.renditions,
    ...(parts.standIns && { standIns: parts.standIns }),
  }
}
