import type { BoardId, SlideId } from '../../shared/plan/plan.ts'
import type { Playlist, Rendition, Turn } from '../../shared/playlist/playlist.ts'

/** A turn of rendition number `rendition`. */
export const turn = (rendition: number, seconds: number, more: Partial<Turn> = {}): Turn => ({
  slide: `slide-${rendition}` as SlideId,
  campaign: null,
  phase: null,
  placement: null,
  seconds,
  rendition,
  ...more,
})

/** A board of 64×32 px that plays one loop of `turns` from `startsAt` on, for a day. */
export function playlistOf(
  turns: readonly Turn[],
  renditions: readonly (Rendition | null)[],
  more: Partial<Playlist> = {},
): Playlist {
  const { startsAt = 0, endsAt = startsAt + 86_400_000, width = 64, height = 32 } = more
  return {
    format: 'congchao/playlist@1',
    board: 'gate-1' as BoardId,
    timezone: 'Asia/Ho_Chi_Minh',
    color: 'full',
    width,
    height,
    startsAt,
    endsAt,
    loops: [{ ms: turns.reduce((sum, { seconds }) => sum + seconds * 1000, 0), turns }],
    tracks: [{ section: null, x: 0, y: 0, width, height, segments: [{ startsAt, endsAt, tier: 'rotation', loop: 0 }] }],
    renditions,
    ...more,
  }
}
