import type { DateText, DateTimeText } from '../../../../shared/plan/plan.ts'
import { parseDate } from '../../../../shared/time/civil.ts'
import { parseDateTime } from '../../../../shared/time/date-time-text.ts'
import { dateForPeople, typedDate } from './typed-date.ts'
import { timeForPeople, typedTime } from './typed-time.ts'

/** A date or a date-time of a plan as a person types it, in two fields; `time` is empty where the plan has a bare date. */
export interface TypedPlanTime {
  readonly date: string
  readonly time: string
}

/** `08:00 14/10/2020` on one line, or `14/10/2020` where the plan has a bare date. */
export function planTimeForPeople(text: DateText | DateTimeText): string {
  const { date, time } = planTimeToType(text)
  return time === '' ? date : `${time}\u00a0${date}`
}

/** What stands in the two fields for a time of the plan. */
export function planTimeToType(text: DateText | DateTimeText): TypedPlanTime {
  const written = parseDateTime(text)
  return { date: dateForPeople(text.slice(0, 10)), time: written ? timeForPeople(written.ms) : '' }
}

/** The plan's text for what was typed, its day as `readDay` has it: a bare date where no time is; undefined, and which field is wrong, where it cannot be read. */
export function planTimeTyped(
  { date, time }: TypedPlanTime,
  readDay: (text: string) => DateText | undefined = typedDate,
): { readonly text: string } | { readonly wrong: 'date' | 'time' } {
  const day = readDay(date)
  if (day === undefined || parseDate(day) === undefined) return { wrong: 'date' }
  if (time.trim() === '') return { text: day }
  const clockMs = typedTime(time)
  return clockMs === undefined ? { wrong: 'time' } : { text: `${day}T${timeForPeople(clockMs)}` }
}
