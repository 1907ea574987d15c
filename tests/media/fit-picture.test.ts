import sharp, { type Sharp } from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { memoryAssetStore } from '../../media/memory-asset-store.ts'
import { renderNeed } from '../../media/render-need.ts'
import { sha256Of } from '../../media/sha256-of.ts'
import { hugePng } from './huge-png.ts'
import { image } from './needs.ts'
import { chunksOf, pixelsOf } from './pixels-of.ts'

const originals = memoryAssetStore()

/** 40×20: red, green above blue, white; lossless where the format is. */
function quarters(): Sharp {
  const rgb = Buffer.alloc(40 * 20 * 3)
  const colors = [
    [255, 0, 0],
    [0, 255, 0],
    [0, 0, 255],
    [255, 255, 255],
  ]
  for (let y = 0; y < 20; y++) {
    for (let x = 0; x < 40; x++) rgb.set(colors[(y < 10 ? 0 : 2) + (x < 20 ? 0 : 1)] as number[], (y * 40 + x) * 3)
  }
  return sharp(rgb, { raw: { width: 40, height: 20, channels: 3 } })
}

async function drawn(bytes: Buffer, canvas: string, more: Parameters<typeof image>[2] = {}) {
  const { png } = await renderNeed(image(await originals.put(bytes), canvas, more), originals)
  return { png, ...(await pixelsOf(png)) }
}

/** Near enough after a lossy codec. */
function near(color: string, expected: string): boolean {
  return [1, 3, 5].every(
    (i) => Math.abs(Number.parseInt(color.slice(i, i + 2), 16) - Number.parseInt(expected.slice(i, i + 2), 16)) < 24,
  )
}

let png: Buffer

beforeAll(async () => {
  png = await quarters().png().toBuffer()
})

describe('a picture', () => {
  test('of the canvas’s own size comes through pixel for pixel', async () => {
    const { width, height, at } = await drawn(png, '40x20')
    expect([width, height]).toEqual([40, 20])
    expect([at(0, 0), at(39, 0), at(0, 19), at(39, 19)]).toEqual(['#ff0000', '#00ff00', '#0000ff', '#ffffff'])
    expect([at(19, 9), at(20, 10)]).toEqual(['#ff0000', '#ffffff'])
  })

  test('covers the canvas unless told otherwise: its middle stays, its ends go', async () => {
    const { at } = await drawn(png, '20x20')
    expect([at(2, 2), at(17, 2), at(2, 17), at(17, 17)]).toEqual(['#ff0000', '#00ff00', '#0000ff', '#ffffff'])
  })

  test('contained is whole, on the ground of the house', async () => {
    const { at } = await drawn(png, '40x40', { fit: 'contain' })
    expect(at(0, 0)).toBe('#5c0208')
    expect(at(39, 39)).toBe('#5c0208')
    expect(at(2, 12)).toBe('#ff0000')
    expect(at(37, 27)).toBe('#ffffff')
  })

  test('cropped shows the part that was given', async () => {
    const { at, colors } = await drawn(png, '30x30', { crop: { x: 0.5, y: 0, width: 0.5, height: 0.5 } })
    expect(at(15, 15)).toBe('#00ff00')
    expect(colors).toEqual(['#00ff00'])
  })

  test('with a crop outside it is refused', async () => {
    for (const crop of [
      { x: 0.6, y: 0, width: 0.5, height: 1 },
      { x: 0, y: 0, width: 0, height: 1 },
      { x: -0.1, y: 0, width: 0.5, height: 1 },
    ]) {
      await expect(drawn(png, '30x30', { crop })).rejects.toMatchObject({ kind: 'bad-crop' })
    }
  })

  test('of a camera held sideways stands upright, and is cropped upright', async () => {
    const turned = await quarters()
      .withMetadata({ orientation: 6 })
      .jpeg({ quality: 100, chromaSubsampling: '4:4:4' })
      .toBuffer()
    const { at } = await drawn(turned, '20x40')
    expect(near(at(2, 2), '#0000ff')).toBe(true)
    expect(near(at(17, 2), '#ff0000')).toBe(true)
    expect(near(at(17, 37), '#00ff00')).toBe(true)
    const crop = { x: 0.5, y: 0.5, width: 0.5, height: 0.5 }
    expect(near((await drawn(turned, '10x20', { crop })).at(5, 10), '#00ff00')).toBe(true)
  })

  test('keeps no metadata, profile or alpha', async () => {
    const rich = await quarters()
      .ensureAlpha(0.5)
      .withExif({ IFD0: { Copyright: 'người chụp' } })
      .withIccProfile('p3')
      .png()
      .toBuffer()
    const result = await drawn(rich, '40x20')
    expect(chunksOf(result.png).filter((type) => !['IHDR', 'IDAT', 'IEND'].includes(type))).toEqual([])
    expect((await sharp(result.png).metadata()).channels).toBe(3)
  })

  test.each<[string, () => Promise<Buffer>]>([
    ['JPEG', () => quarters().jpeg({ quality: 100, chromaSubsampling: '4:4:4' }).toBuffer()],
    ['a CMYK JPEG', () => quarters().toColourspace('cmyk').jpeg({ quality: 100 }).toBuffer()],
    [
      'a progressive JPEG',
      () => quarters().jpeg({ quality: 100, progressive: true, chromaSubsampling: '4:4:4' }).toBuffer(),
    ],
    ['WebP', () => quarters().webp({ lossless: true }).toBuffer()],
    ['GIF', () => quarters().gif().toBuffer()],
    ['TIFF', () => quarters().tiff({ compression: 'lzw' }).toBuffer()],
    ['AVIF', () => quarters().avif({ quality: 100, effort: 0, chromaSubsampling: '4:4:4' }).toBuffer()],
    ['16-bit PNG', () => quarters().toColourspace('rgb16').png().toBuffer()],
  ])('is taken as %s', async (_, encoded) => {
    const { at, width, height } = await drawn(await encoded(), '40x20')
    expect([width, height]).toEqual([40, 20])
    expect(near(at(37, 17), '#ffffff')).toBe(true)
    expect(Number.parseInt(at(3, 3).slice(1, 3), 16)).toBeGreaterThan(180)
  })

  test('in grey becomes sRGB', async () => {
    const { at } = await drawn(await quarters().greyscale().toColourspace('b-w').png().toBuffer(), '40x20')
    expect(at(37, 17)).toBe('#ffffff')
  })

  test('that moves shows its first frame', async () => {
    const frames = Buffer.concat([Buffer.alloc(300, 255), Buffer.alloc(300, 0)])
    const gif = await sharp(frames, { raw: { width: 10, height: 20, channels: 3, pageHeight: 10 } })
      .gif()
      .toBuffer()
    expect((await sharp(gif).metadata()).pages).toBe(2)
    expect((await drawn(gif, '10x10')).colors).toEqual(['#ffffff'])
  })

  test('on a one-colour board is dithered: half of the light is half of the pixels', async () => {
    // 188 is the sRGB level of half the light.
    const grey = await sharp({ create: { width: 64, height: 64, channels: 3, background: { r: 188, g: 188, b: 188 } } })
      .png()
      .toBuffer()
    const { at, colors, png: bits } = await drawn(grey, '64x64 mono')
    expect(colors.toSorted()).toEqual(['#000000', '#ffffff'])
    expect(bits[24]).toBe(1)
    let lit = 0
    for (let y = 0; y < 64; y++) for (let x = 0; x < 64; x++) if (at(x, y) === '#ffffff') lit++
    expect(lit / 64 ** 2).toBeGreaterThan(0.48)
    expect(lit / 64 ** 2).toBeLessThan(0.52)
  })

  test('gives the same bytes each time', async () => {
    expect((await drawn(png, '64x48')).png.equals((await drawn(png, '64x48')).png)).toBe(true)
  })
})

describe('a file that is no picture', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'

  test.each<[string, Buffer]>([
    ['nothing', Buffer.alloc(0)],
    ['one byte', Buffer.from([0xff])],
    ['SVG', Buffer.from(svg)],
    ['SVG with a declaration', Buffer.from(`<?xml version="1.0"?>${svg}`)],
    ['PDF', Buffer.from('%PDF-1.7\n1 0 obj\n')],
    ['ZIP', Buffer.from('PK\x03\x04')],
    ['HTML', Buffer.from('<!doctype html><title>x</title>')],
    ['HEIC', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0heicmif1', 'latin1')],
  ])('is refused by its content: %s', async (_, bytes) => {
    await expect(drawn(bytes, '40x20')).rejects.toMatchObject({ kind: 'unknown-format' })
  })

  test('is refused where it only begins like one', async () => {
    const heads = [
      '\xff\xd8\xff\xe0',
      '\x89PNG\r\n\x1a\n',
      'RIFF\0\0\0\0WEBP',
      'GIF89a',
      'II*\0',
      '\0\0\0\x18ftypavif\0\0\0\0',
    ]
    for (const head of heads) {
      const bytes = Buffer.from(`${head}${svg}`, 'latin1')
      await expect(drawn(bytes, '40x20')).rejects.toMatchObject({ kind: 'unreadable' })
    }
  })
})

describe('a damaged or hostile picture', () => {
  test('half a JPEG is refused', async () => {
    const noise = Buffer.from(Array.from({ length: 300 * 200 * 3 }, (_, i) => (i * 7919) % 251))
    const whole = await sharp(noise, { raw: { width: 300, height: 200, channels: 3 } })
      .jpeg()
      .toBuffer()
    await expect(drawn(whole.subarray(0, whole.length / 2), '40x20')).rejects.toMatchObject({ kind: 'unreadable' })
  })

  test('half a PNG is refused', async () => {
    await expect(drawn(png.subarray(0, png.length - 30), '40x20')).rejects.toMatchObject({ kind: 'unreadable' })
  })

  test('16000×16000 pixels in 31 kB are refused by the header', async () => {
    const bomb = hugePng(16_000)
    expect(bomb.length).toBeLessThan(40_000)
    await expect(drawn(bomb, '40x20')).rejects.toMatchObject({ kind: 'too-many-pixels' })
  })
})

describe('what cannot be had', () => {
  test('is missing, so that the filler stands in', async () => {
    const need = image(sha256Of('never uploaded'), '40x20')
    await expect(renderNeed(need, originals)).rejects.toMatchObject({ name: 'MediaMissing', kind: 'missing' })
  })

  test('a video is not drawn yet, so the filler stands in', async () => {
    const need = image(await originals.put(png), '40x20', { kind: 'video' })
    await expect(renderNeed(need, originals)).rejects.toMatchObject({ name: 'MediaMissing', kind: 'not-yet' })
  })
})
