import fc from 'fast-check'
import type { Bound, Daypart } from '../../shared/plan/plan.ts'
import { record } from './small-arbitrary.ts'

/** A place and a few days in which many things are made to collide. */
export interface Scene {
  readonly zone: string
  readonly dates: readonly string[]
  readonly lunar: readonly string[]
  /** Moments that a calendar month brings here. */
  readonly far: readonly string[]
}

/** Where clocks change, where midnight is skipped or comes twice, and where Tết falls. */
export const scenes: readonly Scene[] = [
  {
    zone: 'Asia/Ho_Chi_Minh',
    dates: ['2024-02-08', '2024-02-09', '2024-02-10', '2024-02-11'],
    lunar: ['2023-12-29', '2023-12-last', '2024-01-01', '2024-01-02'],
    far: ['2024-01-10', '2024-03-09T07:00'],
  },
  {
    zone: 'Asia/Saigon',
    dates: ['2024-02-28', '2024-02-29', '2024-03-01'],
    lunar: [],
    far: ['2024-01-31', '2024-01-30T06:00', '2024-03-31T22:00'],
  },
  {
    zone: 'Asia/Saigon',
    dates: ['2020-10-13', '2020-10-14', '2020-10-15', '2020-10-16'],
    lunar: [],
    far: ['2020-09-14T08:00'],
  },
  { zone: 'Europe/Berlin', dates: ['2024-03-30', '2024-03-31', '2024-04-01'], lunar: [], far: ['2024-02-29T02:30'] },
  {
    zone: 'Europe/Berlin',
    dates: ['2024-10-26', '2024-10-27', '2024-10-28'],
    lunar: [],
    far: ['2024-09-27T02:30', '2024-11-27T02:45'],
  },
  {
    zone: 'America/New_York',
    dates: ['2024-03-09', '2024-03-10', '2024-03-11'],
    lunar: ['2024-02-01', '2024-01-last'],
    far: ['2024-02-10T02:30'],
  },
  {
    zone: 'America/New_York',
    dates: ['2024-11-02', '2024-11-03', '2024-11-04'],
    lunar: [],
    far: ['2024-10-03T01:30', '2024-12-03T00:30'],
  },
  {
    zone: 'America/Sao_Paulo',
    dates: ['2018-11-03', '2018-11-04', '2018-11-05'],
    lunar: [],
    far: ['2018-10-04', '2018-12-04T00:30'],
  },
  {
    zone: 'America/Havana',
    dates: ['2024-11-02', '2024-11-03', '2024-11-04'],
    lunar: [],
    far: ['2024-10-03T01:30', '2024-12-03T00:30'],
  },
  { zone: 'America/Santiago', dates: ['2024-04-05', '2024-04-06', '2024-04-07'], lunar: [], far: ['2024-03-06T23:30'] },
  {
    zone: 'America/Santiago',
    dates: ['2024-09-07', '2024-09-08', '2024-09-09'],
    lunar: [],
    far: ['2024-08-08', '2024-10-08T00:30'],
  },
  {
    zone: 'Australia/Lord_Howe',
    dates: ['2024-04-06', '2024-04-07', '2024-04-08'],
    lunar: [],
    far: ['2024-03-07T01:45'],
  },
]

const clocks = [
  '00:00',
  '00:30',
  '01:00',
  '01:30',
  '02:00',
  '02:30',
  '02:45',
  '03:00',
  '06:00',
  '07:00',
  '12:00',
  '21:30',
  '22:00',
  '23:30',
]
const offsets = ['P1M', '-P1M', 'P1D', '-P1D', 'PT2H', '-PT90M', 'P1DT1H', '-P1M1D', 'P1W', '-PT30S']

/** When a milestone may be: here, or a month away. */
export function milestoneMomentIn(scene: Scene): fc.Arbitrary<string> {
  return fc.oneof({ weight: 3, arbitrary: momentIn(scene) }, { weight: 1, arbitrary: fc.constantFrom(...scene.far) })
}

/** A date or a local date-time. */
export function momentIn({ dates }: Scene): fc.Arbitrary<string> {
  const date = fc.constantFrom(...dates)
  return fc.oneof(
    date,
    fc.tuple(date, fc.constantFrom(...clocks)).map(([day, clock]) => `${day}T${clock}`),
  )
}

/** A date-time with an offset; now and then to the millisecond. */
export function instantIn({ dates }: Scene): fc.Arbitrary<string> {
  const seconds = fc.oneof({ weight: 6, arbitrary: fc.constant('') }, fc.constantFrom(':17', ':17.250'))
  return fc
    .tuple(fc.constantFrom(...dates), fc.constantFrom(...clocks), seconds, fc.constantFrom('+07:00', 'Z', '-04:00'))
    .map(([day, clock, second, offset]) => `${day}T${clock}${second}${offset}`)
}

/** A date, a month, a lunar date or an edge of the milestone `m`. */
export function boundIn(scene: Scene): fc.Arbitrary<Bound> {
  const milestone = record(
    { milestone: fc.constant('m'), edge: fc.constantFrom('start', 'end'), offset: fc.constantFrom(...offsets) },
    ['offset'],
  )
  const lunar =
    scene.lunar.length === 0
      ? momentIn(scene)
      : record({ lunar: fc.constantFrom(...scene.lunar), offset: fc.constantFrom(...offsets) }, ['offset'])
  const month = fc.constantFrom(...scene.dates.map((date) => date.slice(0, 7)))
  return fc.oneof(
    { weight: 4, arbitrary: momentIn(scene) },
    { weight: 3, arbitrary: milestone },
    lunar,
    month,
  ) as fc.Arbitrary<Bound>
}

/** A bound that may wait for a word. */
export function startIn(scene: Scene): fc.Arbitrary<Bound> {
  const confirmed = fc.record({
    milestone: fc.constant('m'),
    edge: fc.constantFrom('start', 'end'),
    confirm: fc.constant(true),
  })
  return fc.oneof({ weight: 5, arbitrary: boundIn(scene) }, confirmed) as fc.Arbitrary<Bound>
}

/** A stretch of the day, on all days or some. */
export const daypart: fc.Arbitrary<Daypart> = record(
  {
    days: fc.uniqueArray(fc.constantFrom('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'), {
      minLength: 1,
      maxLength: 6,
    }),
    from: fc.constantFrom(...clocks),
    to: fc.constantFrom(...clocks, '24:00'),
  },
  ['days'],
) as unknown as fc.Arbitrary<Daypart>
