import type { DateText } from '../plan/plan.ts'

/** A day of the proleptic Gregorian calendar, `month` and `day` from 1. */
export interface Civil {
  readonly year: number
  readonly month: number
  readonly day: number
}

const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const
/** Days before each month in a year that begins in March, so that the leap day comes last. */
const daysBeforeMonth = [0, 31, 61, 92, 122, 153, 184, 214, 245, 275, 306, 337] as const
const daysOf400Years = 146_097
/** From 0000-03-01 to 1970-01-01. */
const epochDay = 719_468

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** The number of days of a month (1–12) of a year. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (daysOfMonth[month - 1] ?? 0)
}

/** Days since 1970-01-01 of a date that exists. */
export function dayNumber(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400)
  return marchYear * 365 + leapDays + (daysBeforeMonth[(month + 9) % 12] ?? 0) + day - 1 - epochDay
}

/** The date of a day number (days since 1970-01-01). */
export function civilOf(day: number): Civil {
  const sinceMarch = day + epochDay
  let marchYear = Math.floor((sinceMarch * 400) / daysOf400Years)
  // The mean year is a guess that misses by one around the first of March.
  if (dayNumber(marchYear + 1, 3, 1) <= day) marchYear += 1
  else if (dayNumber(marchYear, 3, 1) > day) marchYear -= 1
  const dayOfYear = day - dayNumber(marchYear, 3, 1)
  const index = Math.floor((dayOfYear * 5 + 2) / 153)
  const month = index < 10 ? index + 3 : index - 9
  return {
    year: index < 10 ? marchYear : marchYear + 1,
    month,
    day: dayOfYear - (daysBeforeMonth[index] ?? 0) + 1,
  }
}

/** The day of the week of a day number: 0 is Monday, 6 Sunday. */
export function weekdayOf(day: number): number {
  // 1970-01-01 was a Thursday.
  return (((day + 3) % 7) + 7) % 7
}

/** The day number of a strict `YYYY-MM-DD` of the years 1900–2199; undefined for anything else, impossible dates included. */
export function parseDate(text: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (match === null) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (!isYear(year) || day < 1 || day > daysInMonth(year, month)) return undefined
  return dayNumber(year, month, day)
}

/** The day number of the first day of a strict `YYYY-MM` of the years 1900–2199; undefined for anything else. */
export function parseMonth(text: string): number | undefined {
  const match = /^(\d{4})-(\d{2})$/.exec(text)
  if (match === null) return undefined
  const [year, month] = [Number(match[1]), Number(match[2])]
  return isYear(year) && daysInMonth(year, month) > 0 ? dayNumber(year, month, 1) : undefined
}

function isYear(year: number): boolean {
  return year >= 1900 && year <= 2199
}

/** `YYYY-MM-DD` of a day number. */
export function printDate(day: number): DateText {
  const date = civilOf(day)
  return `${String(date.year).padStart(4, '0')}-${twoDigits(date.month)}-${twoDigits(date.day)}`
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}

/** The day number so many months later (or earlier, where negative); the 31st clamps to a shorter month's last day. */
export function addMonths(day: number, months: number): number {
  const date = civilOf(day)
  const index = date.year * 12 + date.month - 1 + months
  const year = Math.floor(index / 12)
  const month = index - year * 12 + 1
  return dayNumber(year, month, Math.min(date.day, daysInMonth(year, month)))
}
