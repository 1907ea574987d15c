import fc from 'fast-check'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Box } from '../../../media/picture/box-of-line.ts'
import type { ProposedCrop } from '../../../media/picture/crop-clear-of-text.ts'
import { cropsFor } from '../../../media/picture/crop-proposals.ts'
import { shownPart } from '../../../media/picture/shown-part.ts'
import { banners, captionedPhotograph, photograph } from './banners.ts'
import { dice, painted } from './textures.ts'

/** A wide grey-green field with a bright red and yellow emblem at its right. */
let field: Buffer

beforeAll(async () => {
  field = await painted(1200, 400, (x, y) => {
    const away = Math.hypot(x - 1000, y - 200)
    if (away < 60) return [255, 226, 0]
    return away < 120 ? [200, 0, 10] : [110, 118, 108]
  })
})

async function cropFor(picture: Buffer, width: number, height: number): Promise<ProposedCrop> {
  const [crop] = await cropsFor(picture, [{ width, height }])
  if (!crop) throw new Error('no crop was proposed')
  return crop
}

describe('a proposed crop', () => {
  test('has the canvas’s aspect and goes where people look', async () => {
    const crop = await cropFor(field, 320, 320)
    expect((crop.width * 1200) / (crop.height * 400)).toBeCloseTo(1, 3)
    expect(crop.height).toBe(1)
    expect(crop.x * 1200).toBeLessThan(885)
    expect((crop.x + crop.width) * 1200).toBeGreaterThan(1115)
  })

  test('is the whole picture where the aspects are equal', async () => {
    expect(await cropFor(field, 960, 320)).toEqual({ x: 0, y: 0, width: 1, height: 1 })
  })

  test('of an even picture is its middle', async () => {
    const even = await painted(800, 400, () => [176, 0, 12])
    expect(await cropFor(even, 100, 100)).toEqual({ x: 0.25, y: 0, width: 0.5, height: 1 })
  })

  test('of a grey picture goes by detail', async () => {
    const roll = dice(5)
    const grey = await painted(1200, 400, (x, y) => {
      const level = x > 850 && x < 1150 && y > 50 && y < 350 ? Math.floor(roll() * 256) : 90 + (x >> 6)
      return [level, level, level]
    })
    const { x, width } = await cropFor(grey, 320, 320)
    expect(x * 1200).toBeLessThan(900)
    expect((x + width) * 1200).toBeGreaterThan(1100)
  })

  test('is upright as the picture is', async () => {
    const turned = await sharp(await sharp(field).rotate(270).png().toBuffer())
      .withMetadata({ orientation: 6 })
      .jpeg({ quality: 95 })
      .toBuffer()
    const [straight, upright] = [await cropFor(field, 1, 1), await cropFor(turned, 1, 1)]
    expect(upright.width).toBe(straight.width)
    expect(upright.x).toBeCloseTo(straight.x, 1)
  })

  test('never reaches outside, whatever the aspect, and is the same each time', async () => {
    const side = fc.integer({ min: 1, max: 4000 })
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ width: side, height: side }), { maxLength: 4 }), async (aspects) => {
        const crops = await cropsFor(field, aspects)
        expect(crops.length).toBe(aspects.length)
        expect(await cropsFor(field, aspects)).toEqual(crops)
        for (const { x, y, width, height } of crops) {
          expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
          expect(Math.min(width, height)).toBeGreaterThan(0)
          expect(Math.max(x + width, y + height)).toBeLessThanOrEqual(1 + 1e-9)
        }
      }),
      { numRuns: 12 },
    )
  })
})

const canvases = [
  { width: 960, height: 64 },
  { width: 64, height: 320 },
  { width: 640, height: 320 },
  { width: 640, height: 64 },
  { width: 640, height: 48 },
]

describe.each(Object.entries(banners))('on a banner with %s', (_, made) => {
  test('no proposed crop cuts a word or its marks, and each shows the title whole', async () => {
    const { picture, inks, ...size } = await made()
    const crops = await cropsFor(picture, canvases)
    for (const [index, { fit, ...crop }] of crops.entries()) {
      const canvas = canvases[index] as (typeof canvases)[number]
      const shown = shownPart(size, { ...canvas, color: 'full', fit, crop })
      // Half a pixel of the picture, of what is rounded.
      const hair = 0.5 / Math.min(size.width, size.height)
      const on = `${canvas.width}×${canvas.height}`
      expect({ on, sees: inks.map((ink) => seen(ink, shown, hair)) }).toEqual({
        on,
        sees: ['whole', ...inks.slice(1).map(() => expect.stringMatching(/^(whole|nothing)$/))],
      })
    }
  })
})

function seen(ink: Box, shown: Box, hair: number): 'whole' | 'nothing' | 'part' {
  const isOutside =
    ink.right <= shown.left + hair ||
    ink.left >= shown.right - hair ||
    ink.bottom <= shown.top + hair ||
    ink.top >= shown.bottom - hair
  if (isOutside) return 'nothing'
  const isInside =
    ink.left >= shown.left - hair &&
    ink.right <= shown.right + hair &&
    ink.top >= shown.top - hair &&
    ink.bottom <= shown.bottom + hair
  return isInside ? 'whole' : 'part'
}

describe('text and crops', () => {
  test('a title that no crop holds is contained: in a beam with the lines it is read with, on a pillar with the whole picture', async () => {
    const { picture, inks } = await banners['a title too high for a beam']()
    const [beam, pillar, board] = await cropsFor(picture, canvases)
    expect(beam).toMatchObject({ x: 0, width: 1, fit: 'contain' })
    const bottoms = inks.map(({ bottom }) => bottom)
    expect((beam?.y ?? 0) + (beam?.height ?? 0)).toBeGreaterThan(bottoms[1] ?? 1)
    expect((beam?.y ?? 0) + (beam?.height ?? 0)).toBeLessThan(inks[2]?.top ?? 0)
    expect(pillar).toEqual({ x: 0, y: 0, width: 1, height: 1, fit: 'contain' })
    expect(board).toEqual({ x: 0, y: 0, width: 1, height: 1 })
  })

  test('two lines are both shown where both go in, with the title alone where they do not', async () => {
    const { picture, inks } = await banners['two lines']()
    const [beam, , , both] = await cropsFor(picture, canvases)
    const second = inks[1] as Box
    expect((beam?.y ?? 0) + (beam?.height ?? 0)).toBeLessThanOrEqual(second.top)
    expect((both?.y ?? 0) + (both?.height ?? 0)).toBeGreaterThanOrEqual(second.bottom)
  })

  test('a photograph goes by where people look, whether or not its maker’s name is on it', async () => {
    const plain = await cropsFor(await photograph(1600, 1000, 1250, 700), canvases)
    expect(await cropsFor((await captionedPhotograph()).picture, canvases)).toEqual(plain)
    for (const { x, y, width, height, fit } of plain) {
      expect(fit).toBeUndefined()
      expect(x < 1250 / 1600 && 1250 / 1600 < x + width && y < 0.7 && 0.7 < y + height).toBe(true)
    }
  })
})
