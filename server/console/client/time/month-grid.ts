import type { DateText } from '../../../../shared/plan/plan.ts'
import {
  addMonths,
  civilOf,
  dayNumber,
  daysInMonth,
  parseDate,
  printDate,
  weekdayOf,
} from '../../../../shared/time/civil.ts'

/** A month as a calendar on the wall has it: weeks of seven days from Monday, with the days of the months beside it. */
export interface MonthGrid {
  readonly year: number
  /** 1–12. */
  readonly month: number
  readonly weeks: readonly (readonly DateText[])[]
}

/** The month in which a date lies. The date must exist. */
export function monthGridOf(date: DateText): MonthGrid {
  const { year, month } = civilOf(dayOf(date))
  const first = dayNumber(year, month, 1)
  const before = weekdayOf(first)
  const count = Math.ceil((before + daysInMonth(year, month)) / 7)
  const weeks = Array.from({ length: count }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => printDate(first - before + week * 7 + day)),
  )
  return { year, month, weeks }
}

/** Where a key leads from a date in a calendar, by the pattern for grids of dates; undefined for a key that leads nowhere. */
export function dateByKey(date: DateText, key: string, isShifted = false): DateText | undefined {
  const day = dayOf(date)
  const next = nextDay(day, key, isShifted)
  // Past the years that are carried there is no day.
  return next === undefined || parseDate(printDate(next)) === undefined ? undefined : printDate(next)
}

function nextDay(day: number, key: string, isShifted: boolean): number | undefined {
  switch (key) {
    case 'ArrowLeft':
      return day - 1
    case 'ArrowRight':
      return day + 1
    case 'ArrowUp':
      return day - 7
    case 'ArrowDown':
      return day + 7
    case 'Home':
      return day - weekdayOf(day)
    case 'End':
      return day + 6 - weekdayOf(day)
    case 'PageUp':
      return addMonths(day, isShifted ? -12 : -1)
    case 'PageDown':
      return addMonths(day, isShifted ? 12 : 1)
    default:
      return undefined
  }
}

const dayOf = (date: DateText): number => parseDate(date) ?? 0
