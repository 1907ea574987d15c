import type { Known } from '../shared/playlist/certain-turn.ts'
import type { Clock } from './clock.ts'

/** P19, P20: what is known of the time while something is shown that ends at `validUntil` (epoch ms): nothing, once that may be over. */
export function knownTime(clock: Pick<Clock, 'now' | 'lo' | 'hi' | 'word'>, validUntil: number): Known {
  const hi = clock.hi()
  return { at: clock.now(), lo: clock.lo(), hi: hi < validUntil ? hi : Number.POSITIVE_INFINITY, word: clock.word() }
}
