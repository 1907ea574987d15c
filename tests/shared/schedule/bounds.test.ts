import { describe, expect, it } from 'vitest'
import type { Bound } from '../../../shared/plan/plan.ts'
import { endOf, startOf } from '../../../shared/schedule/bounds.ts'
import { printInstant } from '../../../shared/time/date-time-text.ts'
import { localDaysOf } from '../../../shared/time/local-day.ts'
import { aCampaign, aPhase, aPlan, dayOf, exactDayOf, type Given } from './a-plan.ts'

const vietnam = 'Asia/Ho_Chi_Minh'
const none = new Map()

/** The instant of a bound that rests on no milestone, in the zone's offset. */
function start(bound: unknown, zone = vietnam): string {
  return print(startOf(bound as Bound, none, localDaysOf(zone)), zone)
}

function end(bound: unknown, zone = vietnam): string {
  return print(endOf(bound as Bound, none, localDaysOf(zone)), zone)
}

function print(at: number, zone: string): string {
  return printInstant(at, localDaysOf(zone).offsetAt(at))
}

/** A plan whose only phase is as given. */
function phased(phase: Given, given: Given = {}, zone = vietnam) {
  return aPlan([aCampaign({ phases: [aPhase('dot', phase)], ...given })], { timezone: zone })
}

describe('dates, months and date-times as bounds', () => {
  it("[T1] a date-time without an offset is the board's, one with an offset is that instant everywhere", () => {
    expect(start('2024-03-01T08:00', 'Europe/Berlin')).toBe('2024-03-01T08:00:00+01:00')
    expect(start('2024-03-01T08:00+07:00', 'Europe/Berlin')).toBe('2024-03-01T02:00:00+01:00')
    expect(start('2024-03-01T08:00Z')).toBe('2024-03-01T15:00:00+07:00')
  })

  it('[T1] two names of one zone are one', () => {
    for (const timezone of ['Asia/Ho_Chi_Minh', 'Asia/Saigon', 'Asia/Bangkok']) {
      const plan = aPlan([aCampaign({ phases: [aPhase('dot', { starts: '2024-03-01T08:00' })] })], {}, { timezone })
      expect(exactDayOf(plan, '2024-03-01')).toEqual([
        '00:00+07:00–08:00+07:00 filler built-in',
        '08:00+07:00–00:00+07:00 rotation s',
      ])
    }
  })

  it('[T2] a bare date as a start is its first instant, as an end the first instant of the next day', () => {
    const plan = phased({ starts: '2020-09-01', ends: '2020-10-31' })
    expect(dayOf(plan, '2020-08-31')).toEqual(['00:00–00:00 filler built-in'])
    expect(dayOf(plan, '2020-09-01')).toEqual(['00:00–00:00 rotation s'])
    expect(dayOf(plan, '2020-10-31')).toEqual(['00:00–00:00 rotation s'])
    expect(dayOf(plan, '2020-11-01')).toEqual(['00:00–00:00 filler built-in'])
  })

  it.each([
    ['2023-12', '2023-12-01T00:00:00+07:00', '2024-01-01T00:00:00+07:00'],
    ['2024-02', '2024-02-01T00:00:00+07:00', '2024-03-01T00:00:00+07:00'],
    ['2023-02', '2023-02-01T00:00:00+07:00', '2023-03-01T00:00:00+07:00'],
  ])('[T3] the month %s starts on its first day and ends with its last', (month, startsAt, endsAt) => {
    expect(start(month)).toBe(startsAt)
    expect(end(month)).toBe(endsAt)
  })

  it('[T4] a date-time is exact to the millisecond, and an end is exclusive', () => {
    const plan = phased({ starts: '2024-03-01T08:00:00.250', ends: '2024-03-01T17:00:30' })
    expect(dayOf(plan, '2024-03-01')).toEqual([
      '00:00–08:00:00.250 filler built-in',
      '08:00:00.250–17:00:30 rotation s',
      '17:00:30–00:00 filler built-in',
    ])
  })
})

describe('lunar bounds', () => {
  it.each([
    ['2024-01-01', '2024-02-10'],
    ['2025-01-01', '2025-01-29'],
    ['2027-01-01', '2027-02-06'],
    ['2030-01-01', '2030-02-02'],
    ['2024-03-10', '2024-04-18'],
    ['2023-12-25', '2024-02-04'],
    ['2023-12-last', '2024-02-09'],
    ['2024-12-last', '2025-01-28'],
    ['2026-12-last', '2027-02-05'],
  ])('[T5] %s is %s', (lunar, date) => {
    expect(start({ lunar })).toBe(`${date}T00:00:00+07:00`)
    expect(end({ lunar })).toBe(end(date))
  })

  it('[T5] the leap month is the second of its number', () => {
    expect(start({ lunar: '2023-02-01' })).toBe('2023-02-20T00:00:00+07:00')
    expect(start({ lunar: '2023-02-01', leap: true })).toBe('2023-03-22T00:00:00+07:00')
    expect(end({ lunar: '2023-02-last', leap: true })).toBe('2023-04-20T00:00:00+07:00')
    expect(start({ lunar: '2025-06-01', leap: true })).toBe('2025-07-25T00:00:00+07:00')
  })

  it("[T5] the day is read in the board's zone, as a date is", () => {
    expect(start({ lunar: '2024-01-01' }, 'Europe/Berlin')).toBe('2024-02-10T00:00:00+01:00')
  })

  it('[T5, T7] from the week before the kitchen gods to the third of Tết', () => {
    const plan = phased({ starts: { lunar: '2023-12-23', offset: '-P1W' }, ends: { lunar: '2024-01-03' } })
    expect(dayOf(plan, '2024-01-25')).toEqual(['00:00–00:00 filler built-in'])
    expect(dayOf(plan, '2024-01-26')).toEqual(['00:00–00:00 rotation s'])
    expect(dayOf(plan, '2024-02-12')).toEqual(['00:00–00:00 rotation s'])
    expect(dayOf(plan, '2024-02-13')).toEqual(['00:00–00:00 filler built-in'])
    const midnight = phased({
      starts: { lunar: '2024-12-last', offset: 'PT22H' },
      ends: { lunar: '2025-01-01', offset: '-PT23H' },
    })
    expect(dayOf(midnight, '2025-01-28')).toEqual(['00:00–22:00 filler built-in', '22:00–00:00 rotation s'])
    expect(dayOf(midnight, '2025-01-29')).toEqual(['00:00–01:00 rotation s', '01:00–00:00 filler built-in'])
  })
})

describe('clock times that a zone skips or repeats', () => {
  it('[T6] a skipped clock time moves forward by the gap, as a start and as an end', () => {
    expect(start('2024-03-31T02:30', 'Europe/Berlin')).toBe('2024-03-31T03:30:00+02:00')
    expect(end('2024-03-31T02:30', 'Europe/Berlin')).toBe('2024-03-31T03:30:00+02:00')
    expect(start('2024-03-10T02:15', 'America/New_York')).toBe('2024-03-10T03:15:00-04:00')
  })

  it('[T6] one that occurs twice is its first as a start and its last as an end', () => {
    expect(start('2024-10-27T02:30', 'Europe/Berlin')).toBe('2024-10-27T02:30:00+02:00')
    expect(end('2024-10-27T02:30', 'Europe/Berlin')).toBe('2024-10-27T02:30:00+01:00')
    expect(start('2024-11-03T01:15', 'America/New_York')).toBe('2024-11-03T01:15:00-04:00')
    expect(end('2024-11-03T01:15', 'America/New_York')).toBe('2024-11-03T01:15:00-05:00')
  })

  it("[T6] midnight is the day's first instant, where the zone skips it too", () => {
    expect(start('2024-03-31', 'Asia/Beirut')).toBe('2024-03-31T01:00:00+03:00')
    expect(start('2024-03-31T00:00', 'Asia/Beirut')).toBe('2024-03-31T01:00:00+03:00')
    expect(end('2024-03-30', 'Asia/Beirut')).toBe('2024-03-31T01:00:00+03:00')
    expect(start('2024-03-10', 'America/Havana')).toBe('2024-03-10T01:00:00-04:00')
    expect(start('2024-04-26', 'Africa/Cairo')).toBe('2024-04-26T01:00:00+03:00')
    expect(end('2024-11-03T00:00', 'America/Havana')).toBe('2024-11-03T00:00:00-04:00')
  })
})

describe('offsets', () => {
  const milestones = [{ id: 'm', title: 'm', starts: '2024-01-31T10:00', ends: '2024-01-31' }]

  /** Where a bound on the milestone's edge lies, moved by an offset. */
  function moved(edge: 'start' | 'end', offset: string, milestone: Given = {}, zone = vietnam): string {
    const known = new Map([['m', { ...milestones[0], ...milestone }]])
    return print(startOf({ milestone: 'm', edge, offset } as never, known as never, localDaysOf(zone)), zone)
  }

  it.each([
    ['P1M', '2024-02-29T10:00:00+07:00'],
    ['P13M', '2025-02-28T10:00:00+07:00'],
    ['P1Y1M', '2025-02-28T10:00:00+07:00'],
    ['-P2M', '2023-11-30T10:00:00+07:00'],
    ['P1M1D', '2024-03-01T10:00:00+07:00'],
    ['-P1W', '2024-01-24T10:00:00+07:00'],
    ['P1DT2H30M5S', '2024-02-01T12:30:05+07:00'],
    ['-PT11H', '2024-01-30T23:00:00+07:00'],
  ])('[T7] a start moved by %s, months clamped', (offset, expected) => {
    expect(moved('start', offset)).toBe(expected)
  })

  it('[T7] an inclusive end is moved from the instant that it is', () => {
    expect(moved('end', 'P1M')).toBe('2024-03-01T00:00:00+07:00')
    expect(moved('end', '-P1D')).toBe('2024-01-31T00:00:00+07:00')
  })

  it('[T7] days keep the clock over a change of clocks, hours elapse through it', () => {
    const noon = { starts: '2024-03-30T12:00' }
    expect(moved('start', 'P1D', noon, 'Europe/Berlin')).toBe('2024-03-31T12:00:00+02:00')
    expect(moved('start', 'PT24H', noon, 'Europe/Berlin')).toBe('2024-03-31T13:00:00+02:00')
    const autumn = { starts: '2024-11-02T12:00' }
    expect(moved('start', 'P1D', autumn, 'America/New_York')).toBe('2024-11-03T12:00:00-05:00')
    expect(moved('start', 'PT24H', autumn, 'America/New_York')).toBe('2024-11-03T11:00:00-05:00')
  })

  it("[T6, T7] an offset that lands on a skipped clock time moves forward, a day's first instant stays one", () => {
    expect(moved('start', 'P1D', { starts: '2024-03-30T02:30' }, 'Europe/Berlin')).toBe('2024-03-31T03:30:00+02:00')
    expect(moved('start', 'P1D', { starts: '2024-03-30' }, 'Asia/Beirut')).toBe('2024-03-31T01:00:00+03:00')
    expect(moved('start', 'P1D', { starts: '2024-03-31' }, 'Asia/Beirut')).toBe('2024-04-01T00:00:00+03:00')
  })
})
