import sharp from 'sharp'
import { expect, test } from 'vitest'
import { memoryAssetStore } from '../../media/memory-asset-store.ts'
import { fitPictures } from '../../media/picture/fit-pictures.ts'
import { renderNeed } from '../../media/render-need.ts'
import { renderNeeds } from '../../media/render-needs.ts'
import { image, plate, slogan, studioWith } from './needs.ts'

const originals = memoryAssetStore()
const picture = await originals.put(
  await sharp({ create: { width: 200, height: 100, channels: 3, background: '#204080' } })
    .jpeg()
    .toBuffer(),
)

test('a picture on several canvases is decoded once, and gives what it gives alone', async () => {
  const decoded: number[] = []
  const studio = studioWith(originals, {
    fitPictures: (original, fittings) => {
      decoded.push(fittings.length)
      return fitPictures(original, fittings)
    },
  })
  const needs = [image(picture, '96x64'), slogan('Đoàn kết', '96x64'), image(picture, '64x32 mono'), plate('64x32')]
  const together = await renderNeeds(needs, studio)
  expect(decoded).toEqual([2])
  for (const [i, need] of needs.entries()) {
    expect(together[i]).toEqual({ status: 'fulfilled', value: await renderNeed(need, studio) })
  }
})

test('one that fails is refused alone', async () => {
  const crop = { x: 0.9, y: 0.9, width: 0.5, height: 0.5 }
  const needs = [image(picture, '96x64'), image(picture, '64x32', { crop }), image('f'.repeat(64), '64x32')]
  const results = await renderNeeds(needs, studioWith(originals))
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected'])
  expect(results[1]).toMatchObject({ reason: { kind: 'bad-crop' } })
  expect(results[2]).toMatchObject({ reason: { kind: 'missing' } })
})
