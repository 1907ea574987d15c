import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { templates } from '../../../media/look/templates.ts'
import { memoryAssetStore } from '../../../media/memory-asset-store.ts'
import { renderNeed } from '../../../media/render-need.ts'
import { slogan, studioWith } from '../needs.ts'
import { chunksOf, pixelsOf } from '../pixels-of.ts'

const originals = memoryAssetStore()
const studio = studioWith(originals)
const text = 'Uống nước nhớ nguồn'
const hex = (color: readonly number[]) => `#${Buffer.from(color).toString('hex')}`
/** Green all over: no template has it. */
const green = { r: 0, g: 160, b: 60 }
const emblem = await originals.put(
  await sharp({ create: { width: 90, height: 90, channels: 3, background: green } })
    .png()
    .toBuffer(),
)

describe.each(templates)('the template $id', (template) => {
  test.each(['960x64', '640x320', '320x32', '64x320'])(
    'on %s has its ground, its ink, and enough contrast',
    async (canvas) => {
      const { bytes, verdict } = await renderNeed(slogan(text, canvas, { template: template.id }), studio)
      const { colors } = await pixelsOf(bytes)
      expect(colors).toContain(hex(template.ground))
      expect(colors).toContain(hex(template.ink))
      expect(verdict.contrast).toBeGreaterThanOrEqual(4.5)
      expect(verdict.clipped).toBe(0)
    },
  )
})

describe('a template', () => {
  test('is chosen by its id, else by the slide’s tags; one that is not known is as if none were named', async () => {
    const drawn = async (more: object) => (await renderNeed(slogan(text, '640x320', more), studio)).rendition.sha256
    const plain = await drawn({})
    expect(await drawn({ template: 'no-such' })).toBe(plain)
    expect(await drawn({ template: 'le' })).toBe(plain)
    expect(await drawn({ tags: ['an-toan'] })).toBe(await drawn({ template: 'xanh' }))
    expect(await drawn({ tags: ['quoc-tang'], template: 'no-such' })).toBe(await drawn({ template: 'tang' }))
    expect(await drawn({ template: 'xanh' })).not.toBe(plain)
  })

  test('on a one-colour board is light on dark, whatever it is', async () => {
    const one = await renderNeed(slogan(text, '320x192 mono', { template: 'xanh' }), studio)
    const other = await renderNeed(slogan(text, '320x192 mono', { template: 'trang' }), studio)
    expect(one.rendition).toEqual(other.rendition)
  })
})

describe('an emblem', () => {
  test.each([
    ['960x64', 60],
    ['640x320', 96],
    ['64x320', 60],
  ])('on %s stands whole at its place, and the words beside it', async (canvas, side) => {
    const { bytes, verdict } = await renderNeed(slogan(text, canvas, { emblem }), studio)
    expect(chunksOf(bytes)).toEqual(['IHDR', 'IDAT', 'IEND'])
    expect(verdict).toMatchObject({ setting: 'standing', clipped: 0 })
    const pixels = await pixelsOf(bytes)
    let found = 0
    for (let y = 0; y < pixels.height; y++)
      for (let x = 0; x < pixels.width; x++) if (pixels.at(x, y) === '#00a03c') found++
    expect(Math.sqrt(found)).toBe(side)
  })

  test('on a one-colour board is lit and dark; on a strip there is no room for one', async () => {
    const board = await renderNeed(slogan(text, '320x192 mono', { emblem }), studio)
    expect((await pixelsOf(board.bytes)).colors.toSorted()).toEqual(['#000000', '#ffffff'])
    const strip = await renderNeed(slogan(text, '320x32', { emblem }), studio)
    expect(strip.rendition).toEqual((await renderNeed(slogan(text, '320x32'), studio)).rendition)
  })

  test('stands on both pages', async () => {
    const long = `${text}, ăn quả nhớ kẻ trồng cây, đền ơn đáp nghĩa, lá lành đùm lá rách`
    const { bytes, verdict } = await renderNeed(slogan(long, '256x96', { emblem }), studio)
    expect(verdict).toMatchObject({ setting: 'pages', clipped: 0 })
    const pixels = await pixelsOf(bytes)
    const greenOn = (from: number) =>
      Array.from({ length: 96 * 256 }, (_, i) => pixels.at(i % 256, from + Math.floor(i / 256))).filter(
        (c) => c === '#00a03c',
      ).length
    expect(greenOn(0)).toBeGreaterThan(0)
    expect(greenOn(96)).toBe(greenOn(0))
  })

  test('that cannot be had leaves the slide undrawn for now, and gives the same bytes each time once it can', async () => {
    const missing = slogan(text, '640x320', { emblem: 'f'.repeat(64) })
    await expect(renderNeed(missing, studio)).rejects.toMatchObject({ name: 'MediaMissing', kind: 'missing' })
    const [one, other] = [slogan(text, '640x320', { emblem }), slogan(text, '640x320', { emblem })]
    expect((await renderNeed(one, studio)).rendition).toEqual((await renderNeed(other, studio)).rendition)
  })
})
