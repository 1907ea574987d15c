import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clipAt } from '../../../shared/playlist/clip-at.ts'

test('every instant of a clip is in exactly one frame, of equal length, and the last one has no next', () => {
  const frames = Array.from({ length: 100 }, (_, i) => clipAt({ ms: 400, fps: 25 }, i * 4))
  expect([...new Set(frames.map(({ ms }) => ms))]).toEqual([20, 60, 100, 140, 180, 220, 260, 300, 340, 380])
  expect(clipAt({ ms: 400, fps: 25 }, 359.9).nextMs).toBe(360)
  expect(clipAt({ ms: 400, fps: 25 }, 360)).toEqual({ ms: 380, nextMs: Number.POSITIVE_INFINITY })
})

test('whatever the rate, the middle of the frame lies in the clip, and its end after the instant it is due at', () => {
  const clip = fc.record({
    frames: fc.integer({ min: 1, max: 10_000 }),
    fps: fc.constantFrom(1, 12, 24, 25, 29.97, 30, 60),
  })
  fc.assert(
    fc.property(clip, fc.double({ min: 0, max: 1e6, noNaN: true }), ({ frames, fps }, elapsed) => {
      const ms = Math.round((frames * 1000) / fps)
      const frame = clipAt({ ms, fps }, elapsed)
      expect(frame.ms).toBeGreaterThan(0)
      expect(frame.ms).toBeLessThan(ms)
      expect(frame.nextMs).toBeGreaterThan(elapsed - 1e-6)
    }),
  )
})
