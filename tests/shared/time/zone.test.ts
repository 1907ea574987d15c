import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isZone, offsetsOf } from '../../../shared/time/zone.ts'

const hour = 3_600_000

describe('zones', () => {
  it.each(['Asia/Ho_Chi_Minh', 'Asia/Saigon', 'Europe/Berlin', 'America/Argentina/Buenos_Aires', 'UTC', 'Etc/GMT+7'])(
    '[T1] %s is one',
    (name) => {
      expect(isZone(name)).toBe(true)
    },
  )

  it.each([
    '',
    'Asia/Hanoi',
    'GMT+7',
    'UTC+7',
    '+07:00',
    '-05:00',
    'Asia/Ho_Chi_Minh ',
    'local',
    '../etc',
    '__proto__',
  ])('[T1] %j is none', (name) => {
    expect(isZone(name)).toBe(false)
  })

  it.each([
    ['Asia/Ho_Chi_Minh', '2024-03-01T00:00Z', 7],
    ['Europe/Berlin', '2024-03-31T00:59:59.999Z', 1],
    ['Europe/Berlin', '2024-03-31T01:00Z', 2],
    ['Europe/Berlin', '2024-10-27T00:59:59.999Z', 2],
    ['Europe/Berlin', '2024-10-27T01:00Z', 1],
    ['America/New_York', '2024-03-10T07:00Z', -4],
    ['America/New_York', '2024-11-03T05:59:59.999Z', -4],
    ['America/New_York', '2024-11-03T06:00Z', -5],
    ['Asia/Kathmandu', '2024-03-01T00:00Z', 5.75],
    ['Australia/Lord_Howe', '2024-04-06T15:00Z', 10.5],
  ])('[T1] the offset of %s at %s is %d h, to the millisecond of a change', (zone, at, hours) => {
    expect(offsetsOf(zone)(Date.parse(at))).toBe(hours * hour)
  })

  it('[T1] two names of one zone have the same offsets', () => {
    const [one, other] = [offsetsOf('Asia/Ho_Chi_Minh'), offsetsOf('Asia/Saigon')]
    const between = fc.integer({ min: Date.parse('1970-01-01T00:00Z'), max: Date.parse('2100-01-01T00:00Z') })
    fc.assert(fc.property(between, (at) => one(at) === other(at)))
  })

  it('[T1] what is remembered of a day is what the platform says', () => {
    const between = fc.integer({ min: Date.parse('2020-01-01T00:00Z'), max: Date.parse('2030-01-01T00:00Z') })
    const zones = fc.constantFrom(
      'Europe/Berlin',
      'America/New_York',
      'Africa/Cairo',
      'America/Havana',
      'Asia/Ho_Chi_Minh',
    )
    fc.assert(
      fc.property(zones, between, (zone, at) => {
        const clock = new Intl.DateTimeFormat('en-US-u-hc-h23', { timeZone: zone, hour: 'numeric', minute: 'numeric' })
        const local = new Date(at + offsetsOf(zone)(at))
        const parts = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
        expect([parts.hour, parts.minute]).toEqual([local.getUTCHours(), local.getUTCMinutes()])
      }),
      { numRuns: 200 },
    )
  })
})
