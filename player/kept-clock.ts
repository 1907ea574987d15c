import { isFields, isTime } from '../shared/protocol/bounds.ts'

/** What a board still knows of the time after its page, or its machine, was stopped. Instants are epoch ms. */
export interface KeptClock {
  /** The server's time at its last word, and what this machine's own clock read then. */
  readonly word: number
  readonly wall: number
  /** Half of the interval in which the time lay then, in ms. */
  readonly errorMs: number
  /** The time is never before it. */
  readonly lo: number
  /** What this machine's clock read when this was kept. */
  readonly keptWall: number
  /** Whether this machine's clock was once seen to have gone on rightly while no page ran, and was never wrong since. */
  readonly proven: boolean
}

/** What a page that is being left knows of the time; good for the page that takes its place within the minute. */
export interface LeftClock {
  readonly wall: number
  readonly at: number
  readonly lo: number
  readonly hi: number
}

/** An instant, and the interval in which it certainly lies; `hi` is Infinity where nothing bounds it. */
export interface Bounded {
  readonly at: number
  readonly lo: number
  readonly hi: number
}

/** Two crystals drift apart by so much at worst (ms for each ms). */
export const drift = 2e-4
/** What a machine's own clock may be off while nobody looks at it, in ms. */
export const wallSlackMs = 2000

const leftForMs = 60_000
const believedForMs = 35 * 86_400_000

/** The kept clock in `value`; null where it is none. */
export const keptClockIn = (value: unknown): KeptClock | null => (hasTimes<KeptClock>(value, keptTimes) ? value : null)

/** What `text` says of a page that was left; null where it says nothing that can be used. */
export function leftClockIn(text: string | null): LeftClock | null {
  try {
    const value: unknown = JSON.parse(text ?? 'null')
    return hasTimes<LeftClock>(value, leftTimes) ? value : null
  } catch {
    return null
  }
}

const keptTimes = ['word', 'wall', 'errorMs', 'lo', 'keptWall']
const leftTimes = ['wall', 'at', 'lo', 'hi']
const hasTimes = <T>(value: unknown, names: readonly string[]): value is T =>
  isFields(value) && names.every((name) => isTime(value[name]))

/**
 * What is known of the time when a page starts and has not heard its server: `wall` is what the machine's clock reads. Without a page that was left
 * just now, or a machine's clock that is proven and possible, nothing bounds it from above.
 */
export function timeAtStart(wall: number, kept: KeptClock | null, left: LeftClock | null): Bounded {
  const least = kept?.lo ?? 0
  const away = left ? wall - left.wall : -1
  if (left && away >= 0 && away < leftForMs) {
    return within(left.at + away, Math.max(least, left.lo), left.hi + away + wallSlackMs)
  }
  if (!kept) return within(wall, least, Number.POSITIVE_INFINITY)
  const elapsed = wall - kept.wall
  const at = kept.word + elapsed
  const error = kept.errorMs + wallSlackMs + drift * elapsed
  const isPossible = wall > kept.keptWall && elapsed <= believedForMs && at + error >= least
  return isPossible && kept.proven
    ? within(at, Math.max(least, at - error), at + error)
    : within(isPossible ? at : least, least, Number.POSITIVE_INFINITY)
}

const within = (at: number, lo: number, hi: number): Bounded => ({ at: Math.min(hi, Math.max(lo, at)), lo, hi })
