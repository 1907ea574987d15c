import { parseClock } from '../time/date-time-text.ts'
import { clockFrom, clockTo } from './decode-time.ts'
import { type Decoder, list, object, wholeNumber } from './decoding.ts'
import { refuse, type Said } from './fault.ts'
import type { Brightness } from './plan.ts'

const minutesADay = 1440
const overlapping: Said = { en: 'overlaps an earlier entry', vi: 'chồng lên một mục ở trước' }

/** How bright a board is through the day: no minute is in two entries. W6 */
export const brightness: Decoder<readonly Brightness[]> = (value, place) => {
  const taken = new Set<number>()
  let overlaps = 0
  const entry = object<Brightness>(
    { from: clockFrom, to: clockTo, percent: wholeNumber(1, 100) },
    {
      check({ from, to }, where) {
        const minutes = from === undefined || to === undefined ? [] : minutesOf(from, to)
        if (minutes.some((minute) => taken.has(minute))) {
          overlaps += 1
          refuse(where, overlapping)
        }
        for (const minute of minutes) taken.add(minute)
      },
    },
  )
  const read = list(entry)(value, place)
  return overlaps === 0 ? read : undefined
}

function minutesOf(from: string, to: string): readonly number[] {
  const [start, end] = [parseClock(from) ?? 0, parseClock(to) ?? 0]
  const length = end <= start ? end + minutesADay - start : end - start
  return Array.from({ length }, (_, minute) => (start + minute) % minutesADay)
}
