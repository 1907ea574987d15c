import type { BoardId } from '../shared/plan/plan.ts'
import { isFields, isTime } from '../shared/protocol/bounds.ts'
import { decodePlaylist } from './decode-playlist.ts'
import type { Stage } from './stage.ts'

/**
 * What the page that embeds a preview says to it: from now on play `playlist` (where given), with a clock that reads `at` (epoch
 * ms) now and runs `rate` times as fast as time (0: stands still).
 */
export interface PreviewMessage {
  readonly type: 'preview'
  readonly playlist?: unknown
  readonly at: number
  readonly rate: number
}

/** A clock that a parent sets. */
export interface PreviewClock {
  now(): number
  rate(): number
  set(at: number, rate: number): void
}

/** A clock on `monotonic` (ms) that stands still at `at` (epoch ms) until it is set. */
export function previewClock(monotonic: () => number, at: number): PreviewClock {
  let start = { at, rate: 0, on: monotonic() }
  return {
    now: () => start.at + (monotonic() - start.on) * start.rate,
    rate: () => start.rate,
    set(at, rate) {
      start = { at, rate, on: monotonic() }
    },
  }
}

/** Takes what the parent said; false where it is not a preview message of this board with every field in its bounds. */
export function takePreview(value: unknown, board: BoardId, clock: PreviewClock, stage: Stage): boolean {
  if (!isFields(value) || value.type !== 'preview') return false
  const { at, rate } = value
  const playlist = value.playlist === undefined ? undefined : decodePlaylist(value.playlist, board)
  if (!isTime(at) || !isTime(rate) || (value.playlist !== undefined && !playlist)) return false
  clock.set(at, rate)
  if (playlist) void stage.take(playlist)
  else stage.refresh()
  return true
}
