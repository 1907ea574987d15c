import { expect, test } from 'vitest'
import { type Clock, serverClock } from '../../player/clock.ts'
import { type KeptClock, keptClockIn, type LeftClock, leftClockIn } from '../../player/kept-clock.ts'

const minuteMs = 60_000
const dayMs = 86_400_000
const noon = Date.UTC(2026, 10, 21, 5)

/**
 * A machine: `ms` runs on, `wallAhead` is how far its own clock is ahead of the true time. `start` opens a page on it, `ask` an exchange with
 * a server that knows the true time, `there` and `back` ms away.
 */
function machine({ wallAhead = 0, ms = 0 } = {}) {
  const at = { ms, wallAhead, serverOff: 0 }
  const truth = () => noon + at.ms
  return {
    at,
    truth,
    start(kept: KeptClock | null = null, left: LeftClock | null = null): Clock {
      const began = at.ms
      const wall = () => truth() + at.wallAhead
      return serverClock({ monotonic: () => at.ms - began, wall, kept, left })
    },
    ask(clock: Clock, there = 5, back = 5, began = 0) {
      const t0 = at.ms - began
      at.ms += there
      const t1 = truth() + at.serverOff
      at.ms += back
      clock.learn(t0, t1, t1)
    },
  }
}

/** A clock that has heard the server of a machine, which began at 0. */
function told(options = {}) {
  const one = machine(options)
  const clock = one.start()
  one.ask(clock)
  return { ...one, clock }
}

test('[P19] before a word from the server nothing bounds the time', () => {
  const { start, at } = machine({ wallAhead: -16 * 365 * dayMs })
  const clock = start()
  at.ms += 250
  expect([clock.lo() <= clock.now(), clock.hi(), clock.errorMs(), clock.word()]).toEqual([
    true,
    Number.POSITIVE_INFINITY,
    null,
    Number.NEGATIVE_INFINITY,
  ])
})

test('[P12] the answer with the shortest round trip counts', () => {
  const { at, start, ask, truth } = machine()
  const clock = start()
  ask(clock, 340, 10)
  expect(clock.now() - truth()).toBe(165)
  ask(clock, 5, 5)
  at.ms += 10_000
  expect(clock.now() - truth()).toBeCloseTo(0, 6)
  ask(clock, 80, 10)
  at.ms += 10_000
  expect(clock.now() - truth()).toBeCloseTo(0, 6)
})

test('[P19] the interval is half the round trip, and 200 ppm of the time since', () => {
  const { at, clock, truth } = told()
  expect(clock.errorMs()).toBeCloseTo(5, 6)
  at.ms += 1000 * minuteMs
  expect(clock.errorMs()).toBeCloseTo(5 + 12_000, 3)
  expect([clock.lo() < truth(), truth() < clock.hi()]).toEqual([true, true])
})

test('[P19] thirty days after the last word it is ten minutes wide to each side, and holds the true time', () => {
  const { at, clock, truth } = told()
  at.ms += 30 * dayMs
  expect(clock.errorMs()).toBeCloseTo(518_405, 0)
  expect([clock.lo() < truth(), truth() < clock.hi()]).toEqual([true, true])
})

test('a small correction is slewed, never backwards, and the interval holds both', () => {
  const { at, start, ask, truth } = machine()
  const clock = start()
  ask(clock, 300, 0)
  at.ms += 10
  let last = clock.now()
  expect(last - truth()).toBeCloseTo(150, 6)
  ask(clock, 1, 1)
  expect(clock.now()).toBeGreaterThan(last)
  last = clock.now()
  for (let i = 0; i < 400; i++) {
    at.ms += 16
    const now = clock.now()
    expect(now).toBeGreaterThan(last)
    expect(now - last).toBeLessThanOrEqual(16 * 1.05 + 1e-3)
    expect(now - last).toBeGreaterThanOrEqual(16 * 0.95 - 1e-3)
    expect([clock.lo() <= now, now <= clock.hi()]).toEqual([true, true])
    expect([clock.lo() <= truth(), truth() <= clock.hi()]).toEqual([true, true])
    last = now
  }
  expect(last - truth()).toBeCloseTo(0, 3)
})

test('[P12] an answer that contradicts the others starts anew, and is gone by at once', () => {
  const { at, clock, ask, truth } = told()
  at.serverOff = 60_000
  ask(clock, 30, 30)
  expect(clock.now() - truth()).toBeCloseTo(60_000, 0)
  expect(clock.errorMs()).toBeCloseTo(30, 1)
})

test.each([-16 * 365 * dayMs, -3_600_000, 1500, 19 * 365 * dayMs])(
  '[P19] a step of the machine’s clock by %d ms is listed, and not followed',
  (ms) => {
    const { at, clock, truth } = told()
    expect(clock.look()).toBe(false)
    at.wallAhead += ms
    expect(clock.look()).toBe(true)
    expect(clock.look()).toBe(false)
    expect(clock.now() - truth()).toBeCloseTo(0, 3)
    expect(clock.steps).toHaveLength(1)
    expect(clock.steps[0]!.ms).toBeCloseTo(ms, 3)
    expect(clock.toKeep()?.proven).toBe(false)
  },
)

test('a step forward may be a machine that slept: unless the server speaks within the second, the time may be as much later', () => {
  const { at, clock, ask } = told()
  at.wallAhead += 3_600_000
  clock.look()
  at.ms += 999
  expect(clock.hi() - clock.lo()).toBeLessThan(20)
  at.ms += 1
  expect(clock.hi() - clock.now()).toBeGreaterThan(3_600_000)
  ask(clock)
  expect(clock.hi() - clock.lo()).toBeLessThan(20)
})

test('a machine that sleeps is put right by the first answer after it', () => {
  const { at, start, ask, truth } = machine()
  const clock = start()
  ask(clock)
  const began = -8 * 3_600_000
  // Its monotonic clock has stood still: the true time goes on without it.
  at.serverOff = -began
  at.wallAhead = -began
  clock.look()
  at.ms += 2000
  expect(clock.hi()).toBeGreaterThanOrEqual(truth() - began)
  ask(clock)
  expect(clock.now()).toBeCloseTo(truth() - began, 0)
})

test('of the steps the last eight are listed', () => {
  const { at, clock } = told()
  for (let i = 1; i <= 10; i++) {
    at.wallAhead += i * 1000
    clock.look()
  }
  expect(clock.steps.map(({ ms }) => Math.round(ms / 1000))).toEqual([3, 4, 5, 6, 7, 8, 9, 10])
})

/** What a machine keeps after a start that came `awayMs` after the last one, both of which heard the server. */
function provenAfter(awayMs: number, { wallAhead = 0, stepMs = 0 } = {}) {
  const one = told({ wallAhead })
  const first = one.clock.toKeep()!
  one.at.ms += awayMs
  one.at.wallAhead += stepMs
  const began = one.at.ms
  const second = one.start(first)
  one.at.ms += 1000
  one.ask(second, 5, 5, began)
  return { ...one, kept: second.toKeep()! }
}

test('[P19] the machine’s clock is proven by a gap of ten minutes after which it agrees with the server', () => {
  expect(provenAfter(12 * minuteMs, { wallAhead: 7_200_000 }).kept.proven).toBe(true)
  expect(provenAfter(9 * minuteMs).kept.proven).toBe(false)
  expect(provenAfter(12 * minuteMs, { stepMs: 5000 }).kept.proven).toBe(false)
  expect(provenAfter(30 * dayMs, { stepMs: 500_000 }).kept.proven).toBe(true)
})

test('[P19] a clock that something has set right since the page began is not proven by it', () => {
  const { at, truth, start, ask, clock } = told()
  const kept = clock.toKeep()!
  at.ms += 12 * minuteMs
  at.wallAhead = noon - truth() - dayMs
  const began = at.ms
  const second = start(kept)
  at.ms += 5000
  at.wallAhead = 0
  second.look()
  ask(second, 5, 5, began)
  expect(second.toKeep()?.proven).toBe(false)
})

test('[P19] after a start without the server a proven clock bounds the time, for 35 days', () => {
  const { at, start, truth, kept } = provenAfter(12 * minuteMs, { wallAhead: 7_200_000 })
  at.ms += 10 * dayMs
  const clock = start(kept)
  expect([clock.lo() < truth(), truth() < clock.hi()]).toEqual([true, true])
  expect(clock.errorMs()).toBeLessThan(2000 + 0.0002 * 10.1 * dayMs)
  expect(clock.word()).toBe(kept.word)
  at.ms += 26 * dayMs
  expect(start(kept).hi()).toBe(Number.POSITIVE_INFINITY)
})

test.each([
  ['1970', Date.UTC(1970, 0, 1)],
  ['2010', Date.UTC(2010, 0, 1)],
  ['2045', Date.UTC(2045, 0, 1)],
])('[P19] a proven clock that boots in %s bounds nothing', (_, wall) => {
  const { at, start, truth, kept } = provenAfter(12 * minuteMs)
  at.ms += dayMs
  at.wallAhead = wall - truth()
  const clock = start(kept)
  expect(clock.hi()).toBe(Number.POSITIVE_INFINITY)
  expect(clock.lo()).toBeGreaterThanOrEqual(kept.lo)
  expect(clock.now()).toBeGreaterThanOrEqual(clock.lo())
})

test('[P19] a clock that is not proven bounds nothing, however right it looks; the time is never before the last that was known', () => {
  const { at, start, clock: first } = told()
  at.ms += 20 * minuteMs
  const kept = first.toKeep()!
  at.ms += minuteMs
  const clock = start(kept)
  expect(clock.hi()).toBe(Number.POSITIVE_INFINITY)
  expect(clock.lo()).toBe(kept.lo)
  expect(kept.lo).toBeGreaterThan(noon + 19 * minuteMs)
})

test('the page that takes its place within the minute goes on from the one that was left', () => {
  const { at, start, truth, clock: first } = told()
  const kept = first.toKeep()
  const left = leftClockIn(JSON.stringify(first.toLeave()))
  at.ms += 3000
  const clock = start(kept, left)
  expect([clock.lo() < truth(), truth() < clock.hi()]).toEqual([true, true])
  expect(clock.hi() - clock.lo()).toBeLessThan(6000)
  at.ms += minuteMs
  expect(start(kept, left).hi()).toBe(Number.POSITIVE_INFINITY)
  at.wallAhead = -2 * minuteMs
  expect(start(kept, left).hi()).toBe(Number.POSITIVE_INFINITY)
})

test('what was left without a bound, or spoilt, is none', () => {
  const { start } = machine()
  expect(leftClockIn(JSON.stringify(start().toLeave()))).toBeNull()
  for (const text of [null, '', '{', '7', '{"wall":1,"at":1,"lo":1,"hi":"soon"}']) expect(leftClockIn(text)).toBeNull()
  for (const value of [null, 7, {}, { word: 1 }]) expect(keptClockIn(value)).toBeNull()
})
