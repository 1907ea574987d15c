import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDate } from '../../../shared/time/civil.ts'
import { parseClock, parseDateTime, parseInstant } from '../../../shared/time/date-time-text.ts'

describe('a date-time', () => {
  it('is a local day, the wall clock in it, and its offset where it has one', () => {
    const day = parseDate('2020-10-14')
    expect(parseDateTime('2020-10-14T08:00')).toEqual({ day, ms: 28_800_000, offsetMinutes: undefined })
    expect(parseDateTime('2020-10-14T08:00:01.5Z')).toEqual({ day, ms: 28_801_500, offsetMinutes: 0 })
    expect(parseDateTime('2020-10-14T08:00:01.050-03:30')).toEqual({ day, ms: 28_801_050, offsetMinutes: -210 })
  })

  it('with an offset is the instant that the platform reads', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1901-01-01'), max: new Date('2198-12-31'), noInvalidDate: true }),
        fc.integer({ min: -14 * 60, max: 14 * 60 }),
        (date, offset) => {
          const pad = (value: number) => String(value).padStart(2, '0')
          const sign = offset < 0 ? '-' : '+'
          const zone = `${sign}${pad(Math.trunc(Math.abs(offset) / 60))}:${pad(Math.abs(offset) % 60)}`
          const text = date.toISOString().replace('Z', zone)
          expect(parseInstant(text)).toBe(date.getTime() - offset * 60_000)
        },
      ),
    )
  })

  it.each([
    '2020-10-14',
    '2020-10-14T08',
    '2020-10-14T24:00',
    '2020-10-14T23:59:60',
    '2020-10-14T23:60',
    '2020-02-30T08:00',
    '2020-10-14 08:00',
    '2020-10-14t08:00',
    '2020-10-14T08:00z',
    '2020-10-14T08:00GMT+7',
    '2020-10-14T08:00+7',
    '2020-10-14T08:00+0700',
    '2020-10-14T08:00+14:01',
    '2020-10-14T08:00+07:60',
    '2020-10-14T08:00.5',
    '2020-10-14T08:00:00.0001',
    '2020-10-14T08:00\n',
  ])('%j is not one', (text) => {
    expect(parseDateTime(text)).toBeUndefined()
  })

  it('without an offset is no instant', () => {
    expect(parseInstant('2020-10-14T08:00')).toBeUndefined()
  })
})

describe('a clock time', () => {
  it.each([
    ['00:00', 0],
    ['05:30', 330],
    ['23:59', 1439],
    ['24:00', 1440],
  ])('%s is %i minutes', (text, minutes) => {
    expect(parseClock(text)).toBe(minutes)
  })

  it.each(['24:01', '25:00', '12:60', '7:00', '07:00:00', '0700', ''])('%j is not one', (text) => {
    expect(parseClock(text)).toBeUndefined()
  })
})
