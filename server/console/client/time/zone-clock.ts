import type { DateText } from '../../../../shared/plan/plan.ts'
import { dayNumber, printDate } from '../../../../shared/time/civil.ts'
import { printInstant } from '../../../../shared/time/date-time-text.ts'

/** What a clock on the wall reads: a local date, and ms since its midnight. */
export interface Reading {
  readonly date: DateText
  readonly clockMs: number
}

/** The wall clocks of one IANA zone; instants are epoch ms. */
export interface ZoneClock {
  read(at: number): Reading
  /** How far the clocks are ahead of UTC, in ms. */
  offsetAt(at: number): number
  /** The instant as text, with the zone's offset. */
  print(at: number): string
  /** The first instant at which clocks read so; where they skip it, as much later as they skip. */
  instantAt(reading: Reading): number
}

const dayMs = 86_400_000
const known = new Map<string, ZoneClock>()

/** The clocks of a zone, by the browser's own data: the console carries no second copy of it. */
export function zoneClockOf(zone: string): ZoneClock {
  const found = known.get(zone) ?? zoneClock(zone)
  known.set(zone, found)
  return found
}

function zoneClock(zone: string): ZoneClock {
  let format: Intl.DateTimeFormat | undefined

  function wallOf(at: number): number {
    // Made when it is first read: a page that only hands the clock on stands earlier.
    format ??= new Intl.DateTimeFormat('en-GB', {
      ...{ timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit' },
      ...{ hour: '2-digit', minute: '2-digit', second: '2-digit' },
    })
    const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
    const ms = ((at % 1000) + 1000) % 1000
    return dayNumber(year, month, day) * dayMs + ((hour * 60 + minute) * 60 + second) * 1000 + ms
  }

  return {
    read(at) {
      const wall = wallOf(at)
      return { date: printDate(Math.floor(wall / dayMs)), clockMs: wall % dayMs }
    },
    offsetAt: (at) => wallOf(at) - at,
    print: (at) => printInstant(at, wallOf(at) - at),
    instantAt({ date, clockMs }) {
      const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
      const wall = dayNumber(year, month, day) * dayMs + clockMs
      const offsets = [wall - dayMs, wall + dayMs].map((at) => wallOf(at) - at) as [number, number]
      const readings = offsets.map((offset) => wall - offset).filter((at) => wallOf(at) === wall)
      return readings.length > 0 ? Math.min(...readings) : wall - offsets[0]
    },
  }
}
