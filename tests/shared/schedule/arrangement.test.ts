import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrangementOf } from '../../../shared/schedule/arrangement.ts'
import type { Part } from '../../../shared/schedule/part.ts'
import { aPlan, oneOf, turnsOn } from './a-plan.ts'

/** A part of so many turns of 10 s of slides named by these numbers, round and round. */
function part(turns: number, ...slides: readonly number[]): Part {
  const order = Array.from({ length: turns }, (_, i) => slides[i % slides.length] as number)
  return { slides: order, seconds: order.map(() => 10) }
}

/** The slides in the order of the loop. */
function played(parts: readonly Part[], order: readonly number[]): number[] {
  const next = parts.map(() => 0)
  return order.map((i) => (parts[i] as Part).slides[next[i]!++] as number)
}

/** The longest wait between two starts of a part, over the seam, and what L9 allows. */
function waits(parts: readonly Part[], order: readonly number[], i: number): { longest: number; allowed: number } {
  const next = parts.map(() => 0)
  const starts: number[] = []
  let time = 0
  for (const p of order) {
    if (p === i) starts.push(time)
    time += (parts[p] as Part).seconds[next[p]!++] as number
  }
  const gaps = starts.map((start, turn) => (starts[turn + 1] ?? time + starts[0]!) - start)
  const slides = parts.flatMap((each) => each.seconds)
  return { longest: Math.max(...gaps), allowed: 2 * (time / starts.length + Math.max(...slides)) }
}

describe('the order of a loop', () => {
  it('[L7, L8] whoever could only be followed by itself over the seam does not open, however long the loop', () => {
    const parts = [part(1, 0), part(1, 0), part(141, 1, 4, 0), part(1, 0)]
    const order = arrangementOf(parts, [0, 1, 2, 3])
    const slides = played(parts, order)
    expect(order[0]).toBe(2)
    expect(slides.filter((slide, i) => slide === slides[(i + 1) % slides.length])).toEqual([])
  })

  it('[L8] no slide follows itself, over the seam too', () => {
    expect(arrangementOf([part(2, 1), part(2, 2)], [0])).toEqual([0, 1, 0, 1])
    const parts = [part(3, 1), part(2, 2), part(2, 3)]
    const slides = played(parts, arrangementOf(parts, [0]))
    for (const [i, slide] of slides.entries()) expect(slide).not.toBe(slides[(i + 1) % slides.length])
  })

  it('[L8] a slide that two placements of a campaign show is one slide', () => {
    const parts = [part(1, 1), part(1, 1), part(1, 2), part(1, 3)]
    const slides = played(parts, arrangementOf(parts, [0, 1, 2, 3]))
    expect(slides.indexOf(1)).toBe(0)
    expect(slides.lastIndexOf(1)).toBe(2)
  })

  it('[L8] a slide with exactly half of the turns does not follow itself, one with more may', () => {
    expect(
      played([part(2, 1), part(1, 2), part(1, 3)], arrangementOf([part(2, 1), part(1, 2), part(1, 3)], [0])),
    ).toEqual([1, 2, 1, 3])
    expect(arrangementOf([part(3, 1), part(1, 2)], [0])).toHaveLength(4)
  })

  it('[L7, L8, L10] it gives up who opens before it lets a slide follow itself', () => {
    // Slide 2 has half of the turns, so it comes every second time: opened by the first part, no order of the second fits between.
    const parts = [part(3, 2, 1), part(3, 4, 1, 2)]
    const order = arrangementOf(parts, [0])
    expect(order[0]).toBe(1)
    const slides = played(parts, order)
    for (const [i, slide] of slides.entries()) expect(slide).not.toBe(slides[(i + 1) % slides.length])
  })

  it('[L9] turns are spread, not bunched', () => {
    const parts = [part(12, 1, 2, 3), part(3, 4), part(2, 5)]
    const order = arrangementOf(parts, [0])
    for (const i of [0, 1, 2]) {
      const { longest, allowed } = waits(parts, order, i)
      expect(longest).toBeLessThanOrEqual(allowed)
    }
  })

  it('[L10] the campaign of the highest org opens, wherever it stands in the plan', () => {
    const plan = aPlan([oneOf('a', [10], { org: 'huyen' }), oneOf('b', [10, 10]), oneOf('c')])
    expect(turnsOn(plan).startsWith('b ')).toBe(true)
  })

  it('[L10] ties go by the order of the plan: of campaigns, and of the placements of one', () => {
    expect(turnsOn(aPlan([oneOf('a'), oneOf('b')]))).toBe('a b')
    expect(turnsOn(aPlan([oneOf('b'), oneOf('a')]))).toBe('b a')
    expect(turnsOn(aPlan([oneOf('z', [10], {}, { weight: 0.5 }), oneOf('a')])).startsWith('z')).toBe(true)
  })

  it('[L7–L10] whatever the parts, each turn once, none after itself, spread, opened by the first', () => {
    const parts = fc
      .array(fc.record({ turns: fc.integer({ min: 1, max: 12 }), slides: fc.integer({ min: 1, max: 4 }) }), {
        minLength: 2,
        maxLength: 6,
      })
      .map((asked) =>
        asked.map(({ turns, slides }, i) =>
          part(Math.max(turns, slides), ...Array.from({ length: slides }, (_, j) => 10 * i + j)),
        ),
      )
    fc.assert(
      fc.property(parts, (some) => {
        const order = arrangementOf(some, [0])
        for (const [i, { slides }] of some.entries()) expect(order.filter((p) => p === i)).toHaveLength(slides.length)
        expect(order[0]).toBe(0)
        const slides = played(some, order)
        const isFree = (slide: number) => slides.filter((s) => s === slide).length * 2 > slides.length
        for (const [i, slide] of slides.entries()) {
          if (!isFree(slide)) expect(slide).not.toBe(slides[(i + 1) % slides.length])
        }
        for (const i of some.keys()) {
          const { longest, allowed } = waits(some, order, i)
          expect(longest).toBeLessThanOrEqual(allowed)
        }
      }),
      { numRuns: 300 },
    )
  })
})
