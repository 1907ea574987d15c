import type { Said } from '../../../../shared/plan/fault.ts'
import { daysInMonth } from '../../../../shared/time/civil.ts'
import { both } from '../words/say.ts'

/** A day as it was typed, whether there is one or not. */
export interface WrittenDay {
  readonly day: number
  readonly month: number
  readonly year: number | undefined
}

const dates = /(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}))?/g
const leapYear = 2028

/** What a text writes as days, the first first. */
export const writtenDays = (text: string): readonly WrittenDay[] =>
  [...text.matchAll(dates)].map(([, day, month, year]) => ({
    day: Number(day),
    month: Number(month),
    year: year === undefined ? undefined : Number(year),
  }))

/** The first of them that no calendar has, such as 31/2, in words; undefined where each may be. */
export function noSuchDay(written: readonly WrittenDay[]): Said | undefined {
  for (const { day, month, year } of written) {
    if (day >= 1 && day <= daysInMonth(year ?? leapYear, month)) continue
    const date = [day, month, year].filter((part) => part !== undefined).join('/')
    return both(`Không có ngày ${date}.`, `There is no ${date}.`)
  }
  return undefined
}
