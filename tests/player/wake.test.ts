import { expect, test } from 'vitest'
import { wakeBy } from '../../player/wake.ts'
import { fakeClock } from './fake-clock.ts'

/** A wake whose frames come every 16 ms, and the instants at which it ticked. */
function setting(dueAt: (now: number) => number, { frames = true } = {}) {
  const time = fakeClock()
  const ticks: number[] = []
  const wake = wakeBy(
    {
      after: time.after,
      nextFrame: (then) => (frames ? time.after(16 - (time.monotonic() % 16), then) : () => undefined),
      now: time.monotonic,
    },
    () => {
      ticks.push(time.monotonic())
      return dueAt(time.monotonic())
    },
  )
  wake.now()
  return { time, ticks, wake }
}

test('a boundary is ticked within one frame of its instant', async () => {
  const { time, ticks } = setting((now) => (now < 500 ? 500 : 100_000))
  await time.advance(600)
  const first = ticks.find((at) => at >= 500)!
  expect(first - 500).toBeLessThan(16)
})

test('however far the next boundary is, at most a second passes between two ticks', async () => {
  const { time, ticks } = setting(() => Number.POSITIVE_INFINITY)
  await time.advance(10_000)
  expect(ticks).toHaveLength(11)
})

test('a page that is given no frames ticks nevertheless', async () => {
  const { time, ticks } = setting((now) => (now < 500 ? 500 : 100_000), { frames: false })
  await time.advance(600)
  expect(ticks.some((at) => at >= 500 && at <= 540)).toBe(true)
})

test('one tick that throws is not the last', async () => {
  const time = fakeClock()
  let ticks = 0
  const wake = wakeBy({ after: time.after, nextFrame: () => () => undefined, now: time.monotonic }, () => {
    if (++ticks === 1) throw new Error('a lost canvas')
    return Number.POSITIVE_INFINITY
  })
  expect(() => wake.now()).toThrow('a lost canvas')
  await time.advance(1000)
  expect(ticks).toBe(2)
})
