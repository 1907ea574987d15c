import { parseInstant, printInstant } from '../../../../shared/time/date-time-text.ts'

const pattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}$/

/** Whether a text is a time of CAP: whole seconds with an offset, on a day that there is. `Z` is none (CAP 1.2, §3.3.2). */
export function isCapTime(text: string): boolean {
  return pattern.test(text) && parseInstant(text) !== undefined
}

/** The instant (epoch ms) of a time of CAP; throws a RangeError where the text is none. */
export function instantOfCap(text: string): number {
  const at = isCapTime(text) ? parseInstant(text) : undefined
  if (at === undefined) throw new RangeError(`no time of CAP: ${text}`)
  return at
}

/** An instant (epoch ms) as a time of CAP at an offset from UTC (ms); parts of a second are left off. UTC is `-00:00` (§3.3.2). */
export function capTimeOf(at: number, offsetMs: number): string {
  return printInstant(Math.floor(at / 1000) * 1000, offsetMs).replace(/\+00:00$/, '-00:00')
}
