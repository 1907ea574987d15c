import type { DateText } from '../plan/plan.ts'
import { remembered } from '../remembered.ts'
import { parseDate, printDate } from './civil.ts'
import { daysByOffset, type LocalDays } from './days-by-offset.ts'
import { offsetsOf } from './zone.ts'

const known = new Map<string, LocalDays>()

/** The local days of an IANA zone that `isZone` accepts. */
export function localDaysOf(zone: string): LocalDays {
  return remembered(known, zone, () => daysByOffset(offsetsOf(zone)))
}

/** The local date at an instant (epoch ms) in an IANA zone. */
export function localDateOf(zone: string, at: number): DateText {
  return printDate(localDaysOf(zone).dayAt(at))
}

/** The first instant (epoch ms) of a local date in an IANA zone; undefined where the date does not exist. */
export function dayStartOf(zone: string, date: DateText): number | undefined {
  const day = parseDate(date)
  return day === undefined ? undefined : localDaysOf(zone).dayStart(day)
}
