import { remembered } from '../remembered.ts'

/** Milliseconds of an ordinary day. */
export const dayMs = 86_400_000

/** Which of two instants a clock time that occurs twice means: a start takes the first, an end the last. */
export type Side = 'start' | 'end'

/** The local days of one zone. Days are numbers since 1970-01-01, clock times ms since midnight, instants epoch ms. */
export interface LocalDays {
  /** The UTC offset in ms at an instant. */
  offsetAt(at: number): number
  /** The first instant of a local day; that of the next where the zone skipped the whole day. */
  dayStart(day: number): number
  /** The local day that holds an instant. */
  dayAt(at: number): number
  /** The instant of a clock time on a local day: skipped times move forward by the gap, midnight is the day's first instant. */
  instant(day: number, clockMs: number, side: Side): number
}

type OffsetAt = (at: number) => number

/** The local days of clocks that are `offsetAt` (ms) ahead of UTC at an instant: how a zone's offsets are known is left to whoever asks. */
export function daysByOffset(offsetAt: OffsetAt): LocalDays {
  const starts = new Map<number, number>()

  const dayStart = (day: number) => remembered(starts, day, () => firstInstantOf(offsetAt, day))

  return {
    offsetAt,
    dayStart,
    dayAt(at) {
      const day = Math.floor((at + offsetAt(at)) / dayMs)
      // A clock turned back over midnight reads yesterday again, within the day that has begun.
      return at >= dayStart(day + 1) ? day + 1 : day
    },
    instant(day, clockMs, side) {
      if (clockMs === 0) return dayStart(day)
      if (clockMs === dayMs) return dayStart(day + 1)
      const wall = day * dayMs + clockMs
      const { before, readings } = readingsOf(offsetAt, wall)
      const found = side === 'start' ? readings[0] : readings[readings.length - 1]
      return found ?? wall - before
    },
  }
}

/** The instants at which clocks read `wall`, in order, and the offset in force before any change near it. */
function readingsOf(offsetAt: OffsetAt, wall: number): { before: number; after: number; readings: number[] } {
  const before = offsetAt(wall - dayMs)
  const after = offsetAt(wall + dayMs)
  const offsets = before === after ? [before] : [Math.max(before, after), Math.min(before, after)]
  const readings = offsets.map((offset) => wall - offset).filter((at) => at + offsetAt(at) === wall)
  return { before, after, readings }
}

function firstInstantOf(offsetAt: OffsetAt, day: number): number {
  const wall = day * dayMs
  const { before, after, readings } = readingsOf(offsetAt, wall)
  if (readings[0] !== undefined) return readings[0]
  // Midnight was skipped: the day begins with the change itself, between the two readings.
  let low = wall - after
  let high = wall - before
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (middle + offsetAt(middle) >= wall) high = middle
    else low = middle + 1
  }
  return low
}
