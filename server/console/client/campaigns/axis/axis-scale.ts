import { addMonths, civilOf, dayNumber, weekdayOf } from '../../../../../shared/time/civil.ts'
import { say } from '../../words/say.ts'

/** A stretch of the calendar, in local days since 1970-01-01 with their parts. */
export interface AxisSpan {
  readonly from: number
  readonly to: number
}

/** A line across the axis, with what it is called; `isChief`: a year begins. */
export interface AxisTick {
  readonly day: number
  readonly text: string
  readonly isChief: boolean
}

/** The calendar laid on a line: `placeOf` is 0 at its beginning and 1 at its end. */
export interface AxisScale extends AxisSpan {
  readonly ticks: readonly AxisTick[]
  placeOf(day: number): number
}

/** Up to so many days weeks are marked, beyond them months. */
const weeksUpTo = 70
/** A name takes so much of the line's width (px). */
const nameWidth = 46

/** A scale that has room for all of these spans, in whole weeks or months; `width` (px) says how many names fit. Without any it is the month of `today`. */
export function axisScale(spans: readonly AxisSpan[], today: number, width: number): AxisScale {
  const first = spans.length > 0 ? Math.min(...spans.map(({ from }) => from)) : today
  const last = spans.length > 0 ? Math.max(...spans.map(({ to }) => to)) : today + 1
  const isShort = last - first <= weeksUpTo
  const from = isShort ? weekOf(Math.floor(first) - 2) : monthOf(Math.floor(first) - 3)
  const to = isShort ? weekOf(Math.ceil(last) + 8) : addMonths(monthOf(Math.ceil(last) + 3), 1)
  const marks = isShort ? daysOf(from, to, (day) => day + 7) : daysOf(from, to, (day) => addMonths(day, 1))
  const every = Math.max(1, Math.ceil((marks.length * nameWidth) / Math.max(width, nameWidth)))
  return {
    ...{ from, to },
    ticks: marks.map((day, at) => tickOf(day, at % every === 0, isShort)),
    placeOf: (day) => (day - from) / (to - from),
  }
}

function tickOf(day: number, isNamed: boolean, isWeek: boolean): AxisTick {
  const { year, month, day: of } = civilOf(day)
  const two = (value: number) => String(value).padStart(2, '0')
  const text = isWeek ? `${two(of)}/${two(month)}` : month === 1 ? String(year) : monthWords(month)
  return { day, text: isNamed ? text : '', isChief: !isWeek && month === 1 }
}

const inEnglish = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** `T5`, `May`: a month where there is no room for more. */
const monthWords = (month: number): string => say(`T${month}`, inEnglish[month - 1] ?? '')

const weekOf = (day: number): number => day - weekdayOf(day)

function monthOf(day: number): number {
  const { year, month } = civilOf(day)
  return dayNumber(year, month, 1)
}

function daysOf(from: number, to: number, next: (day: number) => number): readonly number[] {
  const days: number[] = []
  for (let day = from; day < to; day = next(day)) days.push(day)
  return days
}
