import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDate, printDate } from '../../../shared/time/civil.ts'
import { parseClock, printInstant } from '../../../shared/time/date-time-text.ts'
import type { Side } from '../../../shared/time/days-by-offset.ts'
import { dayStartOf, localDateOf, localDaysOf } from '../../../shared/time/local-day.ts'

/** The instant of a clock time on a date, in the zone's offset. */
function instant(zone: string, date: string, clock: string, side: Side): string {
  const days = localDaysOf(zone)
  const at = days.instant(parseDate(date)!, parseClock(clock)! * 60_000, side)
  return printInstant(at, days.offsetAt(at))
}

function dayStart(zone: string, date: string): string {
  const at = dayStartOf(zone, date)!
  return printInstant(at, localDaysOf(zone).offsetAt(at))
}

describe('local days', () => {
  it.each([
    ['Asia/Ho_Chi_Minh', '2024-03-01', '2024-03-01T00:00:00+07:00'],
    ['Europe/Berlin', '2024-03-31', '2024-03-31T00:00:00+01:00'],
    ['Asia/Beirut', '2024-03-31', '2024-03-31T01:00:00+03:00'],
    ['America/Havana', '2024-03-10', '2024-03-10T01:00:00-04:00'],
    ['America/Havana', '2024-11-03', '2024-11-03T00:00:00-04:00'],
    ['Africa/Cairo', '2024-04-26', '2024-04-26T01:00:00+03:00'],
    ['America/Sao_Paulo', '2018-11-04', '2018-11-04T01:00:00-02:00'],
    ['Pacific/Apia', '2011-12-31', '2011-12-31T00:00:00+14:00'],
  ])('[T6] the first instant in %s of %s', (zone, date, expected) => {
    expect(dayStart(zone, date)).toBe(expected)
  })

  it('[T6] a day that a zone skipped whole is over as it begins', () => {
    expect(dayStartOf('Pacific/Apia', '2011-12-30')).toBe(dayStartOf('Pacific/Apia', '2011-12-31'))
  })

  it.each<[string, string, string, Side, string]>([
    ['Europe/Berlin', '2024-03-31', '02:30', 'start', '2024-03-31T03:30:00+02:00'],
    ['Europe/Berlin', '2024-03-31', '02:00', 'end', '2024-03-31T03:00:00+02:00'],
    ['Europe/Berlin', '2024-03-31', '03:00', 'start', '2024-03-31T03:00:00+02:00'],
    ['Europe/Berlin', '2024-10-27', '02:00', 'start', '2024-10-27T02:00:00+02:00'],
    ['Europe/Berlin', '2024-10-27', '02:00', 'end', '2024-10-27T02:00:00+01:00'],
    ['Europe/Berlin', '2024-10-27', '03:00', 'start', '2024-10-27T03:00:00+01:00'],
    ['America/New_York', '2024-11-03', '01:59', 'end', '2024-11-03T01:59:00-05:00'],
    ['Australia/Lord_Howe', '2024-10-06', '02:15', 'start', '2024-10-06T02:45:00+11:00'],
    ['Asia/Beirut', '2024-03-31', '00:00', 'end', '2024-03-31T01:00:00+03:00'],
    ['Asia/Beirut', '2024-03-30', '24:00', 'end', '2024-03-31T01:00:00+03:00'],
    ['Asia/Beirut', '2024-03-31', '00:15', 'start', '2024-03-31T01:15:00+03:00'],
    ['America/Havana', '2024-11-03', '00:00', 'end', '2024-11-03T00:00:00-04:00'],
    ['America/Havana', '2024-11-03', '00:30', 'end', '2024-11-03T00:30:00-05:00'],
  ])('[T6] in %s on %s, %s as the %s of something', (zone, date, clock, side, expected) => {
    expect(instant(zone, date, clock, side)).toBe(expected)
  })

  it('[T1, T6] every instant lies in the day that holds it, and days follow one another', () => {
    const zones = fc.constantFrom(
      'Asia/Ho_Chi_Minh',
      'Europe/Berlin',
      'America/New_York',
      'Asia/Beirut',
      'America/Havana',
      'Africa/Cairo',
      'America/St_Johns',
      'Pacific/Apia',
    )
    const between = fc.integer({ min: Date.parse('2005-01-01T00:00Z'), max: Date.parse('2030-01-01T00:00Z') })
    fc.assert(
      fc.property(zones, between, (zone, at) => {
        const days = localDaysOf(zone)
        const day = days.dayAt(at)
        expect(days.dayStart(day)).toBeLessThanOrEqual(at)
        expect(at).toBeLessThan(days.dayStart(day + 1))
        expect(localDateOf(zone, at)).toBe(printDate(day))
      }),
      { numRuns: 2000 },
    )
  })

  it('[T6] a clock that turned back over midnight reads yesterday, within the day that has begun', () => {
    // In 2007 St. John's turned its clocks back at 00:01.
    const at = Date.parse('2007-11-04T00:00:30-02:30')
    expect(localDateOf('America/St_Johns', at)).toBe('2007-11-04')
    expect(localDateOf('America/St_Johns', at + 60_000)).toBe('2007-11-04')
    expect(printInstant(at + 60_000, localDaysOf('America/St_Johns').offsetAt(at + 60_000))).toBe(
      '2007-11-03T23:01:30-03:30',
    )
  })

  it('[T2] a date that does not exist has no first instant', () => {
    expect(dayStartOf('Asia/Ho_Chi_Minh', '2026-02-30')).toBeUndefined()
  })
})
