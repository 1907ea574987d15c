import { expect, it } from 'vitest'
import { fineClock } from '../../../server/live/fine-clock.ts'

function aClock() {
  const clock = { at: 1000.7, since: 0 }
  const fine = fineClock(
    () => Math.floor(clock.at),
    () => clock.at - clock.since,
  )
  return { clock, fine }
}

it('tells the fractions of a clock of whole ms, closer with each reading, and never what is still to come', () => {
  const { clock, fine } = aClock()
  expect(fine()).toBe(1000)
  for (let reading = 0; reading < 60; reading++) {
    clock.at += 7.31
    const told = fine()
    expect(told).toBeLessThanOrEqual(clock.at)
    expect(told).toBeGreaterThan(clock.at - 1)
  }
  expect(clock.at - fine()).toBeLessThan(0.05)
})

it('follows the clock when it is set, forward and back', () => {
  const { clock, fine } = aClock()
  fine()
  for (const step of [3_600_000, -7_200_000, -1]) {
    clock.at += step
    clock.since += step
    expect(clock.at - fine()).toBeLessThan(1)
    expect(clock.at - fine()).toBeGreaterThanOrEqual(0)
  }
})
