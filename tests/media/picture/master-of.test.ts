import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { masterOf } from '../../../media/picture/master-of.ts'
import { pictureLimits } from '../../../media/picture/picture-limits.ts'
import { hugePng, pngChunk } from '../huge-png.ts'
import { chunksOf, pixelsOf } from '../pixels-of.ts'
import { dice, painted } from './textures.ts'

let png: Buffer

beforeAll(async () => {
  png = await painted(320, 200, (x, y) => [Math.floor(x * 0.7), y, 255 - Math.floor(x * 0.5)])
})

describe('a master', () => {
  test('of a lossless picture is a PNG with the same pixels and nothing else', async () => {
    const rich = await sharp(png)
      .withExif({ IFD0: { Copyright: 'người chụp' } })
      .withIccProfile('srgb')
      .png({ progressive: true })
      .toBuffer()
    const master = await masterOf(rich)
    expect(master).toMatchObject({ type: 'image/png', width: 320, height: 200 })
    expect(new Set(chunksOf(master.bytes))).toEqual(new Set(['IHDR', 'IDAT', 'IEND']))
    const [ours, theirs] = [await pixelsOf(master.bytes), await pixelsOf(png)]
    for (let y = 0; y < 200; y += 7) for (let x = 0; x < 320; x += 3) expect(ours.at(x, y)).toBe(theirs.at(x, y))
  })

  test('of a photograph is a JPEG without subsampled colours, profile or place', async () => {
    const rich = await sharp(png)
      .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '10/1 30/1 0/1' } })
      .jpeg()
      .toBuffer()
    const master = await masterOf(rich)
    expect(master.type).toBe('image/jpeg')
    const { exif, icc, xmp, chromaSubsampling, space } = await sharp(master.bytes).metadata()
    expect({ exif, icc, xmp, chromaSubsampling, space }).toEqual({ chromaSubsampling: '4:4:4', space: 'srgb' })
  })

  test('stands upright', async () => {
    const turned = await sharp(png).withMetadata({ orientation: 8 }).jpeg().toBuffer()
    const master = await masterOf(turned)
    expect(master).toMatchObject({ width: 200, height: 320 })
    expect(await sharp(master.bytes).metadata()).toMatchObject({ width: 200, height: 320 })
    expect((await sharp(master.bytes).metadata()).orientation).toBeUndefined()
  })

  test('keeps transparency', async () => {
    const webp = await sharp(png).ensureAlpha(0.5).webp().toBuffer()
    const master = await masterOf(webp)
    expect(master.type).toBe('image/png')
    const { data, info } = await sharp(master.bytes).raw().toBuffer({ resolveWithObject: true })
    expect(info.channels).toBe(4)
    expect(data[3]).toBeGreaterThan(120)
    expect(data[3]).toBeLessThan(136)
  })

  test('of CMYK, of 16 bits and of a wide gamut is sRGB of eight', async () => {
    for (const bytes of [
      await sharp(png).toColourspace('cmyk').jpeg().toBuffer(),
      await sharp(png).toColourspace('rgb16').png().toBuffer(),
      await sharp(png).withIccProfile('p3').png().toBuffer(),
      await sharp(png).greyscale().toColourspace('b-w').png().toBuffer(),
    ]) {
      const { space, depth, channels, icc } = await sharp((await masterOf(bytes)).bytes).metadata()
      expect({ space, depth, channels, icc }).toEqual({ space: 'srgb', depth: 'uchar', channels: 3 })
    }
  })

  test('is of at most 24 megapixels', async () => {
    const large = await sharp({ create: { width: 8000, height: 5000, channels: 3, background: '#841' } })
      .jpeg()
      .toBuffer()
    const { width, height } = await masterOf(large)
    expect(width * height).toBeLessThan(2.41e7)
    expect(width / height).toBeCloseTo(1.6, 3)
  })

  test('of noise that a palette had made small can come in again as any picture does', async () => {
    const roll = dice(5)
    const rows = Buffer.alloc(4800 * 4801)
    for (let at = 0; at < rows.length; at++) rows[at] = at % 4801 === 0 ? 0 : roll() * 256
    const colors = Buffer.from(Array.from({ length: 768 }, () => roll() * 256))
    const palette = palettePng(4800, colors, deflateSync(rows, { level: 0 }))
    const { bytes } = await masterOf(palette)
    expect(bytes.length).toBeLessThanOrEqual(pictureLimits.bytes)
    expect(bytes.length).toBeGreaterThan(pictureLimits.bytes / 2)
  })

  test('is the same each time', async () => {
    const jpeg = await sharp(png).jpeg().toBuffer()
    expect(await masterOf(jpeg)).toEqual(await masterOf(jpeg))
    expect(await masterOf(png)).toEqual(await masterOf(png))
  })
})

/** A PNG of 8-bit places in a palette. */
function palettePng(side: number, colors: Buffer, pixels: Buffer): Buffer {
  const png = hugePng(16)
  const header = Buffer.from(png.subarray(16, 29))
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header.set([8, 3], 8)
  const chunks = [pngChunk('IHDR', header), pngChunk('PLTE', colors), pngChunk('IDAT', pixels)]
  return Buffer.concat([png.subarray(0, 8), ...chunks, pngChunk('IEND', Buffer.alloc(0))])
}
