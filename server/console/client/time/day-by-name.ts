import { addMonths, civilOf, dayNumber, weekdayOf } from '../../../../shared/time/civil.ts'
import type { TypedSide } from './typed-side.ts'

type Days = readonly [first: number, last: number]

const dayOf = (day: number): Days => [day, day]
const weekFrom = (monday: number): Days => [monday, monday + 6]
const monthOf = (first: number): Days => [first, addMonths(first, 1) - 1]
const mondayOf = (today: number) => today - weekdayOf(today)

function firstOfMonth(today: number): number {
  const { year, month } = civilOf(today)
  return dayNumber(year, month, 1)
}

const names: readonly (readonly [RegExp, (today: number) => Days])[] = [
  [/^(?:hôm nay|nay|bây giờ|today)$/, dayOf],
  [/^(?:ngày mai|mai|tomorrow)$/, (today) => dayOf(today + 1)],
  [/^(?:ngày kia|ngày mốt)$/, (today) => dayOf(today + 2)],
  [/^(?:tuần này|this week)$/, (today) => weekFrom(mondayOf(today))],
  [/^(?:tuần (?:sau|tới)|next week)$/, (today) => weekFrom(mondayOf(today) + 7)],
  [/^(?:cuối tuần(?: này)?|this weekend)$/, (today) => [mondayOf(today) + 5, mondayOf(today) + 6]],
  [/^(?:tháng này|this month)$/, (today) => monthOf(firstOfMonth(today))],
  [/^(?:tháng (?:sau|tới)|next month)$/, (today) => monthOf(addMonths(firstOfMonth(today), 1))],
  [/^cuối năm(?: nay)?$/, (today) => dayOf(dayNumber(civilOf(today).year, 12, 31))],
]

/** The days that people call by their place beside `today` (days since 1970-01-01): `hôm nay`, `tuần sau`, `cuối năm`; undefined for anything else. */
export function dayByName(text: string, today: number): TypedSide | undefined {
  const [, daysFrom] = names.find(([name]) => name.test(text)) ?? []
  if (daysFrom === undefined) return undefined
  const days = daysFrom(today)
  return { year: civilOf(days[0]).year, in: () => days }
}
