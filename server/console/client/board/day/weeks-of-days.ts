import type { DateText } from '../../../../../shared/plan/plan.ts'
import { parseDate, printDate, weekdayOf } from '../../../../../shared/time/civil.ts'

/** The Monday of the week of a date. */
export function mondayOf(date: DateText): DateText {
  const day = parseDate(date) ?? 0
  return printDate(day - weekdayOf(day))
}

/** The seven dates of a date’s week, Monday first. */
export function weekOf(date: DateText): readonly DateText[] {
  const monday = parseDate(mondayOf(date)) ?? 0
  return Array.from({ length: 7 }, (_, by) => printDate(monday + by))
}

/** The date so many days later. */
export const daysAfter = (date: DateText, days: number): DateText => printDate((parseDate(date) ?? 0) + days)
