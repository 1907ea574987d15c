import { describe, expect, it } from 'vitest'
import { aCampaign, aPhase, aPlacement, aPlan, dayOf, exactDayOf, type Given, segmentsOn } from './a-plan.ts'

const vietnam = 'Asia/Ho_Chi_Minh'

/** A plan that plays `s` in these dayparts of a phase. */
function dayparted(dayparts: readonly Given[], phase: Given = {}, timezone = vietnam) {
  return aPlan([aCampaign({ phases: [aPhase('dot', phase)], placements: [aPlacement('p', { dayparts })] })], {
    timezone,
  })
}

/** When `s` plays on a day, with offsets. */
function playing(dayparts: readonly Given[], date: string, timezone: string): string[] {
  return exactDayOf(dayparted(dayparts, {}, timezone), date)
    .filter((line) => line.endsWith(' rotation s'))
    .map((line) => line.replace(' rotation s', ''))
}

describe('dayparts', () => {
  it('[W1] no dayparts is always, an empty list never', () => {
    expect(dayOf(aPlan([aCampaign()]), '2024-03-01')).toEqual(['00:00–00:00 rotation s'])
    expect(dayOf(dayparted([]), '2024-03-01')).toEqual(['00:00–00:00 filler built-in'])
  })

  it('[W1] days name the local days on which it starts: a Monday window that crosses 07:00, which is midnight UTC', () => {
    const plan = dayparted([{ days: ['mon'], from: '05:00', to: '09:00' }])
    expect(dayOf(plan, '2024-03-03')).toEqual(['00:00–00:00 filler built-in'])
    expect(dayOf(plan, '2024-03-04')).toEqual([
      '00:00–05:00 filler built-in',
      '05:00–09:00 rotation s',
      '09:00–00:00 filler built-in',
    ])
    expect(dayOf(plan, '2024-03-05')).toEqual(['00:00–00:00 filler built-in'])
  })

  it('[W1] days of an evening name the evening, not the morning after', () => {
    const plan = dayparted([{ days: ['sat'], from: '22:00', to: '02:00' }])
    expect(dayOf(plan, '2024-03-02')).toEqual(['00:00–22:00 filler built-in', '22:00–00:00 rotation s'])
    expect(dayOf(plan, '2024-03-03')).toEqual(['00:00–02:00 rotation s', '02:00–00:00 filler built-in'])
  })

  it('[W1] several that overlap or touch are one span', () => {
    const plan = dayparted([
      { from: '06:00', to: '09:00' },
      { from: '08:00', to: '10:00' },
      { from: '10:00', to: '11:00' },
      { from: '06:30', to: '07:00' },
    ])
    expect(dayOf(plan, '2024-03-01')[1]).toBe('06:00–11:00 rotation s')
  })

  it('[W2] `to` at `from` is a whole day from that hour, 24:00 ends the day, 00:00 does too', () => {
    expect(dayOf(dayparted([{ days: ['fri'], from: '06:00', to: '06:00' }]), '2024-03-02')).toEqual([
      '00:00–06:00 rotation s',
      '06:00–00:00 filler built-in',
    ])
    for (const to of ['24:00', '00:00']) {
      const evening = dayparted([{ days: ['fri'], from: '20:00', to }])
      expect(dayOf(evening, '2024-03-01')).toEqual(['00:00–20:00 filler built-in', '20:00–00:00 rotation s'])
      expect(dayOf(evening, '2024-03-02')).toEqual(['00:00–00:00 filler built-in'])
    }
    expect(dayOf(dayparted([{ from: '00:00', to: '24:00' }]), '2024-03-01')).toEqual(['00:00–00:00 rotation s'])
  })

  it('[W3] a window past midnight plays on after midnight, and not past its phase', () => {
    const plan = dayparted([{ from: '22:00', to: '02:00' }], { starts: '2024-03-01', ends: '2024-03-02' })
    expect(dayOf(plan, '2024-02-29')).toEqual(['00:00–00:00 filler built-in'])
    const within = ['00:00–02:00 rotation s', '02:00–22:00 filler built-in', '22:00–00:00 rotation s']
    expect(dayOf(plan, '2024-03-01')).toEqual(within)
    expect(dayOf(plan, '2024-03-02')).toEqual(within)
    expect(dayOf(plan, '2024-03-03')).toEqual(['00:00–00:00 filler built-in'])
  })

  it('[W3] what began the evening before plays from an hour at which its phase begins, and stops where it ends', () => {
    const plan = dayparted([{ days: ['thu', 'fri'], from: '21:00', to: '05:00' }], {
      starts: '2024-03-01T03:15',
      ends: '2024-03-02T01:30',
    })
    expect(dayOf(plan, '2024-03-01')).toEqual([
      '00:00–03:15 filler built-in',
      '03:15–05:00 rotation s',
      '05:00–21:00 filler built-in',
      '21:00–00:00 rotation s',
    ])
    expect(dayOf(plan, '2024-03-02')).toEqual(['00:00–01:30 rotation s', '01:30–00:00 filler built-in'])
  })

  it("[W5] a board's hours are dayparts too: over midnight, by days, never", () => {
    const open = (hours: readonly Given[]) => aPlan([aCampaign()], {}, { hours })
    expect(dayOf(open([{ days: ['sat'], from: '18:00', to: '01:00' }]), '2024-03-02')).toEqual([
      '00:00–18:00 off',
      '18:00–00:00 rotation s',
    ])
    expect(dayOf(open([{ days: ['sat'], from: '18:00', to: '01:00' }]), '2024-03-03')).toEqual([
      '00:00–01:00 rotation s',
      '01:00–00:00 off',
    ])
    expect(dayOf(open([]), '2024-03-02')).toEqual(['00:00–00:00 off'])
  })
})

describe("changes of a zone's clocks", () => {
  it.each([
    ['Europe/Berlin', '2024-03-31', '02:30', '05:00', ['03:30+02:00–05:00+02:00']],
    ['Europe/Berlin', '2024-03-31', '01:00', '02:30', ['01:00+01:00–03:30+02:00']],
    ['Europe/Berlin', '2024-03-31', '02:15', '02:45', ['03:15+02:00–03:45+02:00']],
    ['Europe/Berlin', '2024-10-27', '02:30', '05:00', ['02:30+02:00–05:00+01:00']],
    ['Europe/Berlin', '2024-10-27', '01:00', '02:30', ['01:00+02:00–02:30+01:00']],
    ['America/New_York', '2024-03-10', '02:30', '05:00', ['03:30-04:00–05:00-04:00']],
    ['America/New_York', '2024-11-03', '01:15', '01:45', ['01:15-04:00–01:45-05:00']],
    ['Asia/Beirut', '2024-03-31', '00:00', '02:00', ['01:00+03:00–02:00+03:00']],
    ['Asia/Beirut', '2024-03-31', '00:30', '02:00', ['01:30+03:00–02:00+03:00']],
    ['America/Havana', '2024-03-10', '00:00', '06:00', ['01:00-04:00–06:00-04:00']],
    ['America/Havana', '2024-11-03', '00:00', '00:30', ['00:00-04:00–00:30-05:00']],
    ['Africa/Cairo', '2024-04-26', '00:00', '24:00', ['01:00+03:00–00:00+03:00']],
  ])('[T6] in %s on %s, %s to %s', (zone, date, from, to, expected) => {
    expect(playing([{ from, to }], date, zone)).toEqual(expected)
  })

  it('[T6] an evening ends where the next day begins, over a midnight that is skipped or comes twice', () => {
    const evening = [{ from: '22:00', to: '00:30' }]
    expect(playing(evening, '2024-03-30', 'Asia/Beirut')).toEqual([
      '00:00+02:00–00:30+02:00',
      '22:00+02:00–01:00+03:00',
    ])
    expect(playing(evening, '2024-03-31', 'Asia/Beirut')).toEqual([
      '01:00+03:00–01:30+03:00',
      '22:00+03:00–00:00+03:00',
    ])
    expect(playing([{ days: ['thu'], from: '22:30', to: '24:00' }], '2024-10-31', 'Africa/Cairo')).toEqual([
      '22:30+03:00–00:00+02:00',
    ])
  })

  it('[W4] an occurrence that the change turns around is empty', () => {
    expect(playing([{ from: '02:30', to: '03:00' }], '2024-03-31', 'Europe/Berlin')).toEqual([])
    expect(playing([{ from: '02:30', to: '03:30' }], '2024-03-31', 'Europe/Berlin')).toEqual([])
    expect(playing([{ from: '02:59', to: '03:10' }], '2024-03-10', 'America/New_York')).toEqual([])
    expect(playing([{ from: '02:30', to: '03:31' }], '2024-03-31', 'Europe/Berlin')).toEqual([
      '03:30+02:00–03:31+02:00',
    ])
  })

  it.each([
    ['Europe/Berlin', '2024-03-31', 23],
    ['Europe/Berlin', '2024-10-27', 25],
    ['America/New_York', '2024-03-10', 23],
    ['America/New_York', '2024-11-03', 25],
    ['Asia/Beirut', '2024-03-31', 23],
    ['Asia/Beirut', '2024-10-26', 25],
    ['America/Havana', '2024-03-10', 23],
    ['America/Havana', '2024-11-03', 25],
    ['Africa/Cairo', '2024-04-26', 23],
    ['Africa/Cairo', '2024-10-31', 25],
    ['Australia/Lord_Howe', '2024-04-07', 24.5],
  ])('[D1] the day of %s on %s has %d hours, covered without a gap', (zone, date, hours) => {
    const plan = dayparted(
      [
        { from: '01:30', to: '02:30' },
        { from: '23:30', to: '00:15' },
      ],
      {},
      zone,
    )
    const segments = segmentsOn(plan, date)
    for (const [i, segment] of segments.entries()) if (i > 0) expect(segment.start).toBe(segments[i - 1]!.end)
    const lasted = Date.parse(segments.at(-1)!.end) - Date.parse(segments[0]!.start)
    expect(lasted / 3_600_000).toBe(hours)
  })
})
