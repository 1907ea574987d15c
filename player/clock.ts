import type { ClockStep } from '../shared/protocol/health.ts'
import { drift, type KeptClock, type LeftClock, timeAtStart, wallSlackMs } from './kept-clock.ts'

/** The clocks that a server’s time runs on, and what was known of it before. */
export interface ClockEdges {
  /** Ms of a clock that nobody can set. */
  readonly monotonic: () => number
  /** This machine's own clock, epoch ms: noticed, and never followed. */
  readonly wall: () => number
  readonly kept: KeptClock | null
  /** Of the page whose place this one takes. */
  readonly left: LeftClock | null
}

/** The server's time, as an interval around the best guess of it. Epoch ms, fractions included. */
export interface Clock {
  now(): number
  /** The time is not before it … */
  lo(): number
  /** … nor after it; Infinity where nothing bounds it. */
  hi(): number
  /** Half of the interval in ms; null where it has no end. */
  errorMs(): number | null
  /** The server's time at its last word; -Infinity without one. */
  word(): number
  /** Takes in one answer: asked at `t0`, heard now (both monotonic ms), received and sent at `t1` and `t2` (epoch ms). */
  learn(t0: number, t1: number, t2: number): void
  /** Looks at the machine's own clock, and says whether it has been set. To be called each second. */
  look(): boolean
  /** The last times that it was set. */
  readonly steps: readonly ClockStep[]
  /** How far the machine's clock is ahead of the server's, in ms; null before the server's first word. */
  wallAheadMs(): number | null
  /** What outlives the machine's power; null while there was never a word. */
  toKeep(): KeptClock | null
  /** What the page that takes this one's place may go on from. */
  toLeave(): LeftClock
}

interface Sample {
  readonly offset: number
  readonly error: number
}

const samplesKept = 8
const stepMs = 500
const stepsKept = 8
const slewsUpToMs = 200
const slewRate = 0.05
const unseenMs = 11 * 60_000
const graceMs = 1000

/** P12: a clock that runs on `monotonic` alone. */
export function serverClock({ monotonic, wall, kept, left }: ClockEdges): Clock {
  const start = monotonic()
  const wallAtStart = wall()
  const first = timeAtStart(wallAtStart, kept, left)
  // At m the time lies between least + m(1 - drift) and most + m(1 + drift), whatever the crystals do.
  let least = first.lo - start * (1 - drift)
  let most = first.hi - start * (1 + drift)
  let target = first.at - start
  let offset = target
  let slewedAt = start
  let samples: readonly Sample[] = []
  let last = kept
  let proven = kept?.proven ?? false
  let aside = wallAtStart - start
  let slept: { readonly ms: number; readonly at: number } | undefined
  const steps: ClockStep[] = []

  const loAt = (m: number) => least + m * (1 - drift)
  const hiAt = (m: number) => most + m * (1 + drift) + (slept && m - slept.at >= graceMs ? slept.ms : 0)

  function now(): number {
    const m = monotonic()
    const off = target - offset
    const step = (m - slewedAt) * slewRate
    offset += Math.abs(off) > slewsUpToMs ? off : Math.max(-step, Math.min(step, off))
    slewedAt = m
    return m + offset
  }
  // While it is slewed the best guess may lie outside: then the interval is the larger by that.
  const lo = () => Math.min(now(), loAt(slewedAt))
  const hi = () => Math.max(now(), hiAt(slewedAt))

  // Whether the machine's clock, from what it read when the page started, told the time rightly: what has set it since does not count.
  function judgeWall(at: number, error: number): void {
    if (!kept) return
    const since = at - kept.word
    const guess = kept.word + (wallAtStart - kept.wall) + (monotonic() - start)
    const isRight = Math.abs(guess - at) <= wallSlackMs + drift * Math.max(0, since) + error + kept.errorMs
    proven = isRight && (proven || wallAtStart - kept.keptWall >= unseenMs)
  }

  return {
    now,
    lo,
    hi,
    errorMs() {
      const error = (hi() - lo()) / 2
      return error < Number.POSITIVE_INFINITY ? error : null
    },
    word: () => last?.word ?? Number.NEGATIVE_INFINITY,
    learn(t0, t1, t2) {
      const m = monotonic()
      const sample = { offset: (t1 - t0 + (t2 - m)) / 2, error: (m - t0 - (t2 - t1)) / 2 }
      const { error } = sample
      if (!(error >= 0)) return
      const low = sample.offset - error + m * drift
      const high = sample.offset + error - m * drift
      const isFirst = samples.length === 0
      // What contradicts the server's word gives way to it: the first one to all that was kept.
      const isNew = isFirst || Math.max(low, least) > Math.min(high, most) + 2 * drift * m || slept !== undefined
      if (isFirst) judgeWall(m + sample.offset, error)
      slept = undefined
      least = isNew ? low : Math.max(low, least)
      most = isNew ? high : Math.min(high, most)
      samples = isNew ? [sample] : [...samples.slice(1 - samplesKept), sample]
      const best = samples.reduce((best, s) => (s.error <= best.error ? s : best)).offset
      target = Math.min(hiAt(m) - m, Math.max(loAt(m) - m, best))
      // What was before was a guess.
      if (isFirst) offset = target
      const wallNow = wall()
      last = { word: t2, wall: wallNow - error, errorMs: error, lo: loAt(m), keptWall: wallNow, proven }
    },
    look() {
      const was = aside
      aside = wall() - monotonic()
      const ms = aside - was
      if (Math.abs(ms) <= stepMs) return false
      steps.push({ at: now(), ms })
      if (steps.length > stepsKept) steps.shift()
      proven = false
      // A machine that slept looks the same: its monotonic clock stood still. A server that is there answers before the grace is over.
      if (ms > 0) slept = { ms: ms + (slept?.ms ?? 0), at: slept?.at ?? monotonic() }
      return true
    },
    steps,
    wallAheadMs: () => (samples.length > 0 ? wall() - now() : null),
    toKeep: () => last && { ...last, lo: lo(), keptWall: wall(), proven },
    toLeave: () => ({ wall: wall(), at: now(), lo: lo(), hi: hi() }),
  }
}
