import { IANAZone } from 'luxon'

/** Milliseconds of a day of the calendar. */
export const dayMs = 86_400_000

// Every offset lies within 15 h of UTC, so a wall clock's instants lie between these two looks at the zone.
const lookMs = 26 * 3_600_000

/** Which side of a span a clock time bounds: one that occurs twice is its first occurrence as `from`, its last as `to`. */
export type Side = 'from' | 'to'

/** Local time minus UTC at `at` (epoch ms), in ms. */
export function offsetAt(zone: string, at: number): number {
  const key = `${zone} ${at}`
  const known = offsets.get(key)
  if (known !== undefined) return known
  const offset = Math.round(IANAZone.create(zone).offset(at) * 60_000)
  // Asking Intl is what takes the time in thousands of days; what it answers never changes.
  offsets.set(key, offset)
  return offset
}

const offsets = new Map<string, number>()

/** What the clock on the wall shows at `at`, as epoch ms of that reading taken as UTC. */
export function wallAt(zone: string, at: number): number {
  return at + offsetAt(zone, at)
}

/** The instant of a wall reading: forward by the gap where it is skipped, by its side where it occurs twice. */
export function instantOf(zone: string, wall: number, side: Side): number {
  if (wall % dayMs === 0) return firstInstantOf(zone, wall)
  const found = instantsOf(zone, wall)
  if (found.length === 0) return wall - offsetAt(zone, wall - lookMs)
  return side === 'from' ? Math.min(...found) : Math.max(...found)
}

/** The first instant of the local day whose midnight reads `date`. */
export function firstInstantOf(zone: string, date: number): number {
  const found = instantsOf(zone, date)
  if (found.length > 0) return Math.min(...found)
  // Midnight is skipped: the day begins at the change itself.
  const after = offsetAt(zone, date + lookMs)
  let low = date - after - 1
  let high = date - offsetAt(zone, date - lookMs)
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (offsetAt(zone, middle) === after) high = middle
    else low = middle
  }
  return high
}

/** The wall reading of the midnight that began the local day of `at`. */
export function dateAt(zone: string, at: number): number {
  const wall = wallAt(zone, at)
  return wall - (((wall % dayMs) + dayMs) % dayMs)
}

/** `2020-10-13T05:30:00+07:00` in the zone's offset, with milliseconds only where not zero. */
export function isoAt(zone: string, at: number): string {
  const text = new Date(wallAt(zone, at)).toISOString()
  const minutes = offsetAt(zone, at) / 60_000
  const sign = minutes < 0 ? '-' : '+'
  const size = Math.abs(minutes)
  const offset = `${sign}${two(Math.floor(size / 60))}:${two(Math.floor(size % 60))}`
  return (text.endsWith('.000Z') ? text.slice(0, 19) : text.slice(0, 23)) + offset
}

function instantsOf(zone: string, wall: number): number[] {
  const offsets = new Set([offsetAt(zone, wall - lookMs), offsetAt(zone, wall + lookMs)])
  return [...offsets].map((offset) => wall - offset).filter((at) => wallAt(zone, at) === wall)
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
