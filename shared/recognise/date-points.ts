import { addMonths, civilOf, dayNumber, daysInMonth } from '../time/civil.ts'
import { flat } from './flat.ts'
import { type MoonDate, type MoonSpan, moonDatesIn } from './moon-dates.ts'

/** A time that a text names, with its place (offsets, half-open). */
export interface DatePoint {
  readonly start: number
  readonly end: number
  /** Its first and last day (days since 1970-01-01); undefined: there is no such day. */
  readonly days: readonly [first: number, last: number] | undefined
  readonly precision: 'day' | 'month' | 'quarter' | 'year'
  /** The text does not say the year. */
  readonly isYearGuessed: boolean
  /** It names a first and a last of its kind: *14-16/10/2020*. */
  readonly isRange: boolean
  /** The same by the moon, where the text counts by it. */
  readonly moon: MoonSpan | undefined
  /** It gives the day by the sun and by the moon, and these are two days. */
  readonly isAtOdds: boolean
}

interface Found {
  readonly start: number
  readonly end: number
  readonly precision: DatePoint['precision']
  readonly year: number | undefined
  readonly isRange?: boolean
  readonly daysIn: (year: number) => DatePoint['days']
  readonly moon?: MoonDate
  /** The same day by the moon, said beside it. */
  readonly gloss?: MoonDate
}

type Read = (groups: readonly (string | undefined)[]) => Omit<Found, 'start' | 'end'>

const quarters: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, 1: 1, 2: 2, 3: 3, 4: 4 }
const months = (from: number, to: number) => (year: number) =>
  isYear(year) && from >= 1 && from <= to && to <= 12
    ? ([dayNumber(year, from, 1), addMonths(dayNumber(year, to, 1), 1) - 1] as const)
    : undefined
const numberOf = (text: string | undefined) => (text === undefined ? undefined : Number(text))

const ofDay: Read = ([first, day, month, year]) => ({
  precision: 'day',
  year: numberOf(year),
  isRange: first !== undefined,
  daysIn(in_) {
    const [from, to] = [dayIn(in_, Number(month), Number(first ?? day)), dayIn(in_, Number(month), Number(day))]
    return from === undefined || to === undefined || to < from ? undefined : [from, to]
  },
})
const ofMonth: Read = ([first, last, year]) => ({
  ...{
    precision: 'month',
    year: numberOf(year),
    isRange: last !== undefined,
    daysIn: months(Number(first), Number(last ?? first)),
  },
})
const ofQuarter: Read = ([first = '', last, year]) => {
  const [from, to] = [quarters[first] ?? 0, quarters[last ?? first] ?? 0]
  return {
    precision: 'quarter',
    year: numberOf(year),
    isRange: last !== undefined,
    daysIn: months(from * 3 - 2, to * 3),
  }
}

// In the order in which they are tried: of two that begin at one place the earlier counts.
const forms: readonly (readonly [RegExp, Read])[] = [
  [/(?:(\d{1,2}) ?(?:-|den|va|,) ?(?:ngay )?)?\b(\d{1,2}) ?thang ?(\d{1,2}),? ?nam ?(\d{4})\b/g, ofDay],
  [
    /(?<![\d/.])(?:(\d{1,2}) ?(?:-|den|va|,) ?(?:ngay )?)?(?<![\d/.])(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{4})\b/g,
    ofDay,
  ],
  [/\bthang (\d{1,2})(?: ?(?:,|-|den|va)(?: thang)? ?(\d{1,2}))?(?: ?[/-] ?| nam )(\d{4})\b/g, ofMonth],
  [
    /\bquy (iv|i{1,3}|[1-4])(?: ?(?:,|-|den|va)(?: quy)? ?(iv|i{1,3}|[1-4]))?\b(?:(?: ?\/ ?| nam )(\d{4})\b)?/g,
    ofQuarter,
  ],
  [/(?<![\d/.])(\d{1,2})()\/(\d{4})\b/g, ofMonth],
  [/(?:\b(\d{1,2}) ?(?:-|den|va|,) ?(?:ngay )?)?\b(\d{1,2}) thang (\d{1,2})\b(?! ?[/\d])/g, ofDay],
  [/(?<![\d/.])(?:(\d{1,2}) ?(?:-|den|va) ?(?:ngay )?)?(?<![\d/.])(\d{1,2})\/(\d{1,2})(?![\d/]|-\w)/g, ofDay],
  [/\bthang (\d{1,2})()()(?! ?[/\d])/g, ofMonth],
  [/\bnam (\d{4})\b/g, ([year]) => ({ precision: 'year', year: Number(year), daysIn: months(1, 12) })],
]

/**
 * The times that a text names, in order. One without a year has that of the next, or of the last before it; else it is in `year`, by the moon the first
 * that is not over on the day `since`.
 */
export function datePointsIn(text: string, year: number, since = dayNumber(year, 1, 1)): readonly DatePoint[] {
  const plain = flat(text)
  const found: Found[] = moonDatesIn(plain).map((moon) => ({ ...moon, moon, daysIn: (of) => moon.in(of)?.days }))
  for (const [form, read] of forms)
    for (const match of plain.matchAll(form)) {
      const [start, end] = [match.index ?? 0, (match.index ?? 0) + match[0].length]
      if (found.some((one) => start < one.end && one.start < end)) continue
      // A group that is there but empty says nothing.
      found.push({ start, end, ...read(match.slice(1).map((group) => group || undefined)) })
    }
  found.sort((a, b) => a.start - b.start)
  return glossed(found, plain).map((one, at, all) => {
    const next = all.slice(at).find((other) => other.year !== undefined)
    const near = next ?? lastDated(all.slice(0, at))
    const [start, end] = [one.start, one.end]
    const days = near || !one.moon ? daysBefore(one, near?.year ?? year, next) : nextByMoon(one.moon, year, since)
    const moon = one.moon && days && moonOn(one.moon, days[0])
    return {
      ...{ start, end, precision: one.precision, isRange: one.isRange ?? false },
      ...{ days, moon, isYearGuessed: near === undefined },
      isAtOdds: one.gloss !== undefined && days !== undefined && moonOn(one.gloss, days[0]) === undefined,
    }
  })
}

/** What says that two dates are one day: *26/4/2026 (tức mùng 10 tháng 3 âm lịch)*. */
const thatIs = /^ ?(?:\( ?|,? ?(?=tuc|nham))(?:(?:tuc|nham)(?: la)?(?: vao)? ?)?(?:ngay )?$/

/** One date where the day is said by the sun and by the moon: the sun’s is the surer. */
function glossed(found: readonly Found[], plain: string): readonly Found[] {
  const all: Found[] = []
  for (const one of found) {
    const former = all[all.length - 1]
    const isPair = former && !former.gloss && (former.moon === undefined) !== (one.moon === undefined)
    if (!isPair || !thatIs.test(plain.slice(former.end, one.start))) all.push(one)
    else {
      const [sun, moon] = former.moon ? [one, former.moon] : [former, one.moon]
      all[all.length - 1] = { ...sun, start: former.start, end: one.end, ...(moon ? { gloss: moon } : {}) }
    }
  }
  return all
}

function nextByMoon(moon: MoonDate, year: number, since: number): DatePoint['days'] {
  return [year - 1, year, year + 1].map((of) => moon.in(of)?.days).find((days) => days && days[1] >= since)
}

/** The span that begins on a day, in whichever year of the moon that is. */
function moonOn(moon: MoonDate, day: number): MoonSpan | undefined {
  const { year } = civilOf(day)
  return [year, year - 1].map((of) => moon.in(of)).find((span) => span?.days[0] === day)
}

/** The days in a year; in the one before it where it would be behind what it takes its year from: *từ 15/12 đến 20/01/2021*. */
function daysBefore(one: Found, year: number, next: Found | undefined): DatePoint['days'] {
  const days = one.daysIn(year)
  const until = next && next !== one ? next.daysIn(year) : undefined
  return days && until && days[0] > until[1] ? one.daysIn(year - 1) : days
}

function lastDated(found: readonly Found[]): Found | undefined {
  return [...found].reverse().find(({ year }) => year !== undefined)
}

function dayIn(year: number, month: number, day: number): number | undefined {
  return isYear(year) && day >= 1 && day <= daysInMonth(year, month) ? dayNumber(year, month, day) : undefined
}

const isYear = (year: number) => year >= 1900 && year <= 2199
