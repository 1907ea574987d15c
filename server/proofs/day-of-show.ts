import { offsetsOf } from '../../shared/time/zone.ts'
import type { CountedOn } from '../store/shows/show-run-store.ts'

const dayMs = 86_400_000
/** A clock that drifts by 200 ppm is so far off after 50 days without a server. */
const mostErrorMs = 900_000
/** No board keeps shows for longer. */
const oldestMs = 90 * dayMs
const aheadMs = 300_000
const longestMs = 2 * dayMs

/** The days of shows that came at `at` (epoch ms). One whose time cannot be counts for the day on which it came, and is not sure. */
export function daysOfShows(timezone: string, at: number): CountedOn {
  const offsetAt = offsetsOf(timezone)
  return (startedAt, ms, errorMs) => {
    const error = errorMs ?? mostErrorMs
    const isPossible = startedAt >= at - oldestMs - error && startedAt + ms <= at + aheadMs + error && ms <= longestMs
    const when = isPossible ? startedAt : at
    const isSure = isPossible && errorMs !== null && errorMs <= mostErrorMs
    return Math.floor((when + offsetAt(when)) / dayMs) * 2 + (isSure ? 1 : 0)
  }
}
