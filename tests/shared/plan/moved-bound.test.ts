import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Move, movedBound, movedText, moveOf } from '../../../shared/plan/moved-bound.ts'
import type { Bound, Milestone, MilestoneId, Phase, PhaseId } from '../../../shared/plan/plan.ts'
import { phaseSpanOf, startOf } from '../../../shared/schedule/bounds.ts'
import { dayNumber, parseDate, printDate } from '../../../shared/time/civil.ts'
import { localDaysOf } from '../../../shared/time/local-day.ts'
import { lunarDay } from '../../../shared/time/lunar.ts'

const aYear: Move = { months: 12, days: 0 }
const anyDate = fc.integer({ min: dayNumber(1950, 1, 1), max: dayNumber(2150, 12, 31) }).map(printDate)
const anyClock = fc.constantFrom('', 'T08:00', 'T23:59:59.999', 'T00:00+07:00', 'T12:30Z')
const days = localDaysOf('Asia/Ho_Chi_Minh')

describe('a move', () => {
  it.each([
    ['P1Y', { months: 12, days: 0 }],
    ['-P1Y2M', { months: -14, days: 0 }],
    ['P2W1D', { months: 0, days: 15 }],
    ['P0D', { months: 0, days: 0 }],
    ['PT24H', undefined],
    ['P1DT1S', undefined],
    ['một năm', undefined],
  ])('of %s is %j', (text, move) => expect(moveOf(text)).toEqual(move))
})

describe('a text that is moved', () => {
  it.each([
    ['2020-02-29', '2021-02-28'],
    ['2020-02-29T08:00', '2021-02-28T08:00'],
    ['2020-10-14T08:00:30.5+07:00', '2021-10-14T08:00:30.5+07:00'],
    ['2020-12', '2021-12'],
    ['2199-01-01', undefined],
    ['2199-06', undefined],
  ])('by a year: %s is %s', (text, moved) => expect(movedText(text, aYear)).toBe(moved))

  it('keeps what stands behind its date, and lands on a date that there is', () => {
    const move = fc.record({ months: fc.integer({ min: -500, max: 500 }), days: fc.integer({ min: -1000, max: 1000 }) })
    fc.assert(
      fc.property(anyDate, anyClock, move, (date, clock, by) => {
        const moved = movedText(date + clock, by) ?? ''
        expect(moved.slice(10)).toBe(clock)
        expect(parseDate(moved.slice(0, 10))).toBeDefined()
      }),
    )
  })

  it('comes back by the same days', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -5000, max: 5000 }), (date, n) => {
        const there = movedText(date, { months: 0, days: n }) ?? ''
        expect(movedText(there, { months: 0, days: -n })).toBe(date)
      }),
    )
  })
})

describe('a bound that is moved', () => {
  it.each<[Bound, Move, ReturnType<typeof movedBound>]>([
    [{ lunar: '2020-01-01' }, aYear, { bound: { lunar: '2021-01-01' } }],
    [{ lunar: '2020-12-last', offset: 'P3D' }, aYear, { bound: { lunar: '2021-12-last', offset: 'P3D' } }],
    // 2020 has a leap fourth month, 2021 has none.
    [{ lunar: '2020-04-10', leap: true }, aYear, { bound: { lunar: '2021-04-10' }, look: 'leap-month' }],
    // The twelfth month of 2020 has thirty days, that of 2021 twenty-nine.
    [{ lunar: '2020-12-30' }, aYear, { bound: { lunar: '2021-12-last' }, look: 'short-month' }],
    [{ lunar: '2020-01-01' }, { months: 0, days: 1832 }, { bound: { lunar: '2025-01-01' }, look: 'lunar-year' }],
    [{ lunar: '2199-01-01' }, aYear, undefined],
    ['2020-10', { months: 0, days: 20 }, { bound: '2020-11', look: 'month-by-days' }],
    [
      { milestone: 'ngay' as MilestoneId, edge: 'end' },
      aYear,
      { bound: { milestone: 'ngay' as MilestoneId, edge: 'end' } },
    ],
  ])('%j by %j is %j', (bound, move, moved) => expect(movedBound(bound, move)).toEqual(moved))

  it('[T5] stays lunar, on a day that there is', () => {
    const lunar = fc
      .tuple(
        fc.integer({ min: 1950, max: 2150 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 30 }),
        fc.boolean(),
      )
      .map(([year, month, day, leap]) => {
        const two = (n: number) => String(n).padStart(2, '0')
        return { lunar: `${year}-${two(month)}-${two(day)}`, leap }
      })
      .filter((bound) => lunarDay(bound.lunar, bound.leap) !== undefined)
    fc.assert(
      fc.property(lunar, fc.integer({ min: -40, max: 40 }), (bound, years) => {
        const moved = movedBound(bound, { months: 12 * years, days: 0 })?.bound as { lunar: string; leap?: boolean }
        expect(Number(moved.lunar.slice(0, 4))).toBe(Number(bound.lunar.slice(0, 4)) + years)
        expect(moved.lunar.slice(5, 7)).toBe(bound.lunar.slice(5, 7))
        expect(lunarDay(moved.lunar, moved.leap)).toBeDefined()
      }),
    )
  })

  it('[M1] by a year stands to its milestone as it stood before', () => {
    const id = 'ngay' as MilestoneId
    // Viet Nam last moved its clocks in June 1975; a day across such a move has not 24 hours, and the same day a year on has.
    const date = fc.integer({ min: dayNumber(1976, 1, 1), max: dayNumber(2150, 12, 31) }).map(printDate)
    const offset = fc
      .tuple(fc.constantFrom('', '-'), fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 48 }))
      .map(([sign, day, hour]) => `${sign}P${day}DT${hour}H`)
    fc.assert(
      fc.property(date, fc.constantFrom('', 'T08:00'), offset, offset, (day, clock, before, after) => {
        const starts = day + clock
        const on = (written: string) => {
          const milestone: Milestone = { id, title: 'Ngày', starts: written, ends: written }
          const bound = (by: string) => movedBound({ milestone: id, edge: 'start', offset: by }, aYear)?.bound as Bound
          const phase: Phase = { id: 'dot' as PhaseId, title: 'Đợt', starts: bound(before), ends: bound(after) }
          const milestones = new Map([[id, milestone]])
          const at = startOf(written, milestones, days)
          const span = phaseSpanOf(phase, milestones, days)
          return span.state === 'set' ? [span.startsAt - at, span.endsAt - at] : span.state
        }
        expect(on(movedText(starts, aYear) ?? '')).toEqual(on(starts))
      }),
    )
  })
})
