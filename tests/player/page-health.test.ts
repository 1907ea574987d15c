import { expect, test } from 'vitest'
import { frameTimes } from '../../player/frame-times.ts'
import { heartbeat } from '../../player/heartbeat.ts'
import { memoryKeep } from '../../player/keep.ts'
import { type PageHealthEdges, pageHealth } from '../../player/page-health.ts'
import { fakeClock } from './fake-clock.ts'

const clock = { wallAheadMs: 12, errorMs: 3, steps: [] }
const download = { have: 1, of: 2, haveBytes: 10, ofBytes: 20 }

const healthOf = (edges: Partial<PageHealthEdges> = {}) =>
  pageHealth({
    keep: memoryKeep(),
    stock: { progress: () => download, unkept: () => [] },
    crashes: { count: () => 2 },
    screen: { lost: () => 1 },
    frames: () => [],
    clock: () => clock,
    unsent: () => 7,
    monotonic: () => 1234.5,
    ...edges,
  })

test('health is put together from what each part knows', () => {
  expect(healthOf()).toEqual({
    uptimeMs: 1235,
    clock,
    storage: { usedBytes: null, quotaBytes: null, persisted: false, state: 'memory', rebuilt: 0 },
    page: { frameMs: null, heapBytes: null, crashes: 2, lostContexts: 1 },
    download,
    unsentShows: 7,
  })
})

test('of the times between frames it says what nineteen of twenty did not exceed', () => {
  const times = Array.from({ length: 100 }, (_, i) => (i * 37) % 100)
  expect(healthOf({ frames: () => times }).page.frameMs).toBe(95)
})

test('storage that keeps what it was given, and has no room for more, is full', () => {
  const storage = { ...memoryKeep().state(), state: 'good' as const }
  const stock = { progress: () => download, unkept: () => ['a'.repeat(64)] }
  expect(healthOf({ keep: { state: () => storage } }).storage.state).toBe('good')
  expect(healthOf({ keep: { state: () => storage }, stock }).storage.state).toBe('full')
})

test('frames are measured while each asks for the next, and each is told once', async () => {
  const time = fakeClock()
  const { nextFrame, taken } = frameTimes((then) => time.after(16, then), time.monotonic)
  let left = 3
  const run = () => {
    if (left-- > 0) nextFrame(run)
  }
  run()
  await time.advance(1000)
  expect(taken()).toEqual([16, 16])
  nextFrame(() => undefined)
  await time.advance(1000)
  expect(taken()).toEqual([])
})

test('the heart beats once a second with a frame, and stands still when no frame is painted', async () => {
  const time = fakeClock()
  const frames: (() => void)[] = []
  const beats: number[] = []
  heartbeat(
    time.after,
    (then) => {
      frames.push(then)
      return () => undefined
    },
    (count) => beats.push(count),
  )
  for (let second = 0; second < 3; second++) {
    await time.advance(1000)
    frames.pop()!()
  }
  expect(beats).toEqual([1, 2, 3])
  await time.advance(60_000)
  expect([beats, frames.length]).toEqual([[1, 2, 3], 1])
})
