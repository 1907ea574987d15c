import { instantOf, parseDateTime } from '../../shared/time/date-time-text.ts'
import { localDaysOf } from '../../shared/time/local-day.ts'
import { Refusal } from './refusal.ts'

/** The instant (epoch ms) that a person typed: with an offset the same everywhere, without one on the clock of `zone`. */
export function instantIn(zone: string, text: string): number {
  const written = parseDateTime(text)
  if (!written) {
    throw Refusal.words(
      `--at ${text}: expected YYYY-MM-DDTHH:MM+07:00`,
      `--at ${text}: cần dạng YYYY-MM-DDTHH:MM+07:00`,
    )
  }
  const { offsetMinutes } = written
  if (offsetMinutes !== undefined) return instantOf({ ...written, offsetMinutes })
  return localDaysOf(zone).instant(written.day, written.ms, 'start')
}
