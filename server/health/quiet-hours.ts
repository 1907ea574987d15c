import type { QuietHours } from '../../shared/api/settings.ts'
import { parseClock } from '../../shared/time/date-time-text.ts'
import { offsetsOf } from '../../shared/time/zone.ts'

const minuteMs = 60_000
const dayMinutes = 1440

/** Whether an instant (epoch ms) lies within quiet hours, in a zone; those from an hour to the same hour last all day. */
export function isQuiet(quiet: QuietHours | null, zone: string, at: number): boolean {
  const [from, to] = [parseClock(quiet?.from ?? ''), parseClock(quiet?.to ?? '')]
  if (from === undefined || to === undefined) return false
  const local = Math.floor((at + offsetsOf(zone)(at)) / minuteMs)
  const clock = ((local % dayMinutes) + dayMinutes) % dayMinutes
  return from < to ? from <= clock && clock < to : clock >= from || clock < to
}
