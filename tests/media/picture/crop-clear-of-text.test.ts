import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cropClearOfText } from '../../../media/picture/crop-clear-of-text.ts'
import { cutTextFinding } from '../../../media/picture/cut-text-finding.ts'
import type { TextLine } from '../../../media/picture/text-lines-of.ts'

const picture = { width: 1600, height: 800 }
const beam = { width: 960, height: 64, color: 'full' } as const
/** The crop of a beam, an eighth of the picture and a bit. */
const wishedAt = (y: number) => ({ x: 0, y, width: 1, height: 0.13333 })
/** A line of capitals on a baseline. */
const line = (baseline: number, lineHeight = 0.08, x = 0.2, width = 0.5): TextLine => {
  return { x, y: baseline - lineHeight / 1.9, width, height: lineHeight / 1.9, lineHeight }
}

describe('a crop clear of text', () => {
  test('stays where it is wished where there is no text', () => {
    expect(cropClearOfText(wishedAt(0.41), [], picture)).toEqual(wishedAt(0.41))
  })

  test('stays where it is wished where that holds the title with ground about it', () => {
    expect(cropClearOfText(wishedAt(0.41), [line(0.5)], picture)).toEqual(wishedAt(0.41))
  })

  test('moves no farther than the title’s ground asks', () => {
    const { y } = cropClearOfText(wishedAt(0.7), [line(0.5)], picture)
    // From the top of the marks, and a fifth of the line above.
    expect(y).toBeCloseTo(0.5 - 0.08 * (1 - 0.35 / 1.9) - 0.016, 4)
  })

  test('goes with the longer of two lines of like height, though the other is nearer', () => {
    const lines = [line(0.3, 0.08, 0.1, 0.8), line(0.8, 0.081, 0.4, 0.2)]
    const { y, height } = cropClearOfText(wishedAt(0.75), lines, picture)
    expect(y < 0.3 && 0.3 < y + height).toBe(true)
  })

  test('gives up ground for another line', () => {
    const { y, height, fit } = cropClearOfText(wishedAt(0.5), [line(0.5), line(0.55, 0.04)], picture)
    expect([y < 0.44 && y + height > 0.557, fit]).toEqual([true, undefined])
  })

  test('lets a caption be, where no place would spare it', () => {
    const caption = [line(0.5, 0.03, 0.3, 0.4)]
    const pillar = { x: 0.45, y: 0, width: 0.1, height: 1 }
    expect(cropClearOfText(pillar, caption, picture).fit).toBeUndefined()
    const everywhere = [line(0.5, 0.03, 0.02, 0.96)]
    expect(cropClearOfText(pillar, everywhere, picture)).toEqual(pillar)
  })

  test('never cuts a line where there is a title, is never outside, and is the same each time', () => {
    const lines = fc.array(
      fc
        .record({
          ...{ baseline: fc.double({ min: 0.1, max: 0.98, noNaN: true }) },
          ...{ lineHeight: fc.double({ min: 0.07, max: 0.3, noNaN: true }) },
          ...{
            x: fc.double({ min: 0, max: 0.7, noNaN: true }),
            width: fc.double({ min: 0.05, max: 0.3, noNaN: true }),
          },
        })
        .map(({ baseline, lineHeight, x, width }) => line(baseline, lineHeight, x, width)),
      { minLength: 1, maxLength: 6 },
    )
    const place = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(lines, place, fc.boolean(), (lines, at, isPillar) => {
        const wished = isPillar ? { x: at * 0.9, y: 0, width: 0.1, height: 1 } : wishedAt(at * (1 - 0.13333))
        const proposed = cropClearOfText(wished, lines, picture)
        expect(cropClearOfText(wished, lines, picture)).toEqual(proposed)
        const { fit, ...crop } = proposed
        expect(Math.min(crop.x, crop.y)).toBeGreaterThanOrEqual(0)
        expect(Math.max(crop.x + crop.width, crop.y + crop.height)).toBeLessThanOrEqual(1 + 1e-9)
        const canvas = isPillar ? { ...beam, width: 64, height: 320 } : beam
        expect(cutTextFinding(lines, picture, { ...canvas, fit, crop })).toBeUndefined()
      }),
      { numRuns: 500 },
    )
  })
})
