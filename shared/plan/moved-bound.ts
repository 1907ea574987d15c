import { addMonths, parseDate, parseMonth, printDate } from '../time/civil.ts'
import { parseDuration } from '../time/duration.ts'
import { lunarDay } from '../time/lunar.ts'
import type { Bound, LunarBound } from './plan.ts'

/** By how much dates are moved: months (clamped to a shorter month's last day), then days; either may be below zero. */
export interface Move {
  readonly months: number
  readonly days: number
}

/** A bound as it was moved; `look` names what a person should look at again. */
export interface MovedBound {
  readonly bound: Bound
  readonly look?: 'month-by-days' | 'lunar-year' | 'leap-month' | 'short-month'
}

/** The move of a duration in years to days, such as `P1Y`; undefined for anything else, hours included. */
export function moveOf(text: string): Move | undefined {
  const duration = parseDuration(text)
  if (duration?.ms !== 0) return undefined
  const { sign, years, months, weeks, days } = duration
  // Minus nothing would be a zero of its own.
  return { months: sign * (years * 12 + months) || 0, days: sign * (weeks * 7 + days) || 0 }
}

/** Whether a move is of whole years: what recurs each year then keeps its day. */
export function isOfYears({ months, days }: Move): boolean {
  return months % 12 === 0 && days === 0
}

/** A date, a month or a date-time moved: its clock and its offset stay. Undefined where that leaves the years 1900–2199. */
export function movedText(text: string, move: Move): string | undefined {
  const month = parseMonth(text)
  if (month !== undefined) {
    // Days move a month to the one that holds its middle.
    const moved = printDate(move.days === 0 ? movedDay(month, move) : movedDay(month + 14, move)).slice(0, 7)
    return parseMonth(moved) === undefined ? undefined : moved
  }
  const day = parseDate(text.slice(0, 10))
  if (day === undefined) return undefined
  const moved = printDate(movedDay(day, move))
  return parseDate(moved) === undefined ? undefined : moved + text.slice(10)
}

/**
 * A bound moved. One on a milestone stays as it is, for it moves with the milestone; a lunar one stays lunar and moves by the nearest whole
 * years, to a day that there is. Undefined where that leaves the years 1900–2199.
 */
export function movedBound(bound: Bound, move: Move): MovedBound | undefined {
  if (typeof bound !== 'string') return 'milestone' in bound ? { bound } : movedLunar(bound, move)
  const moved = movedText(bound, move)
  if (moved === undefined) return undefined
  return move.days !== 0 && parseMonth(bound) !== undefined ? { bound: moved, look: 'month-by-days' } : { bound: moved }
}

function movedDay(day: number, { months, days }: Move): number {
  return addMonths(day, months) + days
}

function movedLunar(bound: LunarBound, move: Move): MovedBound | undefined {
  const years = Math.round((move.months * 30.436875 + move.days) / 365.2425)
  const year = Number(bound.lunar.slice(0, 4)) + years
  const lunar = `${String(year).padStart(4, '0')}${bound.lunar.slice(4)}`
  const look = isOfYears(move) ? undefined : 'lunar-year'
  if (lunarDay(lunar, bound.leap) !== undefined) return { bound: { ...bound, lunar }, ...(look && { look }) }
  const { leap, ...common } = bound
  if (leap && lunarDay(lunar) !== undefined) return { bound: { ...common, lunar }, look: 'leap-month' }
  const last = `${lunar.slice(0, 8)}last`
  if (lunarDay(last, leap) !== undefined) return { bound: { ...bound, lunar: last }, look: 'short-month' }
  return leap && lunarDay(last) !== undefined ? { bound: { ...common, lunar: last }, look: 'leap-month' } : undefined
}
