import { describe, expect, it } from 'vitest'
import { planTimeForPeople, planTimeToType, planTimeTyped } from '../../../server/console/client/time/plan-time.ts'
import { dateForPeople, typedDate, weekdayForPeople } from '../../../server/console/client/time/typed-date.ts'
import { typedDay } from '../../../server/console/client/time/typed-day.ts'
import { timeForPeople, typedTime } from '../../../server/console/client/time/typed-time.ts'

const minuteMs = 60_000

describe('a typed date', () => {
  it.each([
    ['14/10/2020', '2020-10-14'],
    ['1/2/2020', '2020-02-01'],
    [' 01-02-2020 ', '2020-02-01'],
    ['1.2.2020', '2020-02-01'],
    ['29022024', '2024-02-29'],
  ])('%s is %s: the day comes first', (text, date) => expect(typedDate(text)).toBe(date))

  it.each([
    '',
    '30/02/2026',
    '29/02/2023',
    '13/13/2020',
    '2020-10-14',
    '14/10/20',
    '0/1/2020',
    '14/10/2020x',
    '14//2020',
  ])('“%s” is no day', (text) => expect(typedDate(text)).toBeUndefined())

  it('is shown as it is typed, with its weekday', () => {
    expect(dateForPeople('2020-10-04')).toBe('04/10/2020')
    expect(typedDate(dateForPeople('2020-10-04'))).toBe('2020-10-04')
    expect([weekdayForPeople('2020-10-14', 'vi'), weekdayForPeople('2020-10-14', 'en')]).toEqual([
      'Thứ Tư',
      'Wednesday',
    ])
  })
})

describe('a typed day', () => {
  it.each([
    ['22/12', '2020-12-22', '2020-12-22'],
    ['1/9', '2020-09-01', '2021-09-01'],
    ['5/1', '2021-01-05', '2021-01-05'],
    ['14/10', '2020-10-14', '2020-10-14'],
    ['1/9/2020', '2020-09-01', '2020-09-01'],
    ['28/8 ÂL', '2020-10-14', '2020-10-14'],
  ])('%s on 14 October 2020 is the nearest, %s, or the first that is not over, %s', (text, nearest, ahead) =>
    expect([typedDay(text, '2020-10-14'), typedDay(text, '2020-10-14', true)]).toEqual([nearest, ahead]),
  )

  it.each(['', '31/11', '12/2020', 'tháng 12', '1/12/20', '1-12', '1/12-22/12'])('“%s” is no day', (text) =>
    expect(typedDay(text, '2020-10-14')).toBeUndefined(),
  )
})

describe('a typed time', () => {
  it.each([
    ['19:00', 19 * 60],
    ['7h', 7 * 60],
    ['7h30', 7 * 60 + 30],
    ['7 giờ', 7 * 60],
    ['7 giờ 30', 7 * 60 + 30],
    ['7:30', 7 * 60 + 30],
    ['7g30', 7 * 60 + 30],
    ['19h', 19 * 60],
    ['0705', 7 * 60 + 5],
    ['00:00', 0],
  ])('%s is %d minutes after midnight', (text, minutes) => expect(typedTime(text)).toBe(minutes * minuteMs))

  it('may have seconds', () => {
    expect(typedTime('23:59:59')).toBe(86_399_000)
    expect(timeForPeople(86_399_000)).toBe('23:59:59')
    expect(timeForPeople(7 * 60 * minuteMs)).toBe('07:00')
  })

  it.each(['', '24:00', '7', '19:60', '19:00 PM', '7:5', 'bảy giờ'])('“%s” is no time', (text) =>
    expect(typedTime(text)).toBeUndefined(),
  )
})

describe('a time of the plan', () => {
  it.each(['2020-10-14', '2020-10-14T08:00', '2020-10-14T08:00:30'])('%s is typed back as it was', (text) => {
    expect(planTimeTyped(planTimeToType(text))).toEqual({ text })
  })

  it('is a bare date where no time is typed, and says which field is wrong', () => {
    expect(planTimeTyped({ date: '14/10/2020', time: ' ' })).toEqual({ text: '2020-10-14' })
    expect(planTimeTyped({ date: '31/11/2020', time: '08:00' })).toEqual({ wrong: 'date' })
    expect(planTimeTyped({ date: '14/10/2020', time: '8 sáng' })).toEqual({ wrong: 'time' })
    expect(planTimeForPeople('2020-10-14T08:00')).toBe('08:00\u00a014/10/2020')
  })
})
