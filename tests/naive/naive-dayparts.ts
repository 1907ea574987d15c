import type { Day, Daypart } from '../../shared/plan/plan.ts'
import { dateAt, dayMs, instantOf } from './naive-clock.ts'

const days: readonly Day[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

/** A half-open span of epoch ms. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Whether a daypart names the date (epoch ms of its midnight in UTC). */
export function names(daypart: Daypart, date: number): boolean {
  return daypart.days === undefined || daypart.days.includes(days[new Date(date).getUTCDay()] as Day)
}

/** A daypart's occurrence that starts on a local date; undefined where it has none, or one turned around by the zone. */
export function occurrenceOf(zone: string, daypart: Daypart, date: number): Span | undefined {
  if (!names(daypart, date)) return undefined
  const from = clockMs(daypart.from)
  const to = clockMs(daypart.to)
  const start = instantOf(zone, date + from, 'from')
  const end = instantOf(zone, date + to + (to <= from ? dayMs : 0), 'to')
  return end > start ? { start, end } : undefined
}

/** Every occurrence that could touch the span, of dayparts left out: none. */
export function occurrencesNear(zone: string, dayparts: readonly Daypart[] | undefined, span: Span): Span[] {
  const found: Span[] = []
  for (let date = dateAt(zone, span.start) - 2 * dayMs; date <= dateAt(zone, span.end) + 2 * dayMs; date += dayMs) {
    for (const daypart of dayparts ?? []) {
      const occurrence = occurrenceOf(zone, daypart, date)
      if (occurrence) found.push(occurrence)
    }
  }
  return found
}

/** Whether one of the dayparts holds at `at`; always where they are left out. */
export function isWithinDayparts(zone: string, dayparts: readonly Daypart[] | undefined, at: number): boolean {
  if (dayparts === undefined) return true
  return occurrencesNear(zone, dayparts, { start: at, end: at }).some(({ start, end }) => start <= at && at < end)
}

function clockMs(text: string): number {
  return (Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5))) * 60_000
}
