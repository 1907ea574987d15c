import type { Keep, KeptStarts } from './keep.ts'

/**
 * How far the page draws back: 0 not at all; 1: still pictures alone; 2: the evergreen set, in still pictures; 3: the shell's own slide.
 */
export type SafeLevel = 0 | 1 | 2 | 3

/** What is known of the page’s former life, and where the starts are written down. */
export interface CrashEdges {
  readonly keep: Pick<Keep, 'write'>
  /** As it was kept by the page's former life. */
  readonly starts: KeptStarts
  /** Whether that life has marked its end, at once: it may have had no time to keep it. */
  readonly wasEnded: boolean
  readonly mark: (ended: boolean) => void
  /** Ms, on a clock that nobody can set. */
  readonly monotonic: () => number
  /** The level has fallen. */
  readonly changed: () => void
}

/** What the ends of the page's former lives tell. */
export interface Crashes {
  level(): SafeLevel
  /** Starts that were not preceded by an orderly end, since the last ten good minutes. */
  count(): number
  /** Frames are drawn: to be said at least each five seconds, or the time that counts as good begins anew. */
  steady(): void
  /** The page is about to be left on purpose. */
  ending(): Promise<unknown>
}

const manyCrashes = 3
const mostLevel = 3
const goodMs = 600_000
const healedMs = 3_600_000
const gapMs = 5000

/** Writes down that the page has started. Each three starts that end in less than ten good minutes lead one level further, each good hour one back. */
export function crashesOf({ keep, starts, wasEnded, mark, monotonic, changed }: CrashEdges): Crashes {
  let { crashes, level, open } = starts
  if (open && !wasEnded && ++crashes % manyCrashes === 0) level = Math.min(level + 1, mostLevel)
  open = true
  let saidAt = monotonic()
  let goodFrom = saidAt
  const write = () => keep.write({ starts: { crashes, level, open } })
  mark(false)
  void write()
  return {
    level: () => level as SafeLevel,
    count: () => crashes,
    steady() {
      const at = monotonic()
      if (at - saidAt > gapMs) goodFrom = at
      saidAt = at
      const isGood = open && at - goodFrom >= goodMs
      if (isGood) {
        crashes = 0
        open = false
      }
      const isHealed = level > 0 && at - goodFrom >= healedMs
      if (isHealed) {
        level--
        goodFrom = at
        changed()
      }
      if (isGood || isHealed) void write()
    },
    ending() {
      mark(true)
      open = false
      return write()
    },
  }
}
