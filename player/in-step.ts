import { stallMs } from './stall-ms.ts'

/** The part of a video element that keeping it in step takes; times in seconds. */
export interface Reel {
  currentTime: number
  readonly paused: boolean
  readonly ended: boolean
  readonly seeking: boolean
  readonly error: unknown
  play(): Promise<void>
  pause(): void
  load(): void
}

/** Keeps a clip in step with the board's clock. */
export interface InStep {
  /** Whether its turn is on. */
  readonly busy: boolean
  /**
   * It should be `ms` (the middle of a frame) into itself now, `rate` times as fast as time. False where nothing of it is to be drawn: at
   * rate 0 until it stands on that very frame, else when it has stood still for three seconds.
   */
  follow(ms: number, rate: number): boolean
  /** Its turn is over: back to its first frame, ready for the next. */
  rest(): void
}

/** The clock that a video is kept in step with, and where its frames lie. */
export interface InStepEdges {
  /** Ms, on a clock that nobody can set. */
  readonly now: () => number
  /** The middles of its first and of its last frame (ms). */
  readonly firstMs: number
  readonly lastMs: number
  readonly told: (error: unknown) => void
}

const tolerableMs = 120
const seekEveryMs = 1000

/** Keeps `video` in step: it runs by itself, and is sent to its place where it is off by more than 120 ms, at most once a second. */
export function inStep(video: Reel, { now, firstMs, lastMs, told }: InStepEdges): InStep {
  let busy = false
  let asked = 0
  let stoodAt = 0
  let movedAt = 0
  let soughtAt = 0
  let tookMs = 0
  let lands = false

  function seek(ms: number): void {
    video.currentTime = ms / 1000
    stoodAt = video.currentTime
  }

  return {
    get busy() {
      return busy
    },
    follow(ms, rate) {
      const at = now()
      // Another turn, or the same one anew.
      if (!busy || ms < asked) {
        movedAt = at
        soughtAt = Number.NEGATIVE_INFINITY
        lands = false
      }
      busy = true
      asked = ms
      const off = Math.abs(video.currentTime * 1000 - ms)
      if (rate !== 1) {
        video.pause()
        const isThere = off < firstMs && !video.seeking
        if (!isThere && !video.seeking) seek(ms)
        return isThere || rate !== 0
      }
      if (lands && !video.seeking) {
        lands = false
        tookMs = Math.min(at - soughtAt, seekEveryMs)
      }
      if (video.currentTime !== stoodAt) {
        stoodAt = video.currentTime
        movedAt = at
      }
      const isLast = ms >= lastMs
      if (off > tolerableMs && at - soughtAt >= seekEveryMs && !video.seeking) {
        // While it is on its way the clock goes on: the last one tells for how long.
        seek(isLast ? ms : ms + tookMs)
        soughtAt = at
        lands = true
      }
      if (!isLast && video.paused && !video.ended) video.play().catch(told)
      return isLast || video.ended || at - movedAt < stallMs
    },
    rest() {
      busy = false
      video.pause()
      if (video.error) video.load()
      else if (video.currentTime !== 0) video.currentTime = 0
    },
  }
}
