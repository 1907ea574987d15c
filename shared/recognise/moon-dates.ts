import { lunarDay } from '../time/lunar.ts'

/** A day of the Vietnamese lunar calendar as a plan writes it: `YYYY-MM-DD`, or `YYYY-MM-last`. */
export interface MoonDay {
  readonly lunar: string
  readonly leap?: true
}

/** Days that are counted by the moon, in one of its years. */
export interface MoonSpan {
  readonly first: MoonDay
  readonly last: MoonDay
  /** The same as days since 1970-01-01. */
  readonly days: readonly [first: number, last: number]
  /** The year has this month twice, and the text does not say which is meant. */
  readonly isLeapOpen: boolean
}

/** Days that a text counts by the moon, with their place (offsets, half-open). */
export interface MoonDate {
  readonly start: number
  readonly end: number
  /** The year of the moon that the text says. */
  readonly year: number | undefined
  readonly precision: 'day' | 'month'
  readonly isRange: boolean
  /** In a year of the moon; undefined where that has no such days. */
  readonly in: (year: number) => MoonSpan | undefined
}

const days = ['', 'mot', 'hai', 'ba', 'bon', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi']
const months = ['', 'gieng', 'hai', 'ba', 'tu', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi', 'muoi mot', 'chap']

const until = ' ?(?:-|den|va|,) ?(?:het )?(?:ngay )?'
const tens = 'm[uo]ng (?<ten>\\d{1,2}|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi)'
const from = `(?<![\\d/.])(?:(?:m[uo]ng )?(?<first>\\d{1,2})${until})?(?<![\\d/.])`
const month = '(?<month>\\d{1,2}|gieng|hai|ba|tu|nam|sau|bay|tam|chin|muoi(?: mot| hai)?|chap)'
const tail = '(?<leap> nhuan)?(?:(?:,? ?nam | ?/ ?)(?<year>\\d{4}))?'
const byMoon = ' ?\\(?(?:am lich|al)\\b\\)?(?:,? nam (?<of>\\d{4}))?'

/** In the order in which they are tried. Days that people call *mùng* or *rằm*, and the months *Giêng* and *Chạp*, are the moon’s without its name. */
const forms: readonly RegExp[] = [
  `${from}(?:${tens}|\\b(?<day>\\d{1,2}|ram))(?: thang | ?[/.-] ?)${month}\\b${tail}${byMoon}`,
  `${from}\\b(?:${tens}|(?<day>ram)) thang ${month}\\b${tail}`,
  `${from}\\b(?<day>\\d{1,2}) thang (?<month>gieng|chap)\\b${tail}`,
  `${from}\\b${tens} tet\\b(?: nguyen dan)?(?: (?:nam )?(?<year>\\d{4}))?`,
  `\\bthang ${month}\\b${tail}${byMoon}`,
  `\\bthang (?<month>gieng|chap)\\b${tail}`,
].map((form) => new RegExp(form, 'g'))

/** The days that a flat text counts by the moon, each place once. */
export function moonDatesIn(plain: string): readonly MoonDate[] {
  const found: MoonDate[] = []
  for (const form of forms)
    for (const match of plain.matchAll(form)) {
      const [start, end] = [match.index ?? 0, (match.index ?? 0) + match[0].length]
      if (!found.some((one) => start < one.end && one.start < end)) found.push(dateOf(match.groups ?? {}, start, end))
    }
  return found
}

type Groups = Readonly<Record<string, string | undefined>>

function dateOf(groups: Groups, start: number, end: number): MoonDate {
  const { first, ten, day = ten, month: named = 'gieng', leap, of, year = of } = groups
  const [ofMonth, isLeap] = [numberIn(months, named), leap !== undefined]
  const isDay = day !== undefined
  const last = isDay ? twoDigits(day === 'ram' ? 15 : numberIn(days, day)) : 'last'
  const opening = isDay ? (first === undefined ? last : twoDigits(Number(first))) : '01'
  return {
    ...{ start, end, year: year === undefined ? undefined : Number(year), isRange: first !== undefined },
    precision: isDay ? 'day' : 'month',
    in(each) {
      const moonDay = (of: string): MoonDay => ({
        lunar: `${each}-${twoDigits(ofMonth)}-${of}`,
        ...(isLeap ? { leap: true } : {}),
      })
      const [a, b] = [moonDay(opening), moonDay(last)]
      const [from, to] = [lunarDay(a.lunar, isLeap), lunarDay(b.lunar, isLeap)]
      if (from === undefined || to === undefined || to < from) return undefined
      const isLeapOpen = !isLeap && lunarDay(`${each}-${twoDigits(ofMonth)}-01`, true) !== undefined
      return { first: a, last: b, days: [from, to], isLeapOpen }
    },
  }
}

const numberIn = (words: readonly string[], text: string) => (/^\d/.test(text) ? Number(text) : words.indexOf(text))
const twoDigits = (value: number) => String(value).padStart(2, '0')
