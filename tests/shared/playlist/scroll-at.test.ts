import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scrollAt } from '../../../shared/playlist/scroll-at.ts'

describe('scrolling', () => {
  it('stands still for a second at either end, and moves evenly between', () => {
    const at = (ms: number) => scrollAt(800, ms, 10_000)
    expect([0, 500, 1_000].map(at)).toEqual([0, 0, 0])
    expect([2_000, 5_000, 8_000].map(at)).toEqual([100, 400, 700])
    expect([9_000, 9_500, 10_000].map(at)).toEqual([800, 800, 800])
  })

  it('of a short stay it stands still for a quarter at either end', () => {
    const at = (ms: number) => scrollAt(100, ms, 2_000)
    expect([0, 500, 1_000, 1_500, 2_000].map(at)).toEqual([0, 0, 50, 100, 100])
  })

  it('a stay that is cut stops where it is', () => {
    expect(scrollAt(800, 4_321, 10_000)).toBe(332)
  })

  it('nothing moves that fits', () => {
    expect(scrollAt(0, 5_000, 10_000)).toBe(0)
  })

  it('moves whole pixels, forwards only, from the first to the last', () => {
    const seconds = fc.integer({ min: 1, max: 900 })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8_192 }), seconds, fc.nat(), fc.nat(), (overflow, stay, a, b) => {
        const dwell = stay * 1000
        const [early, late] = [a % (dwell + 1), b % (dwell + 1)].sort((x, y) => x - y) as [number, number]
        const [from, to] = [scrollAt(overflow, early, dwell), scrollAt(overflow, late, dwell)]
        expect(Number.isInteger(from)).toBe(true)
        expect(from).toBeLessThanOrEqual(to)
        expect(scrollAt(overflow, 0, dwell)).toBe(0)
        expect(scrollAt(overflow, dwell, dwell)).toBe(overflow)
      }),
      { numRuns: 500 },
    )
  })
})
