import { dateAt, dayMs, firstInstantOf, instantOf, type Side, wallAt } from './naive-clock.ts'

const shape = /^(-?)P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/

/** `at` moved by an ISO 8601 duration: years to days by the zone's calendar, months clamped, then hours to seconds elapsed. */
export function movedBy(zone: string, at: number, duration: string, side: Side): number {
  const found = shape.exec(duration)
  if (!found) throw new Error(`not a duration: ${duration}`)
  const sign = found[1] === '-' ? -1 : 1
  const [years, months, weeks, days, hours, minutes, seconds] = found
    .slice(2)
    .map((part) => sign * Number(part ?? 0)) as [number, number, number, number, number, number, number]
  const onTheDay =
    years * 12 + months === 0 && weeks * 7 + days === 0
      ? at
      : byCalendar(zone, at, years * 12 + months, weeks * 7 + days, side)
  return onTheDay + ((hours * 60 + minutes) * 60 + seconds) * 1000
}

function byCalendar(zone: string, at: number, months: number, days: number, side: Side): number {
  const date = dateAt(zone, at)
  // A day's first instant is its midnight, whatever the clock shows.
  const clock = at === firstInstantOf(zone, date) ? 0 : wallAt(zone, at) - date
  const from = new Date(date)
  const firstOfMonth = Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1)
  const nextMonth = Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months + 1, 1)
  const day = Math.min(from.getUTCDate(), (nextMonth - firstOfMonth) / dayMs)
  return instantOf(zone, firstOfMonth + (day - 1 + days) * dayMs + clock, side)
}
