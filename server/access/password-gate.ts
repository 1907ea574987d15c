import { problem } from '../../shared/problem/problem.ts'
import { type Turnstile, turnstile } from '../../shared/turnstile.ts'

/** Each takes 46 MiB for a fifth of a second: more at once would take all memory of a small machine. */
const atATime = 2
/** Whoever comes behind these would wait for longer than two seconds. */
const mostWaiting = 16

/** A gate before what takes much memory: `pass` throws `too-many` where too many wait. */
export function passwordGate(): Turnstile {
  return turnstile(atATime, { most: mostWaiting, full: () => problem('too-many') })
}
