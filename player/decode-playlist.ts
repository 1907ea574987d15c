import type { BoardId } from '../shared/plan/plan.ts'
import type { Lease, Loop, Playlist, Rendition, Segment, Track } from '../shared/playlist/playlist.ts'
import { isFields, isSha256, isTime, isWhole } from '../shared/protocol/bounds.ts'

const maxSide = 65_535
const maxClipMs = 3_600_000

/**
 * The playlist in `value`, or undefined where drawing it could fail: another format or board, a size that is none, an index
 * that points nowhere, a loop that is not as long as its turns, a track with a gap. Names and tiers are taken as they are.
 */
export function decodePlaylist(value: unknown, board: BoardId): Playlist | undefined {
  if (!isFields(value) || value.format !== 'congchao/playlist@1' || value.board !== board) return undefined
  const { width, height, startsAt, endsAt } = value
  const playlist = value as unknown as Playlist
  const renditions = listOf(playlist.renditions, (r: Rendition | null) => r === null || isRendition(r))
  const loops = renditions && listOf(playlist.loops, (loop: Loop) => isLoop(loop, renditions.length))
  const sound =
    isWhole(width, 1, maxSide) &&
    isWhole(height, 1, maxSide) &&
    isTime(startsAt) &&
    isTime(endsAt) &&
    loops &&
    listOf(playlist.tracks, (track: Track) => isTrack(track, playlist, loops.length))?.length
  if (!sound) return undefined
  const { evergreen = [], leases = [], standIns = [] } = playlist
  const isIndex = (length: number) => (index: number | null) => isWhole(index, 0, length - 1)
  const isApart =
    listOf(evergreen, isIndex(loops.length)) &&
    listOf(standIns, (index: number | null) => index === null || isIndex(renditions?.length ?? 0)(index)) &&
    listOf(leases, isLease)
  return isApart ? playlist : undefined
}

const isLease = (lease: Lease): boolean => isFields(lease) && isTime(lease.ms)

const listOf = <T>(value: unknown, sound: (item: T) => boolean): T[] | undefined =>
  Array.isArray(value) && value.every((item) => item !== undefined && sound(item)) ? value : undefined

const isRendition = (r: Rendition): boolean =>
  isFields(r) &&
  isSha256(r.sha256) &&
  isWhole(r.bytes, 1, 2 ** 30) &&
  isWhole(r.width, 1, maxSide) &&
  isWhole(r.height, 1, maxSide) &&
  (r.clip === undefined || isClip(r.clip))

const isClip = (clip: NonNullable<Rendition['clip']>): boolean =>
  isFields(clip) && isWhole(clip.ms, 1, maxClipMs) && isTime(clip.fps) && clip.fps > 0 && clip.fps <= 240

const isPlace = (at: NonNullable<Track['at']>): boolean =>
  isFields(at) &&
  isWhole(at.x, 0, maxSide) &&
  isWhole(at.y, 0, maxSide) &&
  isWhole(at.rotate, 0, 270) &&
  at.rotate % 90 === 0

function isLoop(loop: Loop, renditions: number): boolean {
  if (!isFields(loop)) return false
  const turns = listOf(
    loop.turns,
    (turn: Loop['turns'][number]) =>
      isFields(turn) && isWhole(turn.seconds, 1, 900) && isWhole(turn.rendition, 0, renditions - 1),
  )
  return !!turns && loop.ms === turns.reduce((sum, turn) => sum + turn.seconds * 1000, 0)
}

function isTrack(track: Track, playlist: Playlist, loops: number): boolean {
  if (!isFields(track)) return false
  const { x, y, width, height } = track
  let at = playlist.startsAt
  const segments = listOf(track.segments, (segment: Segment) => {
    if (!isFields(segment)) return false
    const follows = segment.startsAt === at && isTime(segment.endsAt) && segment.endsAt > at
    at = segment.endsAt
    const { loop, loopFrom = segment.startsAt } = segment
    return follows && isWhole(loop, 0, loops - 1) && isTime(loopFrom) && loopFrom <= segment.startsAt
  })
  return (
    isWhole(x, 0, playlist.width - 1) &&
    isWhole(y, 0, playlist.height - 1) &&
    isWhole(width, 1, playlist.width - x) &&
    isWhole(height, 1, playlist.height - y) &&
    (track.at === undefined || isPlace(track.at)) &&
    !!segments &&
    at === playlist.endsAt
  )
}
