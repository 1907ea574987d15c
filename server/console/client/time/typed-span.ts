import type { DateText } from '../../../../shared/plan/plan.ts'
import { civilOf, parseDate, printDate } from '../../../../shared/time/civil.ts'
import type { Language } from '../words/say.ts'
import { dayByName } from './day-by-name.ts'
import { lunarDayForPeople } from './lunar-day.ts'
import { dateForPeople, weekdayForPeople } from './typed-date.ts'
import { type TypedSide, typedSide } from './typed-side.ts'

/** From the first day to the last, both included. */
export interface DateSpan {
  readonly from: DateText
  readonly to: DateText
}

/** A leap day or a leap month comes back within so many years. */
const farthest = 30
/** Across a new year that nobody typed a span is shorter than this: 22/12-1/12 is a slip, a school year is none. */
const mostDaysAcross = 310

/**
 * Reads days as people here type them: `1/12-22/12`, `1-22/12`, `1/12 đến 22/12`, `1-22 tháng 12`, `12/2026`, `1/12`, `23/10 âl-14/11 âl`, `mùng 1 tết`,
 * `rằm tháng 7`, `hôm nay đến 22/12`, `tuần sau`.
 * Where no year is typed it is the first such span that is not over on `today`, which may have begun. Undefined for what it cannot
 * read, for days that do not exist, and for an end before the start (`spanTrouble` says which).
 */
export function typedSpan(text: string, today: DateText): DateSpan | undefined {
  const now = parseDate(today)
  const sides = now === undefined ? undefined : sidesOf(text, now)
  if (now === undefined || sides === undefined) return undefined
  const [start, end] = sides
  const found = start === end && start.year !== undefined ? start.in(start.year) : between(start, end, now)
  return found && { from: printDate(found[0]), to: printDate(found[1]) }
}

/**
 * `Thứ Ba 01/12 → Thứ Ba 22/12 (23/10 → 14/11 âm lịch), 22 ngày`; a year is shown where it is not that of `today`. Empty where the
 * dates are none.
 */
export function spanWords(from: DateText, to: DateText, language: Language, today: DateText = from): string {
  const [first, last] = [parseDate(from), parseDate(to)]
  if (first === undefined || last === undefined) return ''
  const isVietnamese = language === 'vi'
  const dayOf = (date: DateText) => {
    const written = dateForPeople(date)
    const shown = date.slice(0, 4) === today.slice(0, 4) ? written.slice(0, 5) : written
    return `${weekdayForPeople(date, language)} ${shown}`
  }
  const both = (say: (date: DateText) => string) => (from === to ? say(from) : `${say(from)} → ${say(to)}`)
  const lunar = `${both((date) => lunarDayForPeople(date, language))} ${isVietnamese ? 'âm lịch' : 'lunar'}`
  const count = last - first + 1
  const days = isVietnamese ? `${count} ngày` : `${count} day${count === 1 ? '' : 's'}`
  return `${both(dayOf)} (${lunar}), ${days}`
}

function sidesOf(text: string, today: number): readonly [TypedSide, TypedSide] | undefined {
  const typed = text
    // Digits that some keyboards make full-width too.
    .normalize('NFKC')
    .toLowerCase()
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/^từ /, '')
    .replace(/(?:hết|cuối) năm(?! \d)/g, 'cuối năm')
    .replace(/tháng giêng/g, 'tháng 1 âl')
    .replace(/tháng chạp/g, 'tháng 12 âl')
    .replace(/rằm tháng (\d{1,2})(?: âl| âm lịch)?/g, '15/$1 âl')
    .replace(/m[ùồ]ng (\d{1,2}) tháng (\d{1,2})(?: âl| âm lịch)?/g, '$1/$2 âl')
    .replace(
      /(\d{1,2}) tháng (\d{1,2})(?: năm (?=\d{4}))?/g,
      (date, day, month) => `${day}/${month}${date.endsWith(' ') ? '/' : ''}`,
    )
    .replace(/(\d[/.]\d{1,2}) năm (?=\d{4})/g, '$1/')
    .replace(/m[ùồ]ng (\d{1,2})(?: tết)?(?= ?[-–—→~]|$| đến| tới)/g, '$1/1 âl')
    .replace(/(\d)(âl|al)(?=$|[ →–—~-])/g, '$1 $2')
  const sideOf = (side: string) => typedSide(side) ?? dayByName(side, today)
  const alone = sideOf(typed)
  if (alone) return [alone, alone]
  const [first = '', last = '', ...more] = apart(typed)
  const end = sideOf(last)
  if (end === undefined || more.length > 0) return undefined
  const start = sideOf(completed(first, last))
  return start && [start, end]
}

/** The two sides: between spaced signs hyphens belong to the dates. */
function apart(typed: string): readonly string[] {
  for (const sign of [/ ?(?:→|->|–|—|~) ?| (?:đến|tới|to) (?:hết )?/, / - /, / ?- ?/]) {
    const parts = typed.split(sign)
    if (parts.length > 1) return parts.map((part) => part.replace(/^hết /, '').trim())
  }
  return []
}

/** The start with what it shares with the end: `1` of `1-22/12` is `1/12`, and a lunar end makes a lunar start. */
function completed(first: string, last: string): string {
  const [, day, rest = ''] = /^(?:ngày )?(\d{1,2})((?:[/.]\d{1,4})*)/.exec(last) ?? []
  const moon = / (?:âl|al|âm lịch|âm)$/
  const isBare = /^(?:ngày )?\d{1,2}$/.test(first)
  // In one month the end does not come before the start.
  if (isBare && Number(first.replace('ngày ', '')) > Number(day)) return ''
  const whole = isBare ? first + rest : first
  return moon.test(whole) ? whole : whole + (moon.exec(last)?.[0] ?? '')
}

function between(start: TypedSide, end: TypedSide, now: number): readonly [number, number] | undefined {
  const thisYear = civilOf(now).year
  if (start.year !== undefined) {
    const from = start.in(start.year)?.[0]
    return from === undefined ? undefined : reaching(from, end, start.year)
  }
  // The year of the end, or the one before it where the span crosses the new year.
  if (end.year !== undefined) {
    const to = end.in(end.year)?.[1]
    const from = [end.year, end.year - 1]
      .map((year) => start.in(year)?.[0])
      .find((day) => day !== undefined && to !== undefined && day <= to)
    return from === undefined || to === undefined ? undefined : [from, to]
  }
  for (let year = thisYear - 1; year <= thisYear + farthest; year++) {
    const from = start.in(year)?.[0]
    const found = from === undefined ? undefined : reaching(from, end, year)
    if (found && found[1] >= now) return found
  }
  return undefined
}

/** The span from a day to the first such end from there on. */
function reaching(from: number, end: TypedSide, year: number): readonly [number, number] | undefined {
  const years = end.year === undefined ? [year - 1, year, year + 1] : [end.year]
  const to = years.map((each) => end.in(each)?.[1]).find((day) => day !== undefined && day >= from)
  if (to === undefined) return undefined
  const isSlip = end.year === undefined && to - from >= mostDaysAcross && to === end.in(year + 1)?.[1]
  return isSlip ? undefined : [from, to]
}
