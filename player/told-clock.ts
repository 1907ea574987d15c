import type { Clock } from './clock.ts'
import { drift, type LeftClock } from './kept-clock.ts'
import type { Said } from './one-page.ts'

/** The time as another page of this machine tells it. */
export interface ToldClock extends Pick<Clock, 'now' | 'lo' | 'hi' | 'word' | 'toLeave'> {
  /** Takes in what was asked for at `askedAt` (ms of the clock that nobody can set) and is heard now. */
  hear(time: NonNullable<Said['time']>, askedAt: number): void
}

/** Knows nothing until it is told: the time is `wall`, or any other. */
export function toldClock(monotonic: () => number, wall: () => number): ToldClock {
  let heardAt = monotonic()
  let told = { at: wall(), lo: 0, hi: Number.POSITIVE_INFINITY, word: Number.NEGATIVE_INFINITY }
  const since = () => monotonic() - heardAt
  const clock: ToldClock = {
    now: () => told.at + since(),
    lo: () => told.lo + since() * (1 - drift),
    hi: () => told.hi + since() * (1 + drift),
    word: () => told.word,
    toLeave: (): LeftClock => ({ wall: wall(), at: clock.now(), lo: clock.lo(), hi: clock.hi() }),
    hear({ at, lo, hi, word }, askedAt) {
      heardAt = monotonic()
      // It was so at some instant since it was asked for.
      const passed = heardAt - askedAt
      told = { at: at + passed / 2, lo, hi: hi + passed, word }
    },
  }
  return clock
}
