import type { Day, Daypart } from '../plan/plan.ts'
import { weekdayOf } from '../time/civil.ts'
import { parseClock } from '../time/date-time-text.ts'
import type { LocalDays } from '../time/days-by-offset.ts'

/** A daypart with its clock times read: minutes from midnight, and the weekdays that it names as bits (Monday is bit 0). */
export interface Window {
  readonly weekdays: number
  readonly fromMinute: number
  readonly toMinute: number
}

const dayNames: readonly Day[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const everyDay = 0b1111111
const minuteMs = 60_000

/** The windows of a list of dayparts; undefined for none given, which is always. W1 */
export function windowsOf(dayparts: readonly Daypart[] | undefined): readonly Window[] | undefined {
  return dayparts?.map(({ days, from, to }) => ({
    weekdays: days === undefined ? everyDay : days.reduce((bits, day) => bits | (1 << dayNames.indexOf(day)), 0),
    fromMinute: parseClock(from) ?? 0,
    toMinute: parseClock(to) ?? 0,
  }))
}

/** Whether any of the windows names a local day as one on which it starts. W1 */
export function isNamed(windows: readonly Window[] | undefined, day: number): boolean {
  return windows === undefined || windows.some((window) => names(window, day))
}

/**
 * When windows are open within one local day: pairs of epoch ms, from and to, in order and apart. What began the evening before is in it.
 * W1, W2, W4, W5
 */
export function openingsOn(windows: readonly Window[] | undefined, days: LocalDays, day: number): readonly number[] {
  const [startsAt, endsAt] = [days.dayStart(day), days.dayStart(day + 1)]
  if (windows === undefined) return startsAt < endsAt ? [startsAt, endsAt] : []
  const found: [number, number][] = []
  // A window ends a day after the one that names it; where a zone skipped a day, two days after.
  for (let named = day - 2; named <= day; named++) {
    for (const window of windows) {
      if (!names(window, named)) continue
      const from = Math.max(startsAt, days.instant(named, window.fromMinute * minuteMs, 'start'))
      const toDay = window.toMinute <= window.fromMinute ? named + 1 : named
      const to = Math.min(endsAt, days.instant(toDay, window.toMinute * minuteMs, 'end'))
      if (from < to) found.push([from, to])
    }
  }
  return joined(found)
}

/** Whether an instant lies in one of the pairs of `openings`. */
export function isOpenAt(openings: readonly number[], at: number): boolean {
  for (let i = 0; i < openings.length; i += 2) {
    if ((openings[i] as number) <= at && at < (openings[i + 1] as number)) return true
  }
  return false
}

function names(window: Window, day: number): boolean {
  return ((window.weekdays >> weekdayOf(day)) & 1) === 1
}

function joined(pairs: [number, number][]): readonly number[] {
  pairs.sort((a, b) => a[0] - b[0])
  const openings: number[] = []
  for (const [from, to] of pairs) {
    const last = openings.length - 1
    if (last >= 0 && from <= (openings[last] as number)) openings[last] = Math.max(openings[last] as number, to)
    else openings.push(from, to)
  }
  return openings
}
