import { weekdayOf } from '../time/civil.ts'
import { dayMs, type LocalDays } from '../time/days-by-offset.ts'
import { openingsOn, type Window } from './windows.ts'

/** When patterns of windows are open on one local day, as columns. */
export interface DayOpenings {
  /** Every instant at which one opens or closes, in ms since the day's first instant, ascending. */
  readonly edges: Float64Array
  /** Pattern `p` has the pairs from `first[p]` until `first[p + 1]`. */
  readonly first: Int32Array
  /** From and to, from and to, each an index into `edges`. */
  readonly pairs: Int32Array
}

/** The patterns of windows of a board, and when they are open. */
export interface Patterns {
  openOn(day: number): DayOpenings
}

/** Makes patterns ready to answer; undefined stands for always. Ordinary days of one name are all alike: one is worked out for them. W1, W2, W4 */
export function patternsOf(patterns: readonly (readonly Window[] | undefined)[], days: LocalDays): Patterns {
  const ofWeekday: DayOpenings[] = []
  return {
    openOn(day) {
      if (!isOrdinary(days, day)) return columnsOf(patterns, days, day)
      const weekday = weekdayOf(day)
      ofWeekday[weekday] ??= columnsOf(patterns, days, day)
      return ofWeekday[weekday]
    },
  }
}

/** Whether a day and the one before it, whose windows may reach into it, are of 24 hours without a change of the clocks. */
function isOrdinary(days: LocalDays, day: number): boolean {
  const [before, startsAt, endsAt] = [days.dayStart(day - 1), days.dayStart(day), days.dayStart(day + 1)]
  const offset = days.offsetAt(startsAt)
  return (
    startsAt - before === dayMs &&
    endsAt - startsAt === dayMs &&
    days.offsetAt(before) === offset &&
    days.offsetAt(endsAt) === offset
  )
}

function columnsOf(patterns: readonly (readonly Window[] | undefined)[], days: LocalDays, day: number): DayOpenings {
  const startsAt = days.dayStart(day)
  const first = new Int32Array(patterns.length + 1)
  const instants: number[] = []
  patterns.forEach((windows, p) => {
    for (const at of openingsOn(windows, days, day)) instants.push(at - startsAt)
    first[p + 1] = instants.length
  })
  const edges = Float64Array.from(new Set(instants)).sort()
  const indices = new Map(Array.from(edges, (at, i) => [at, i]))
  return { edges, first, pairs: Int32Array.from(instants, (at) => indices.get(at) as number) }
}
