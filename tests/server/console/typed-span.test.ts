import { describe, expect, it } from 'vitest'
import { spanTrouble } from '../../../server/console/client/time/span-trouble.ts'
import { spanWords, typedSpan } from '../../../server/console/client/time/typed-span.ts'

const today = '2026-11-21'
const span = (text: string, from = today) => {
  const found = typedSpan(text, from)
  return found && `${found.from} ${found.to}`
}

describe('typed days', () => {
  it.each([
    ['1/12-22/12', '2026-12-01 2026-12-22'],
    ['1-22/12', '2026-12-01 2026-12-22'],
    ['01/12/2026 - 22/12/2026', '2026-12-01 2026-12-22'],
    ['01-12-2026 - 22-12-2026', '2026-12-01 2026-12-22'],
    ['01122026-22122026', '2026-12-01 2026-12-22'],
    ['1/12 đến 22/12', '2026-12-01 2026-12-22'],
    ['Từ ngày 1/12 đến hết ngày 22/12', '2026-12-01 2026-12-22'],
    [' 1/12→22/12 ', '2026-12-01 2026-12-22'],
    ['1.12 – 22.12', '2026-12-01 2026-12-22'],
    ['1/12/26', '2026-12-01 2026-12-01'],
    ['1/12', '2026-12-01 2026-12-01'],
    ['12/2026', '2026-12-01 2026-12-31'],
    ['tháng 2', '2027-02-01 2027-02-28'],
    ['12/2026-3/2027', '2026-12-01 2027-03-31'],
    ['tháng 12/2023 đến hết tháng 3/2024', '2023-12-01 2024-03-31'],
    ['23/10 âl-14/11 âl', '2026-12-01 2026-12-22'],
    ['23/10-14/11 âm lịch', '2026-12-01 2026-12-22'],
    ['23/10âl', '2026-12-01 2026-12-01'],
    ['mùng 1 tết', '2027-02-06 2027-02-06'],
    ['mùng 1 - mùng 3 Tết', '2027-02-06 2027-02-08'],
  ])('“%s” is %s', (text, days) => expect(span(text)).toBe(days))

  it.each([
    ['20/11-22/12', today, '2026-11-20 2026-12-22'],
    ['1/11-20/11', today, '2027-11-01 2027-11-20'],
    ['20/12-5/1', today, '2026-12-20 2027-01-05'],
    ['20/12-5/1', '2027-01-03', '2026-12-20 2027-01-05'],
    ['20/12-5/1/2027', today, '2026-12-20 2027-01-05'],
    ['20/12/2027-5/1', today, '2027-12-20 2028-01-05'],
    ['21/11', today, '2026-11-21 2026-11-21'],
    ['20/11', today, '2027-11-20 2027-11-20'],
    ['29/2', today, '2028-02-29 2028-02-29'],
  ])('“%s” on %s is the first such span that is not over: %s', (text, now, days) => expect(span(text, now)).toBe(days))

  it.each([
    ...['', '1', '12', '1/13', '31/11', '30/2/2027', '29/2/2027', '0/12', '1/12-', '-22/12', '1/12-22/12-3/1'],
    ...[
      '22/12/2026-1/12/2026',
      '1/12x',
      '1/12 22/12',
      'ư1/12-22/12',
      '31/11-22/12',
      '28-3/1',
      '22-1/12',
      '3/1 âl nhuận',
      '13/2026',
      '30/2 âl 2026',
    ],
    ...['22-1/12/2026', '12/26', 'mùng 40 tết'],
    ...['22/12-1/12', '22/12/2026-1/12'],
  ])('“%s” is no span', (text) => expect(span(text)).toBeUndefined())

  it('crosses a new year by itself for less than a year’s slip, and for any span whose years are typed', () => {
    expect(span('từ 20 tháng 12 đến 5 tháng 1 năm 2027')).toBe('2026-12-20 2027-01-05')
    expect(span('20/12-5/1')).toBe('2026-12-20 2027-01-05')
    expect(span('1/9-30/6')).toBe('2026-09-01 2027-06-30')
    expect(span('22/12/2026-1/12/2027')).toBe('2026-12-22 2027-12-01')
  })

  it.each([
    ['31/2', 'Không có ngày 31/2.'],
    ['1/12-31/11/2026', 'Không có ngày 31/11/2026.'],
    ['32/12-40/12', 'Không có ngày 32/12.'],
    ['22/12-1/12', 'Ngày cuối ở trước ngày đầu.'],
    ['22-1/12', 'Ngày cuối ở trước ngày đầu.'],
    ['22/12/2026-1/12/2026', 'Ngày cuối ở trước ngày đầu.'],
    ['mai', 'Chưa đọc được ngày.'],
    ['40/1 âl', 'Chưa đọc được ngày.'],
  ])('of “%s” it is said: %s', (text, said) => expect(spanTrouble(text).vi).toContain(said))
})

describe('a span in words', () => {
  it('names the weekdays, the lunar days and how many days it has', () => {
    expect(spanWords('2026-12-01', '2026-12-22', 'vi', today)).toBe(
      'Thứ Ba 01/12 → Thứ Ba 22/12 (23/10 → 14/11 âm lịch), 22 ngày',
    )
    expect(spanWords('2026-12-01', '2026-12-22', 'en', today)).toBe(
      'Tuesday 01/12 → Tuesday 22/12 (23/10 → 14/11 lunar), 22 days',
    )
  })

  it('is short of one day, and shows a year that is not this one', () => {
    expect(spanWords('2026-12-01', '2026-12-01', 'vi', today)).toBe('Thứ Ba 01/12 (23/10 âm lịch), 1 ngày')
    expect(spanWords('2026-12-31', '2027-01-01', 'en', today)).toBe(
      'Thursday 31/12 → Friday 01/01/2027 (23/11 → 24/11 lunar), 2 days',
    )
  })
})
