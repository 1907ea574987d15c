import type { Clock } from './clock.ts'
import type { Keep } from './keep.ts'
import type { KeptClock } from './kept-clock.ts'

const everyMs = 60_000
const toleranceMs = 1000

/**
 * P19: puts what the clock knows where the next start finds it: about once a minute, when the machine's own clock is off by something else,
 * and at once where `now` is set. To be called at least each second.
 */
export function keepTime(clock: Clock, keep: Pick<Keep, 'write'>): (now: boolean) => void {
  let keptAt = Number.NEGATIVE_INFINITY
  let kept: KeptClock | undefined
  return (now) => {
    const next = clock.toKeep()
    if (!next) return
    // A word after a long silence is as good as a minute: leases run from it, and it may have proven the machine's clock.
    const isSame =
      next.proven === kept?.proven &&
      next.word - kept.word < everyMs &&
      Math.abs(next.wall - next.word - (kept.wall - kept.word)) < toleranceMs
    if (!now && isSame && clock.now() - keptAt < everyMs) return
    kept = next
    keptAt = clock.now()
    void keep.write({ clock: next })
  }
}
