import fc from 'fast-check'
import { expect, it } from 'vitest'
import { zoneClockOf } from '../../../server/console/client/time/zone-clock.ts'
import { printDate } from '../../../shared/time/civil.ts'
import { parseInstant } from '../../../shared/time/date-time-text.ts'
import { localDaysOf } from '../../../shared/time/local-day.ts'

const zones = ['Asia/Ho_Chi_Minh', 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu']

it('reads and prints what the server’s zones do, at any instant', () => {
  const instants = fc.integer({ min: parseInstant('1995-01-01T00:00Z')!, max: parseInstant('2037-01-01T00:00Z')! })
  fc.assert(
    fc.property(fc.constantFrom(...zones), instants, (zone, at) => {
      const days = localDaysOf(zone)
      const clock = zoneClockOf(zone)
      const wall = at + days.offsetAt(at)
      const day = Math.floor(wall / 86_400_000)
      expect(clock.read(at)).toEqual({ date: printDate(day), clockMs: wall - day * 86_400_000 })
      expect(parseInstant(clock.print(at))).toBe(at)
    }),
  )
})

it('[T6] finds the first of two equal readings, and steps over a skipped one', () => {
  const berlin = zoneClockOf('Europe/Berlin')
  const at = (date: string, hours: number) => berlin.print(berlin.instantAt({ date, clockMs: hours * 3_600_000 }))
  expect(at('2024-10-27', 2.5)).toBe('2024-10-27T02:30:00+02:00')
  expect(at('2024-03-31', 2.5)).toBe('2024-03-31T03:30:00+02:00')
  expect(at('2024-07-01', 12)).toBe('2024-07-01T12:00:00+02:00')
})
