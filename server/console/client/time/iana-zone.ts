import { zoneClockOf } from './zone-clock.ts'

/** What the shared rules ask of the library of zones, by the browser's own data: built in its place, it spares the page a second copy. */
export const IANAZone = {
  /** Whether the browser knows a zone. */
  isValidZone(name: string): boolean {
    try {
      new Intl.DateTimeFormat('en-GB', { timeZone: name })
      return true
    } catch (error) {
      if (error instanceof RangeError) return false
      throw error
    }
  },
  /** A zone, with its UTC offset in minutes at an instant (epoch ms). */
  create: (name: string) => ({ offset: (at: number): number => zoneClockOf(name).offsetAt(at) / 60_000 }),
}
