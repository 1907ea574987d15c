import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber, printDate } from '../../../shared/time/civil.ts'
import { lunarDateOf, lunarDay } from '../../../shared/time/lunar.ts'

function dateOf(text: string, leap = false): string | undefined {
  const day = lunarDay(text, leap)
  return day === undefined ? undefined : printDate(day)
}

describe('the Vietnamese lunar calendar', () => {
  it.each([
    [1968, '1968-01-29'],
    [1985, '1985-01-21'],
    [2000, '2000-02-05'],
    [2007, '2007-02-17'],
    [2020, '2020-01-25'],
    [2021, '2021-02-12'],
    [2022, '2022-02-01'],
    [2023, '2023-01-22'],
    [2024, '2024-02-10'],
    [2025, '2025-01-29'],
    [2026, '2026-02-17'],
    [2027, '2027-02-06'],
    [2028, '2028-01-26'],
    [2029, '2029-02-13'],
    [2030, '2030-02-02'],
    [2033, '2033-01-31'],
    [2034, '2034-02-19'],
  ])('[T5] Tết %i is %s', (year, date) => {
    expect(dateOf(`${year}-01-01`)).toBe(date)
  })

  it.each([
    ['2024-03-10', '2024-04-18'],
    ['2023-03-10', '2023-04-29'],
    ['2025-03-10', '2025-04-07'],
    ['2024-08-15', '2024-09-17'],
    ['2024-12-23', '2025-01-22'],
  ])('[T5] %s, a feast, is %s', (lunar, date) => {
    expect(dateOf(lunar)).toBe(date)
  })

  it.each([
    [2017, 6],
    [2020, 4],
    [2023, 2],
    [2025, 6],
    [2028, 5],
    [2031, 3],
    [2033, 11],
  ])('[T5] the leap month of %i is after its month %i, and there is no other', (year, month) => {
    const leaps = Array.from({ length: 12 }, (_, i) => i + 1).filter(
      (m) => lunarDay(`${year}-${String(m).padStart(2, '0')}-01`, true) !== undefined,
    )
    expect(leaps).toEqual([month])
  })

  it('[T5] the last of a month is its 29th or its 30th', () => {
    expect(dateOf('2023-12-last')).toBe('2024-02-09')
    expect(dateOf('2023-12-30')).toBe('2024-02-09')
    expect(dateOf('2024-12-last')).toBe('2025-01-28')
    expect(dateOf('2024-12-29')).toBe('2025-01-28')
    expect(dateOf('2024-12-30')).toBeUndefined()
    expect(dateOf('2023-02-last', true)).toBe('2023-04-19')
  })

  it.each([
    '2024-13-01',
    '2024-00-01',
    '2024-01-00',
    '2024-01-31',
    '2024-1-1',
    '2024-01',
    '1899-01-01',
    '2200-01-01',
    '',
  ])('[T5] %j is no lunar date', (text) => {
    expect(lunarDay(text)).toBeUndefined()
  })

  it('[T5] no leap month where the year has none', () => {
    expect(lunarDay('2024-02-01', true)).toBeUndefined()
    expect(lunarDay('2023-03-01', true)).toBeUndefined()
  })

  it('[T5] every day has one lunar date, and that date is the day', () => {
    const days = fc.integer({ min: dayNumber(1901, 1, 1), max: dayNumber(2199, 12, 31) })
    fc.assert(
      fc.property(days, (day) => {
        const { year, month, day: ofMonth, leap } = lunarDateOf(day)!
        const text = [year, month, ofMonth].map((n, i) => String(n).padStart(i === 0 ? 4 : 2, '0')).join('-')
        expect(lunarDay(text, leap)).toBe(day)
      }),
      { numRuns: 1000 },
    )
  })
})
