import { expect, test } from 'vitest'
import { inStep, type Reel } from '../../player/in-step.ts'

const [first, last] = [20, 9980]

interface FakeVideo extends Reel {
  paused: boolean
  seeking: boolean
  error: unknown
  loads: number
  plays: number
}

/** A video of ten seconds, 25 frames a second, that plays, seeks and fails as it is told; its clock stands until it is moved. */
function setting() {
  let now = 0
  const video: FakeVideo = {
    currentTime: 0,
    paused: true,
    seeking: false,
    error: null,
    loads: 0,
    plays: 0,
    get ended() {
      return video.currentTime >= 10
    },
    async play() {
      video.plays++
      video.paused = false
    },
    pause() {
      video.paused = true
    },
    load() {
      video.loads++
    },
  }
  const pace = inStep(video, { now: () => now, firstMs: first, lastMs: last, told: () => undefined })
  return {
    video,
    pace,
    /** Lets time pass; `runs` is how much of it the video plays. */
    pass(ms: number, runs = ms) {
      now += ms
      if (!video.paused) video.currentTime = Math.min(10, video.currentTime + runs / 1000)
    },
  }
}

test('a clip is started at its turn and runs by itself', () => {
  const { video, pace, pass } = setting()
  expect(pace.busy).toBe(false)
  expect(pace.follow(first, 1)).toBe(true)
  expect([video.paused, video.plays, pace.busy]).toEqual([false, 1, true])
  for (let ms = first; ms < 5000; ms += 40) {
    pass(40)
    expect(pace.follow(ms + 40, 1)).toBe(true)
  }
  expect([video.plays, Math.round(video.currentTime * 1000)]).toEqual([1, 5000])
})

test('a clip that is off by more than 120 ms is sent to its place, at most once a second', () => {
  const { video, pace, pass } = setting()
  pace.follow(first, 1)
  pass(200, 90)
  pace.follow(220, 1)
  expect(video.currentTime).toBe(0.22)
  pass(500, 300)
  pace.follow(740, 1)
  expect(video.currentTime).toBeCloseTo(0.52)
  pass(500, 500)
  pace.follow(1220, 1)
  expect(video.currentTime).toBeGreaterThanOrEqual(1.22)
})

test('one that is sent to its place is sent as far ahead as the last way took', () => {
  const { video, pace, pass } = setting()
  video.currentTime = 0
  pace.follow(3020, 1)
  expect(video.currentTime).toBe(3.02)
  video.seeking = true
  pass(400, 0)
  pace.follow(3420, 1)
  video.seeking = false
  pass(0)
  pace.follow(3420, 1)
  pass(600)
  pace.follow(4020, 1)
  expect(video.currentTime).toBeCloseTo(4.42)
})

test('while it is on its way it is not sent anew', () => {
  const { video, pace, pass } = setting()
  pace.follow(3020, 1)
  video.seeking = true
  pass(2000, 0)
  pace.follow(5020, 1)
  expect(video.currentTime).toBe(3.02)
})

test('a clip that has stood still for three seconds is not drawn, and is again once it moves', () => {
  const { pace, pass } = setting()
  pace.follow(first, 1)
  pass(2999, 0)
  expect(pace.follow(3020, 1)).toBe(true)
  pass(1, 0)
  expect(pace.follow(3020, 1)).toBe(false)
  pass(40)
  expect(pace.follow(3060, 1)).toBe(true)
})

test('the last frame stays: a clip that has ended is not started over, and has not stalled', () => {
  const { video, pace, pass } = setting()
  pace.follow(last - 40, 1)
  pass(60)
  video.currentTime = 10
  video.paused = true
  for (const ms of [last - 40, last, last]) {
    pass(5000, 0)
    expect(pace.follow(ms, 1)).toBe(true)
  }
  expect([video.plays, video.currentTime]).toEqual([1, 10])
})

test('its next turn begins at its first frame, at once, though the last one was never left', () => {
  const { video, pace, pass } = setting()
  pace.follow(last, 1)
  video.currentTime = 10
  pass(100, 0)
  pace.follow(first, 1)
  expect(video.currentTime).toBe(first / 1000)
  expect(video.paused).toBe(false)
})

test('after its turn it stands on its first frame again', () => {
  const { video, pace, pass } = setting()
  pace.follow(first, 1)
  pass(4000)
  pace.rest()
  expect([video.paused, video.currentTime, pace.busy, video.loads]).toEqual([true, 0, false, 0])
})

test('one that broke is loaded anew after its turn', () => {
  const { video, pace } = setting()
  pace.follow(first, 1)
  video.error = new Error('decoder gone')
  pace.rest()
  expect(video.loads).toBe(1)
})

test('while time stands still it is drawn only when it stands on the very frame', () => {
  const { video, pace } = setting()
  expect(pace.follow(5020, 0)).toBe(false)
  expect(video.currentTime).toBe(5.02)
  video.seeking = true
  expect(pace.follow(5020, 0)).toBe(false)
  video.seeking = false
  expect(pace.follow(5020, 0)).toBe(true)
  expect(video.plays).toBe(0)
})

test('in a time that runs faster it goes from place to place as fast as it can', () => {
  const { video, pace } = setting()
  expect(pace.follow(2020, 60)).toBe(true)
  video.seeking = true
  expect(pace.follow(4020, 60)).toBe(true)
  expect(video.currentTime).toBe(2.02)
  video.seeking = false
  pace.follow(6020, 60)
  expect(video.currentTime).toBe(6.02)
})
