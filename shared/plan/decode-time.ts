import { parseDate } from '../time/civil.ts'
import { parseClock, parseDateTime, parseInstant } from '../time/date-time-text.ts'
import { parseDuration } from '../time/duration.ts'
import { isZone } from '../time/zone.ts'
import { type Decoder, list, object, oneOf, optional, textThat } from './decoding.ts'
import type { ClockText, DateText, DateTimeText, Daypart, OffsetDateTimeText } from './plan.ts'

/** A date that exists. */
export const date: Decoder<DateText> = textThat((text) => parseDate(text) !== undefined, {
  en: 'expected a date that exists, YYYY-MM-DD',
  vi: 'phải là một ngày có thật, YYYY-MM-DD',
})

/** A date, or a date-time with or without an offset. */
export const dateOrDateTime: Decoder<DateText | DateTimeText> = textThat(
  (text) => parseDate(text) !== undefined || parseDateTime(text) !== undefined,
  {
    en: 'expected a date or date-time that exists, YYYY-MM-DD or YYYY-MM-DDTHH:MM',
    vi: 'phải là ngày hoặc ngày giờ có thật, YYYY-MM-DD hoặc YYYY-MM-DDTHH:MM',
  },
)

/** A date-time that is the same instant everywhere. */
export const offsetDateTime: Decoder<OffsetDateTimeText> = textThat((text) => parseInstant(text) !== undefined, {
  en: 'expected a date-time that exists, with an offset, such as 2020-10-14T08:00+07:00',
  vi: 'phải là ngày giờ có thật kèm độ lệch múi giờ, ví dụ 2020-10-14T08:00+07:00',
})

/** An ISO 8601 duration in whole numbers, `-` for before. */
export const duration: Decoder<string> = textThat((text) => parseDuration(text) !== undefined, {
  en: 'expected a duration of at most a century in whole numbers, such as P3D, -P1M or PT90M',
  vi: 'phải là khoảng thời gian (số nguyên, không quá một thế kỷ), ví dụ P3D, -P1M hoặc PT90M',
})

/** How long a board may go on by itself: a duration in weeks, days and smaller, from an hour to 35 days. */
export const lease: Decoder<string> = textThat((text) => leaseMs(text) !== undefined, {
  en: 'expected a duration from PT1H to P35D, without months or years',
  vi: 'phải là khoảng thời gian từ PT1H đến P35D, không dùng tháng, năm',
})

/** The ms of a lease; undefined for what is none. */
export function leaseMs(text: string): number | undefined {
  const read = parseDuration(text)
  if (!read || read.sign < 0 || read.years > 0 || read.months > 0) return undefined
  const ms = (read.weeks * 7 + read.days) * 86_400_000 + read.ms
  return ms >= 3_600_000 && ms <= 35 * 86_400_000 ? ms : undefined
}

const knownZones = new Set<string>()

/** The name of an IANA time zone. */
export const zone: Decoder<string> = textThat(isKnownZone, {
  en: 'expected an IANA time zone, such as Asia/Ho_Chi_Minh',
  vi: 'phải là múi giờ IANA, ví dụ Asia/Ho_Chi_Minh',
})

/** A clock time at which something begins. */
export const clockFrom: Decoder<ClockText> = textThat((text) => (parseClock(text) ?? 1440) < 1440, {
  en: 'expected HH:MM, 00:00 to 23:59',
  vi: 'phải là HH:MM, từ 00:00 đến 23:59',
})

/** A clock time at which something ends. */
export const clockTo: Decoder<ClockText> = textThat((text) => parseClock(text) !== undefined, {
  en: 'expected HH:MM, 00:00 to 24:00',
  vi: 'phải là HH:MM, từ 00:00 đến 24:00',
})

/** Stretches of the local day. */
export const dayparts: Decoder<readonly Daypart[]> = list(
  object<Daypart>({
    days: optional(list(oneOf('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'), 1)),
    from: clockFrom,
    to: clockTo,
  }),
)

function isKnownZone(name: string): boolean {
  // Asking the platform takes longer than all the rest of a board, and a fleet has few zones.
  if (!knownZones.has(name) && isZone(name)) knownZones.add(name)
  return knownZones.has(name)
}
