import { parseDate, printDate } from './civil.ts'

const minuteMs = 60_000
const dayMs = 86_400_000

/** A date-time as written: a local day, the milliseconds of wall clock in it, and the offset where one is given. */
export interface WrittenDateTime {
  /** Days since 1970-01-01. */
  readonly day: number
  /** 0 to 86,399,999 on the wall clock. */
  readonly ms: number
  readonly offsetMinutes: number | undefined
}

const pattern = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?(Z|[+-]\d{2}:\d{2})?$/

/** Reads `YYYY-MM-DDTHH:MM[:SS[.mmm]]` with or without `Z` or `±HH:MM` (at most 14:00); undefined for anything else. */
export function parseDateTime(text: string): WrittenDateTime | undefined {
  const match = pattern.exec(text)
  if (match === null) return undefined
  const [, date = '', hour, minute, second = '0', fraction = '0', zone] = match
  const day = parseDate(date)
  const offsetMinutes = zone === undefined ? undefined : parseOffset(zone)
  if (day === undefined || (zone !== undefined && offsetMinutes === undefined)) return undefined
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined
  const seconds = (Number(hour) * 60 + Number(minute)) * 60 + Number(second)
  return { day, ms: seconds * 1000 + Number(fraction.padEnd(3, '0')), offsetMinutes }
}

function parseOffset(text: string): number | undefined {
  if (text === 'Z') return 0
  const [hours, minutes] = [Number(text.slice(1, 3)), Number(text.slice(4))]
  const total = hours * 60 + minutes
  if (minutes > 59 || total > 14 * 60) return undefined
  return text.startsWith('-') ? 0 - total : total
}

/** The instant (epoch ms) of a date-time that was written with an offset. */
export function instantOf(written: WrittenDateTime & { readonly offsetMinutes: number }): number {
  return written.day * dayMs + written.ms - written.offsetMinutes * minuteMs
}

/** The instant (epoch ms) of a date-time text with an offset; undefined where it is not one. */
export function parseInstant(text: string): number | undefined {
  const written = parseDateTime(text)
  if (written?.offsetMinutes === undefined) return undefined
  return instantOf({ ...written, offsetMinutes: written.offsetMinutes })
}

/** The minutes from 00:00 of a strict `HH:MM`, 0 to 1440 (`24:00`); undefined for anything else. */
export function parseClock(text: string): number | undefined {
  const match = /^(\d{2}):(\d{2})$/.exec(text)
  if (match === null) return undefined
  const [hours, minutes] = [Number(match[1]), Number(match[2])]
  const total = hours * 60 + minutes
  return minutes > 59 || total > 24 * 60 ? undefined : total
}

/** An instant (epoch ms) with a UTC offset (ms): `2020-10-13T05:30:00+07:00`, milliseconds only where not zero. */
export function printInstant(at: number, offsetMs: number): string {
  const local = at + offsetMs
  const day = Math.floor(local / dayMs)
  const ms = local - day * dayMs
  const clock = [ms / 3_600_000, (ms / 60_000) % 60, (ms / 1000) % 60].map(twoDigits).join(':')
  const fraction = ms % 1000 === 0 ? '' : `.${String(ms % 1000).padStart(3, '0')}`
  const offset = Math.abs(offsetMs)
  const sign = offsetMs < 0 ? '-' : '+'
  const seconds = offset % minuteMs === 0 ? '' : `:${twoDigits((offset / 1000) % 60)}`
  return `${printDate(day)}T${clock}${fraction}${sign}${twoDigits(offset / 3_600_000)}:${twoDigits((offset / minuteMs) % 60)}${seconds}`
}

function twoDigits(value: number): string {
  return String(Math.floor(value)).padStart(2, '0')
}
