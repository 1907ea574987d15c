import { remembered } from '../../../../shared/remembered.ts'
import { daysByOffset, type LocalDays } from '../../../../shared/time/days-by-offset.ts'
import { zoneClockOf } from './zone-clock.ts'

const known = new Map<string, LocalDays>()

/** The local days of an IANA zone, by the browser’s own data. */
export const zoneDaysOf = (zone: string): LocalDays =>
  remembered(known, zone, () => daysByOffset(zoneClockOf(zone).offsetAt))
