import { dayMs, firstInstantOf, instantOf, type Side } from './naive-clock.ts'

/** The instant (epoch ms) of a month, date or date-time, read as a start (`from`) or, inclusive where it is bare, as an end (`to`). */
export function readingOf(zone: string, text: string, side: Side): number {
  const month = /^(\d{4})-(\d{2})$/.exec(text)
  if (month) return firstInstantOf(zone, Date.UTC(Number(month[1]), Number(month[2]) - (side === 'from' ? 1 : 0), 1))
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return firstInstantOf(zone, dateOf(text) + (side === 'from' ? 0 : dayMs))
  if (/(Z|[+-]\d{2}:\d{2})$/.test(text)) return absoluteOf(text)
  return instantOf(zone, absoluteOf(`${text}Z`), side)
}

/** The instant (epoch ms) of a date-time with an offset. */
export function absoluteOf(text: string): number {
  const at = Date.parse(text)
  if (Number.isNaN(at)) throw new Error(`not a date-time: ${text}`)
  return at
}

/** The epoch ms of a date's midnight in UTC, by which the naive resolver names dates. */
export function dateOf(text: string): number {
  return absoluteOf(`${text}T00:00:00Z`)
}
