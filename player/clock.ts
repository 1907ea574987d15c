/** The server's time on a clock that nobody can set. */
export interface Clock {
  /** Epoch ms, fractions included. */
  now(): number
  /** Takes in one answer: asked at `t0`, heard now (both monotonic ms), received and sent at `t1` and `t2` (epoch ms). */
  learn(t0: number, t1: number, t2: number): void
}

interface Sample {
  readonly offset: number
  readonly error: number
}

const kept = 8
// Two crystals drift apart by 200 ppm at worst: 50 ms over the four minutes that eight answers span.
const slackMs = 50

/** P12: a clock that runs on `monotonic` (ms) and reads `startsAt` (epoch ms) until it has learned better. */
export function serverClock(monotonic: () => number, startsAt: number): Clock {
  let offset = startsAt - monotonic()
  let samples: readonly Sample[] = []
  return {
    now: () => monotonic() + offset,
    learn(t0, t1, t2) {
      const t3 = monotonic()
      const sample = { offset: (t1 - t0 + (t2 - t3)) / 2, error: (t3 - t0 - (t2 - t1)) / 2 }
      if (sample.error < 0) return
      const agrees = (s: Sample) => Math.abs(s.offset - sample.offset) <= s.error + sample.error + slackMs
      samples = samples.every(agrees) ? [...samples.slice(1 - kept), sample] : [sample]
      offset = samples.reduce((best, s) => (s.error <= best.error ? s : best)).offset
    },
  }
}
