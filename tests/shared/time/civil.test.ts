import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addMonths,
  civilOf,
  dayNumber,
  daysInMonth,
  parseDate,
  parseMonth,
  printDate,
  weekdayOf,
} from '../../../shared/time/civil.ts'

const dayMs = 86_400_000
const anyDay = fc.integer({ min: -800_000, max: 800_000 })

describe('day numbers', () => {
  it('are the days of the Gregorian calendar, and back', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const date = new Date(day * dayMs)
        const civil = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
        expect(civilOf(day)).toEqual(civil)
        expect(dayNumber(civil.year, civil.month, civil.day)).toBe(day)
        expect(weekdayOf(day)).toBe((date.getUTCDay() + 6) % 7)
      }),
    )
  })

  it('are exact around every first of March of four centuries', () => {
    for (let year = 1899; year <= 2300; year += 1) {
      const march = dayNumber(year, 3, 1)
      expect(civilOf(march)).toEqual({ year, month: 3, day: 1 })
      expect(civilOf(march - 1)).toEqual({ year, month: 2, day: daysInMonth(year, 2) })
    }
  })
})

describe('dates as text', () => {
  it('are read and printed', () => {
    expect(printDate(parseDate('2024-02-29')!)).toBe('2024-02-29')
    expect(parseDate('1970-01-01')).toBe(0)
    expect(parseMonth('2023-12')).toBe(parseDate('2023-12-01'))
  })

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2026-02-30',
    '2024-00-10',
    '2024-13-01',
    '2024-01-00',
    '1899-12-31',
    '2200-01-01',
    '0000-01-01',
    '2024-1-1',
    '29/02/2024',
    ' 2024-01-01',
    '2024-01-01\n',
    '٢٠٢٤-٠١-٠١',
    '',
  ])('%j is not one', (text) => {
    expect(parseDate(text)).toBeUndefined()
  })

  it.each(['2024-00', '2024-13', '2024', '2024-1', '2024-01-01', '1899-12'])('%j is not a month', (text) => {
    expect(parseMonth(text)).toBeUndefined()
  })
})

describe('months added', () => {
  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-12-15', 1, '2025-01-15'],
    ['2024-01-15', -1, '2023-12-15'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', -48, '2020-02-29'],
  ])('%s and %i clamp to the month: %s', (from, months, to) => {
    expect(printDate(addMonths(parseDate(from)!, months))).toBe(to)
  })
})
