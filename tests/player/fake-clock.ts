import type { After } from '../../player/after.ts'

/** A clock and its timers, which stand still until they are told to go on. */
export interface FakeClock {
  /** Ms since it was made. */
  readonly monotonic: () => number
  readonly after: After
  /** Lets `ms` pass: every timer rings at its own instant, and what it sets going is let settle before the next. */
  advance(ms: number): Promise<void>
}

/** Lets all that is ready to run do so. */
export const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

export function fakeClock(): FakeClock {
  let now = 0
  const timers = new Set<{ readonly at: number; readonly then: () => void }>()
  return {
    monotonic: () => now,
    after(ms, then) {
      const timer = { at: now + Math.max(0, ms), then }
      timers.add(timer)
      return () => timers.delete(timer)
    },
    async advance(ms) {
      const end = now + ms
      await settle()
      for (;;) {
        const next = [...timers].filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0]
        if (!next) break
        timers.delete(next)
        now = next.at
        next.then()
        await settle()
      }
      now = end
    },
  }
}
