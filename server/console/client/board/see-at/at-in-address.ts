import { parseDate } from '../../../../../shared/time/civil.ts'
import { timeForPeople, typedTime } from '../../time/typed-time.ts'
import type { ZoneClock } from '../../time/zone-clock.ts'

/** The instant (epoch ms) that `?at=2020-10-14T08:00:00` names on the board’s clocks, or `?at=2020-10-14` at the time of day of `now`; undefined for anything else. */
export function atInAddress(search: URLSearchParams, zone: ZoneClock, now: number): number | undefined {
  const [date = '', time] = (search.get('at') ?? '').split('T')
  if (parseDate(date) === undefined) return undefined
  const clockMs = time === undefined ? zone.read(now).clockMs : typedTime(time)
  return clockMs === undefined ? undefined : zone.instantAt({ date, clockMs })
}

/** The same back into text, to the second: what a link to an instant carries. */
export function atForAddress(at: number, zone: ZoneClock): string {
  const { date, clockMs } = zone.read(at)
  return `${date}T${timeForPeople(clockMs, true)}`
}
