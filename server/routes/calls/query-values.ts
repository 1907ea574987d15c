import type { DateText } from '../../../shared/plan/plan.ts'
import { problem } from '../../../shared/problem/problem.ts'
import { parseDate } from '../../../shared/time/civil.ts'
import { parseInstant } from '../../../shared/time/date-time-text.ts'
import type { Call, QueryParameter } from '../route.ts'

/** `at`: an instant. */
export const atParameter: QueryParameter = {
  name: 'at',
  describes: 'An instant with its offset, such as `2020-10-14T08:00+07:00`; now where it is left out.',
  schema: { type: 'string', format: 'date-time' },
}

/** `date`: a local day. */
export const dateParameter: QueryParameter = {
  name: 'date',
  describes: 'A day in the board’s own zone, such as `2020-10-14`; today where it is left out.',
  schema: { type: 'string', format: 'date' },
}

const mostWeeks = 53

/** `weeks`: how many. */
export const weeksParameter: QueryParameter = {
  name: 'weeks',
  describes: `How many weeks, 1–${mostWeeks}; 13 where it is left out.`,
  schema: { type: 'integer', minimum: 1, maximum: mostWeeks },
}

/** `view`: a board as people see it, or as its controller holds it. */
export const viewParameter: QueryParameter = {
  name: 'view',
  describes: '`canvas` (as people see it), which it is where it is left out, or `framebuffer`.',
  schema: { enum: ['canvas', 'framebuffer'] },
}

/** `of`: what is approved, or what is written. */
export const ofParameter: QueryParameter = {
  name: 'of',
  describes:
    '`plan`: by the plan as it is written, for those who edit or approve; by what is approved where it is left out.',
  schema: { enum: ['plan'] },
}

/** Whether a call asks about the plan as it is written. Throws a problem naming the parameter. */
export function isOfPlan(call: Call): boolean {
  const text = call.query('of')
  if (text === undefined || text === 'plan') return text === 'plan'
  throw badQuery('of', 'plan, or nothing', 'plan, hoặc bỏ trống', text)
}

/** How many weeks a call asks about; 13 where it names none. Throws a problem naming the parameter. */
export function weeksOf(call: Call): number {
  const text = call.query('weeks') ?? '13'
  const weeks = /^\d{1,2}$/.test(text) ? Number(text) : 0
  if (weeks >= 1 && weeks <= mostWeeks) return weeks
  throw badQuery('weeks', `a number from 1 to ${mostWeeks}`, `một số từ 1 đến ${mostWeeks}`, text)
}

/** The instant that a call asks about (epoch ms): its own where it names none. Throws a problem naming the parameter. */
export function atOf(call: Call): number {
  const text = call.query('at')
  if (text === undefined) return call.at
  // A plus sign that was not escaped comes out of the query string as a space.
  const at = parseInstant(text.replace(' ', '+'))
  if (at === undefined) throw badQuery('at', 'a date-time with an offset', 'một thời điểm có múi giờ', text)
  return at
}

/** The local date that a call asks about; `today` where it names none. Throws a problem naming the parameter. */
export function dateOf(call: Call, today: DateText): DateText {
  const text = call.query('date')
  if (text === undefined) return today
  if (parseDate(text) === undefined) throw badQuery('date', 'a date, YYYY-MM-DD', 'một ngày, dạng YYYY-MM-DD', text)
  return text
}

/** The view that a call asks for. Throws a problem naming the parameter. */
export function viewOf(call: Call): 'canvas' | 'framebuffer' {
  const text = call.query('view') ?? 'canvas'
  if (text === 'canvas' || text === 'framebuffer') return text
  throw badQuery('view', 'canvas or framebuffer', 'canvas hoặc framebuffer', text)
}

/** A whole number of the query from `least` to `most`; `otherwise` where it is left out. Throws a problem naming the parameter. */
export function wholeOf(call: Call, name: string, least: number, most: number, otherwise: number): number {
  const text = call.query(name)
  if (text === undefined) return otherwise
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
  if (value >= least && value <= most) return value
  throw badQuery(name, `a whole number from ${least} to ${most}`, `một số nguyên từ ${least} đến ${most}`, text)
}

/** The refusal of one value of the query string. */
export function badQuery(parameter: string, expected: string, expectedVi: string, got: string) {
  return problem('bad-query', {
    parameter,
    detail: `${parameter}: expected ${expected}, not “${got.slice(0, 64)}”.`,
    detailVi: `${parameter}: cần ${expectedVi}, không phải “${got.slice(0, 64)}”.`,
  })
}
