import { describe, expect, test } from 'vitest'
import { renderNeed } from '../../media/render-need.ts'
import { plate, studioWith } from './needs.ts'
import { pixelsOf } from './pixels-of.ts'

const studio = studioWith()

describe('the built-in plate', () => {
  test.each(['960x64', '640x320', '1280x640', '64x320', '320x32'])(
    'at %s is its own mirror image, and more than one colour',
    async (canvas) => {
      const { bytes } = await renderNeed(plate(canvas), studio)
      const { width, height, at, colors } = await pixelsOf(bytes)
      expect(`${width}x${height}`).toBe(canvas)
      expect(colors.length).toBeGreaterThan(1)
      const unlike: string[] = []
      for (let y = 0; y < height; y++) {
        for (let x = 0; x < width / 2; x++) if (at(x, y) !== at(width - 1 - x, y)) unlike.push(`${x},${y}`)
      }
      expect(unlike).toEqual([])
    },
  )

  test.each(['320x32 mono', '320x192 mono', '16x16 mono'])('at %s has two colours', async (canvas) => {
    const { bytes } = await renderNeed(plate(canvas), studio)
    expect((await pixelsOf(bytes)).colors.toSorted()).toEqual(['#000000', '#ffffff'])
  })

  test('is drawn at any size, the same each time', async () => {
    for (const canvas of ['1x1', '1x100', '15x200', '5000x16', '3x3 mono', '200x100']) {
      const [first, second] = [await renderNeed(plate(canvas), studio), await renderNeed(plate(canvas), studio)]
      expect(first.rendition).toEqual(second.rendition)
      expect(`${first.rendition.width}x${first.rendition.height}`).toBe(canvas.split(' ')[0])
    }
  })
})
