import { expect, it } from 'vitest'
import { brightnessAt } from '../../../shared/schedule/brightness-at.ts'
import { aPlan } from './a-plan.ts'

const evening = { from: '18:00', to: '22:00', percent: 60 }
const night = { from: '22:00', to: '05:30', percent: 20 }

/** The brightness of a board with this plan, and until when, both by its own clocks. */
function bright(at: string, brightness: readonly object[], timezone = 'Asia/Ho_Chi_Minh') {
  const plan = aPlan([], { timezone }, { brightness })
  const { percent, until } = brightnessAt(plan.boards[0]!, plan, Date.parse(at))
  return [percent, until === null ? null : new Date(until).toISOString()]
}

it('[W6] a board without a plan is fully bright for ever', () => {
  expect(bright('2024-03-01T12:00+07:00', [])).toEqual([100, null])
})

it('[W6] what the plan names holds from its first minute to its last, over midnight too', () => {
  const plan = [evening, night]
  expect(bright('2024-03-01T17:59:59.999+07:00', plan)).toEqual([100, '2024-03-01T11:00:00.000Z'])
  expect(bright('2024-03-01T18:00+07:00', plan)).toEqual([60, '2024-03-01T15:00:00.000Z'])
  expect(bright('2024-03-01T23:00+07:00', plan)).toEqual([20, '2024-03-01T22:30:00.000Z'])
  expect(bright('2024-03-02T00:00+07:00', plan)).toEqual([20, '2024-03-01T22:30:00.000Z'])
  expect(bright('2024-03-02T05:30+07:00', plan)).toEqual([100, '2024-03-02T11:00:00.000Z'])
})

it('[W6] it lasts until it is otherwise, not until the next entry', () => {
  const same = [evening, { ...night, percent: 60 }]
  expect(bright('2024-03-01T19:00+07:00', same)).toEqual([60, '2024-03-01T22:30:00.000Z'])
  expect(bright('2024-03-01T19:00+07:00', [{ from: '06:00', to: '06:00', percent: 30 }])).toEqual([30, null])
  expect(bright('2024-03-01T19:00+07:00', [{ from: '19:00', to: '22:00', percent: 100 }])).toEqual([100, null])
})

it('[W6, T6] a time that a zone skips moves forward, one that comes twice holds to its last', () => {
  const early = [{ from: '01:00', to: '02:30', percent: 20 }]
  expect(bright('2024-03-31T01:30+01:00', early, 'Europe/Berlin')).toEqual([20, '2024-03-31T01:30:00.000Z'])
  expect(bright('2024-10-27T01:30+02:00', early, 'Europe/Berlin')).toEqual([20, '2024-10-27T01:30:00.000Z'])
})
