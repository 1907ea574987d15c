import { printInstant } from '../../shared/time/date-time-text.ts'
import { offsetsOf } from '../../shared/time/zone.ts'

/** Instants (epoch ms) as people read them in one zone, told at `now`. */
export interface TimeWords {
  /** `14:05` of today, else `14:05 25/12/2026`. */
  moment(at: number): string
  /** `25/12/2026`. */
  day(at: number): string
}

/** The words for times in a zone, at an instant. */
export function timeWords(zone: string, now: number): TimeWords {
  const offsetAt = offsetsOf(zone)
  const written = (at: number) => printInstant(at, offsetAt(at))
  const day = (at: number) => {
    const [year, month, date] = written(at).slice(0, 10).split('-')
    return `${date}/${month}/${year}`
  }
  return {
    day,
    moment(at) {
      const clock = written(at).slice(11, 16)
      return day(at) === day(now) ? clock : `${clock} ${day(at)}`
    },
  }
}

/** A length of time in its largest unit: `3 giờ`, `3 hours`. */
export function lengthWords(ms: number): { readonly vi: string; readonly en: string } {
  for (const [unitMs, vi, en] of units) {
    const count = Math.floor(Math.abs(ms) / unitMs)
    if (count >= 1) return { vi: `${count} ${vi}`, en: `${count} ${en}${count === 1 ? '' : 's'}` }
  }
  return { vi: 'dưới 1 giây', en: 'less than a second' }
}

const units = [
  [86_400_000, 'ngày', 'day'],
  [3_600_000, 'giờ', 'hour'],
  [60_000, 'phút', 'minute'],
  [1000, 'giây', 'second'],
] as const
