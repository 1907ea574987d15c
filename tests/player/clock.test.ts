import { expect, test } from 'vitest'
import { serverClock } from '../../player/clock.ts'

/** A clock whose machine reads `at.ms`, and an exchange with a server that is `ahead` ms ahead, `there` and `back` ms away. */
function setting(startsAt = 0) {
  const at = { ms: 0 }
  const clock = serverClock(() => at.ms, startsAt)
  const ask = (ahead: number, there: number, back: number) => {
    const t0 = at.ms
    at.ms += there + back
    clock.learn(t0, t0 + there + ahead, t0 + there + ahead)
  }
  return { at, clock, ask }
}

test('[P12] before it has learned anything it runs on from where it started', () => {
  const { at, clock } = setting(1_600_000_000_000)
  at.ms = 250
  expect(clock.now()).toBe(1_600_000_000_250)
})

test('[P12] the answer with the shortest round trip counts', () => {
  const { at, clock, ask } = setting()
  ask(1000, 40, 10)
  expect(clock.now() - at.ms).toBe(1015)
  ask(1000, 5, 5)
  expect(clock.now() - at.ms).toBe(1000)
  ask(1000, 80, 10)
  expect(clock.now() - at.ms).toBe(1000)
})

test('[P12] of the last eight: an old short trip is forgotten', () => {
  const { at, clock, ask } = setting()
  ask(1000, 1, 1)
  for (let i = 0; i < 8; i++) ask(1010, 20, 20)
  expect(clock.now() - at.ms).toBe(1010)
})

test('[P12] an answer that contradicts the others starts anew, as after a machine’s sleep', () => {
  const { at, clock, ask } = setting()
  ask(1000, 1, 1)
  ask(61_000, 30, 30)
  expect(clock.now() - at.ms).toBe(61_000)
})
