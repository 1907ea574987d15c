/**
 * The Vietnamese lunar calendar: months begin on the day of the new moon at UTC+7; the month with the winter solstice is the
 * eleventh; where thirteen months lie between two of those, the first without a principal solar term is the leap month.
 */
import { remembered } from '../remembered.ts'
import { moonDay, sunSector } from './sun-and-moon.ts'

interface LunarMonth {
  readonly month: number
  readonly leap: boolean
  /** Day numbers (days since 1970-01-01): the first day, and the first day of the next month. */
  readonly from: number
  readonly to: number
}

const firstYear = 1900
const lastYear = 2199

/** A day of the Vietnamese lunar calendar, `month` and `day` from 1. */
export interface LunarDate {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly leap: boolean
}

/**
 * The day number of a lunar date `YYYY-MM-DD` or `YYYY-MM-last` of the years 1900–2199; undefined where there is no such date:
 * a leap month that the year lacks, a thirtieth day of a short month.
 */
export function lunarDay(text: string, leap = false): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2}|last)$/.exec(text)
  if (!match) return undefined
  const [, year = '', month = '', day = ''] = match
  if (Number(year) < firstYear || Number(year) > lastYear) return undefined
  const found = monthsOf(Number(year)).find((m) => m.month === Number(month) && m.leap === leap)
  if (!found) return undefined
  if (day === 'last') return found.to - 1
  const at = found.from + Number(day) - 1
  return at >= found.from && at < found.to ? at : undefined
}

/** The lunar date of a day number; undefined outside the lunar years 1899–2200, which hold every day from 1900 to 2199 and more. */
export function lunarDateOf(day: number): LunarDate | undefined {
  const near = 1970 + Math.floor(day / 365.2425)
  for (const year of [near, near - 1, near + 1]) {
    const found = monthsOf(year).find((m) => m.from <= day && day < m.to)
    if (found) return { year, month: found.month, day: day - found.from + 1, leap: found.leap }
  }
  return undefined
}

const years = new Map<number, readonly LunarMonth[]>()

function monthsOf(year: number): readonly LunarMonth[] {
  // The first days of 1900 belong to the lunar year before it.
  if (!(year >= firstYear - 1 && year <= lastYear + 1)) return []
  // A lunar year is the end of one solstice-to-solstice stretch and the beginning of the next.
  return remembered(years, year, () => [
    ...stretchFrom(year - 1).filter(({ month }) => month <= 10),
    ...stretchFrom(year).filter(({ month }) => month >= 11),
  ])
}

/** The twelve or thirteen months from the eleventh of `year` to the tenth (or its leap month) of the next. */
function stretchFrom(year: number): LunarMonth[] {
  const first = eleventhMoon(year)
  const count = eleventhMoon(year + 1) - first
  const starts = Array.from({ length: count + 1 }, (_, i) => moonDay(first + i))
  const sectors = starts.map(sunSector)
  const leapAt = count === 13 ? sectors.findIndex((sector, i) => i > 0 && sector === sectors[i + 1]) : -1
  return starts.slice(0, count).map((from, i) => {
    const place = leapAt >= 0 && i >= leapAt ? i - 1 : i
    return { month: ((place + 10) % 12) + 1, leap: i === leapAt, from, to: starts[i + 1] as number }
  })
}

/** The number of the new moon that begins the month with the winter solstice of `year`. */
function eleventhMoon(year: number): number {
  const lastDay = Math.floor((year + 1 - 1970) * 365.2425)
  let moon = Math.floor((lastDay - moonDay(0)) / 29.530588861) + 1
  while (moonDay(moon) > lastDay) moon--
  return sunSector(moonDay(moon)) >= 9 ? moon - 1 : moon
}
