import { describe, expect, it } from 'vitest'
import { parseDate } from '../../../shared/time/civil.ts'
import { daysOfNote } from '../../../shared/time/days-of-note.ts'

const dateOf = (year: number, vi: string) => daysOfNote(year).find((day) => day.vi.includes(vi))?.date

describe('the days of note', () => {
  it.each([
    [2026, '2026-02-17', '2026-04-26', '2026-09-25'],
    [2027, '2027-02-06', '2027-04-16', '2027-09-15'],
    [2030, '2030-02-02', '2030-04-12', '2030-09-12'],
  ])('of %d have Tết, Giỗ Tổ and Trung thu by the calendar of Vietnam', (year, tet, ancestors, moon) => {
    expect([dateOf(year, 'Mùng 1'), dateOf(year, 'Giỗ Tổ'), dateOf(year, 'Trung thu')]).toEqual([tet, ancestors, moon])
  })

  it('have the eve on the day before Tết, though it ends the lunar year before', () => {
    for (const year of [2025, 2026, 2027, 2030]) {
      const [eve, tet] = [dateOf(year, 'Giao thừa'), dateOf(year, 'Mùng 1')]
      expect((parseDate(eve ?? '') ?? 0) + 1, String(year)).toBe(parseDate(tet ?? ''))
    }
  })

  it('are real days of the year that is asked, in order', () => {
    for (let year = 1901; year <= 2199; year += 7) {
      const dates = daysOfNote(year).map(({ date }) => date)
      expect(dates.every((date) => parseDate(date) !== undefined && date.startsWith(`${year}-`))).toBe(true)
      expect([...dates].sort()).toEqual(dates)
    }
  })

  it('tell holidays from the rest', () => {
    const off = daysOfNote(2026).filter(({ isHoliday }) => isHoliday)
    expect(off.map(({ date }) => date.slice(5))).toEqual([
      '01-01',
      '02-16',
      '02-17',
      '02-18',
      '02-19',
      '04-26',
      '04-30',
      '05-01',
      '09-02',
    ])
  })
})
