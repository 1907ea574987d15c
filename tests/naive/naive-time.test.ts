import { describe, expect, it } from 'vitest'
import { naiveTimeline } from './naive-timeline.ts'
import { campaign, dayOf, onOneBoard, slide } from './one-board.ts'

const fullDay = ['00:00–00:00 rotation s']
const noDay = ['00:00–00:00 filler built-in']

function phased(phase: object, given: object = {}, zone = 'Asia/Ho_Chi_Minh') {
  return onOneBoard([campaign({ phases: [{ id: 'p', title: 'p', ...phase }], ...given })], { timezone: zone })
}

function dayparted(zone: string, dayparts: object[], dates: [string, string]) {
  const placements = [{ id: 'all', phase: 'p', slides: ['s'], dayparts }]
  return phased({ starts: dates[0], ends: dates[1] }, { placements }, zone)
}

describe('bounds', () => {
  it('plays through the whole of a bare end date', () => {
    const plan = phased({ starts: '2020-09-01', ends: '2020-10-31' })
    expect(dayOf(plan, '2020-08-31')).toEqual(noDay)
    expect(dayOf(plan, '2020-09-01')).toEqual(fullDay)
    expect(dayOf(plan, '2020-10-31')).toEqual(fullDay)
    expect(dayOf(plan, '2020-11-01')).toEqual(noDay)
  })

  it('reads a month by the same two rules', () => {
    const plan = phased({ starts: '2023-12', ends: '2024-02' })
    expect(dayOf(plan, '2023-11-30')).toEqual(noDay)
    expect(dayOf(plan, '2023-12-01')).toEqual(fullDay)
    expect(dayOf(plan, '2024-02-29')).toEqual(fullDay)
    expect(dayOf(plan, '2024-03-01')).toEqual(noDay)
  })

  it('takes a date-time exactly, an offset as the same instant everywhere, and stops at notAfter', () => {
    const plan = phased({ starts: '2020-10-14T08:00', ends: '2020-10-14T17:00:00.250+09:00', notAfter: '2020-10-14' })
    expect(dayOf(plan, '2020-10-14', true)).toEqual([
      '00:00:00+07:00–08:00:00+07:00 filler built-in',
      '08:00:00+07:00–15:00:00.250+07:00 rotation s',
      '15:00:00.250+07:00–00:00:00+07:00 filler built-in',
    ])
    const stopped = phased({ starts: '2020-10-13', ends: '2020-12-01', notAfter: '2020-10-14' })
    expect(dayOf(stopped, '2020-10-14')).toEqual(fullDay)
    expect(dayOf(stopped, '2020-10-15')).toEqual(noDay)
  })

  it('finds Tết by the Vietnamese calendar', () => {
    for (const [year, before, first] of [
      [2007, '2007-02-16', '2007-02-17'],
      [2024, '2024-02-09', '2024-02-10'],
      [2027, '2027-02-05', '2027-02-06'],
    ] as const) {
      const plan = phased({ starts: { lunar: `${year}-01-01` }, ends: { lunar: `${year}-01-01` } })
      expect(dayOf(plan, before)).toEqual(noDay)
      expect(dayOf(plan, first)).toEqual(fullDay)
    }
    const eve = phased({ starts: { lunar: '2024-12-last' }, ends: { lunar: '2024-12-last', offset: 'PT1H' } })
    expect(dayOf(eve, '2025-01-28')).toEqual(fullDay)
    expect(dayOf(eve, '2025-01-29')).toEqual(['00:00–01:00 rotation s', '01:00–00:00 filler built-in'])
    const leap = phased({ starts: { lunar: '2023-02-01', leap: true }, ends: { lunar: '2023-02-01', leap: true } })
    expect(dayOf(leap, '2023-03-22')).toEqual(fullDay)
  })
})

describe('milestones', () => {
  const dated = { id: 'm', title: 'm', starts: '2020-10-14T08:00', ends: '2020-10-15T17:00' }
  const slides = [slide('a'), slide('b'), slide('d', { until: { milestone: 'm', edge: 'start' } })]
  const plan = (milestone: object) =>
    onOneBoard([
      campaign({
        milestones: [{ ...dated, ...milestone }],
        phases: [
          { id: 'before', title: '', starts: '2020-10-01', ends: { milestone: 'm', edge: 'start' } },
          {
            id: 'after',
            title: '',
            starts: { milestone: 'm', edge: 'end', confirm: true, offset: 'PT30M' },
            ends: '2020-12-31',
          },
        ],
        slides,
        placements: [
          { id: 'x', phase: 'before', slides: ['a', 'd'] },
          { id: 'y', phase: 'after', slides: ['b'] },
        ],
      }),
    ])

  it('stops by itself, but starts on a word', () => {
    for (const state of ['confirmed', 'expected']) {
      expect(dayOf(plan({ state }), '2020-10-14')).toEqual(['00:00–08:00 rotation a d', '08:00–00:00 filler built-in'])
      expect(dayOf(plan({ state }), '2020-10-15')).toEqual(noDay)
    }
  })

  it('opens what waited at the edge with its offset or at closedAt, whichever is later', () => {
    const early = plan({ state: 'closed', closedAt: '2020-10-15T11:00:00+07:00' })
    expect(dayOf(early, '2020-10-15')).toEqual(['00:00–11:30 filler built-in', '11:30–00:00 rotation b'])
    const late = plan({ state: 'closed', closedAt: '2020-10-15T19:00:00+07:00' })
    expect(dayOf(late, '2020-10-15')).toEqual(['00:00–19:00 filler built-in', '19:00–00:00 rotation b'])
  })

  it('plays nothing of a phase that ends on what is postponed, unless it has a last day; a slide goes on', () => {
    const postponed = { id: 'm', title: 'm', state: 'postponed' }
    const given = { milestones: [postponed], slides: [slide('s', { until: { milestone: 'm', edge: 'end' } })] }
    const phase = { starts: '2020-10-01', ends: { milestone: 'm', edge: 'start' } }
    expect(dayOf(phased(phase, given), '2020-10-14')).toEqual(noDay)
    expect(dayOf(phased({ ...phase, notAfter: '2020-10-14' }, given), '2020-10-14')).toEqual(fullDay)
    expect(dayOf(phased({ ...phase, notAfter: '2020-10-14' }, given), '2020-10-15')).toEqual(noDay)
    const waits = { starts: { milestone: 'm', edge: 'start' }, ends: '2020-10-31' }
    expect(dayOf(phased(waits, given), '2020-10-14')).toEqual(noDay)
  })

  it('counts down through the eve of a milestone, and not at all to what is postponed', () => {
    const counting = (milestone: object) => {
      const fields = [{ name: 'n', kind: 'days-to', to: { milestone: 'm', edge: 'start' } }]
      const slides = [slide('s', { text: '{n}', fields })]
      return phased({ starts: '2020-10-01', ends: '2020-10-31' }, { milestones: [milestone], slides })
    }
    expect(dayOf(counting(dated), '2020-10-13')).toEqual(fullDay)
    expect(dayOf(counting(dated), '2020-10-14')).toEqual(noDay)
    expect(dayOf(counting({ id: 'm', title: 'm', state: 'postponed' }), '2020-10-13')).toEqual(noDay)
  })

  it('moves by the calendar, clamping months, and by elapsed hours', () => {
    const milestones = [{ id: 'm', title: 'm', starts: '2024-01-31', ends: '2024-01-31' }]
    const bounded = (edge: string, offset: string) => ({ milestone: 'm', edge, offset })
    const plan = phased({ starts: bounded('start', 'P1M'), ends: bounded('end', 'P1MT6H') }, { milestones })
    expect(dayOf(plan, '2024-02-28')).toEqual(noDay)
    expect(dayOf(plan, '2024-02-29')).toEqual(fullDay)
    expect(dayOf(plan, '2024-03-01')).toEqual(['00:00–06:00 rotation s', '06:00–00:00 filler built-in'])
  })

  it('keeps the hour over a change of clocks, and counts elapsed hours through it', () => {
    const milestones = [{ id: 'm', title: 'm', starts: '2024-03-30T12:00', ends: '2024-03-30T13:00' }]
    const from = (offset: string) => ({ starts: { milestone: 'm', edge: 'start', offset }, ends: '2024-04-30' })
    expect(dayOf(phased(from('P1D'), { milestones }, 'Europe/Berlin'), '2024-03-31')[1]).toMatch(/^12:00–/)
    expect(dayOf(phased(from('PT24H'), { milestones }, 'Europe/Berlin'), '2024-03-31')[1]).toMatch(/^13:00–/)
  })
})

describe('dayparts', () => {
  it('cross midnight and are clipped to their phase at both ends', () => {
    const plan = dayparted('Asia/Ho_Chi_Minh', [{ from: '22:00', to: '02:00' }], ['2020-10-13', '2020-10-14'])
    expect(dayOf(plan, '2020-10-12')).toEqual(noDay)
    expect(dayOf(plan, '2020-10-13')).toEqual([
      '00:00–02:00 rotation s',
      '02:00–22:00 filler built-in',
      '22:00–00:00 rotation s',
    ])
    expect(dayOf(plan, '2020-10-14')).toEqual([
      '00:00–02:00 rotation s',
      '02:00–22:00 filler built-in',
      '22:00–00:00 rotation s',
    ])
    expect(dayOf(plan, '2020-10-15')).toEqual(noDay)
  })

  it('belong to the day on which they start', () => {
    const plan = dayparted(
      'Asia/Ho_Chi_Minh',
      [{ days: ['tue'], from: '22:00', to: '02:00' }],
      ['2020-10-12', '2020-10-16'],
    )
    expect(dayOf(plan, '2020-10-13')).toEqual(['00:00–22:00 filler built-in', '22:00–00:00 rotation s'])
    expect(dayOf(plan, '2020-10-14')).toEqual(['00:00–02:00 rotation s', '02:00–00:00 filler built-in'])
  })

  it('last a whole day from an hour to itself, and end the day at 24:00', () => {
    const around = dayparted(
      'Asia/Ho_Chi_Minh',
      [{ days: ['tue'], from: '06:00', to: '06:00' }],
      ['2020-10-12', '2020-10-16'],
    )
    expect(dayOf(around, '2020-10-14')).toEqual(['00:00–06:00 rotation s', '06:00–00:00 filler built-in'])
    const evening = dayparted(
      'Asia/Ho_Chi_Minh',
      [{ days: ['tue'], from: '20:00', to: '24:00' }],
      ['2020-10-12', '2020-10-16'],
    )
    expect(dayOf(evening, '2020-10-13')).toEqual(['00:00–20:00 filler built-in', '20:00–00:00 rotation s'])
    expect(dayOf(evening, '2020-10-14')).toEqual(noDay)
  })

  it.each([
    ['Europe/Berlin', '2024-03-31', '02:30', '04:00', '03:30:00+02:00–04:00:00+02:00'],
    ['Europe/Berlin', '2024-10-27', '02:30', '02:45', '02:30:00+02:00–02:45:00+01:00'],
    ['America/New_York', '2024-03-10', '02:10', '02:50', '03:10:00-04:00–03:50:00-04:00'],
    ['America/New_York', '2024-11-03', '01:30', '01:45', '01:30:00-04:00–01:45:00-05:00'],
    ['Australia/Lord_Howe', '2024-04-07', '01:45', '03:00', '01:45:00+11:00–03:00:00+10:30'],
  ])('in %s on %s from %s to %s are %s', (zone, date, from, to, expected) => {
    expect(dayOf(dayparted(zone, [{ from, to }], [date, date]), date, true)[1]).toBe(`${expected} rotation s`)
  })

  it('are empty where the gap turns them around', () => {
    const plan = dayparted('Europe/Berlin', [{ from: '02:30', to: '03:00' }], ['2024-03-31', '2024-03-31'])
    expect(dayOf(plan, '2024-03-31')).toEqual(noDay)
  })

  it.each([
    ['Europe/Berlin', '2024-03-31', 23, '00:00:00+01:00', '00:00:00+02:00'],
    ['Europe/Berlin', '2024-10-27', 25, '00:00:00+02:00', '00:00:00+01:00'],
    ['America/Sao_Paulo', '2018-11-04', 23, '01:00:00-02:00', '00:00:00-02:00'],
    ['America/Havana', '2024-11-03', 25, '00:00:00-04:00', '00:00:00-05:00'],
  ])('cover the day of %s on %s, which has %i hours', (zone, date, hours, start, end) => {
    const plan = dayparted(zone, [{ from: '00:00', to: '00:00' }], [date, date])
    expect(dayOf(plan, date, true)).toEqual([`${start}–${end} rotation s`])
    const [segment] = naiveTimeline(plan, 'b', date).segments ?? []
    expect(Date.parse(segment!.end) - Date.parse(segment!.start)).toBe(hours * 3_600_000)
  })
})
