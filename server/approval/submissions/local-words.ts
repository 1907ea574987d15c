import { printDate } from '../../../shared/time/civil.ts'
import { printInstant } from '../../../shared/time/date-time-text.ts'
import type { LocalDays } from '../../../shared/time/days-by-offset.ts'

/** A local day (days since 1970-01-01) as people here write it: `14/10/2020`. */
export function dateOn(day: number): string {
  return printDate(day).split('-').reverse().join('/')
}

/** An instant on a board's clocks: `14:05`, with its date where that is not the day of `now`: `14:05 14/10/2020`. */
export function momentOn(days: LocalDays, at: number, now: number): string {
  const clock = printInstant(at, days.offsetAt(at)).slice(11, 16)
  const day = days.dayAt(at)
  return day === days.dayAt(now) ? clock : `${clock} ${dateOn(day)}`
}
