import sharp, { type Sharp } from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Fitting, fitPictures } from '../../media/picture/fit-pictures.ts'
import { painted } from './picture/textures.ts'
import { chunksOf, pixelsOf } from './pixels-of.ts'

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

/** Fitted to a canvas, written `960x64` or `320x32 mono`. */
async function drawn(bytes: Buffer, canvas: string, more: Partial<Fitting> = {}) {
  const [size, color = 'full'] = canvas.split(' ')
  const [width = 0, height = 0] = size!.split('x').map(Number)
  const [png] = await fitPictures(bytes, [{ width, height, color: color as Fitting['color'], ...more }])
  return { png: png!, ...(await pixelsOf(png!)) }
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

  test('on several canvases is what it is on each alone', async () => {
    const fittings: Fitting[] = [
      { width: 64, height: 48, color: 'full' },
      { width: 96, height: 6, color: 'full', crop: { x: 0, y: 0.25, width: 1, height: 0.5 } },
      { width: 32, height: 32, color: 'mono', fit: 'contain' },
    ]
    const together = await fitPictures(png, fittings)
    for (const [i, fitting] of fittings.entries()) expect(await fitPictures(png, [fitting])).toEqual([together[i]])
  })

  test('on no canvas is still judged', async () => {
    expect(await fitPictures(png, [])).toEqual([])
    await expect(fitPictures(Buffer.from('GIF'), [])).rejects.toMatchObject({ kind: 'unknown-format' })
  })

  test.each(['jpeg', 'webp'] as const)('shrunk while it is decoded shows the same as whole: %s', async (format) => {
    const large = await sharp(png)
      .resize(4000, 2000, { kernel: 'nearest' })
      .toFormat(format, { quality: 95 })
      .toBuffer()
    const { at } = await drawn(large, '40x20')
    for (const [x, y] of [
      [3, 3],
      [36, 3],
      [3, 16],
      [36, 16],
    ] as const) {
      expect(near(at(x, y), (await pixelsOf(png)).at(x, y))).toBe(true)
    }
    const crop = { x: 0.5, y: 0, width: 0.5, height: 0.5 }
    const { colors } = await drawn(large, '30x30', { crop })
    expect(colors.every((color) => near(color, '#00ff00'))).toBe(true)
  })

  test('cropped to less than a pixel shows that pixel', async () => {
    const { colors } = await drawn(png, '16x16', { crop: { x: 0.99999, y: 0.99999, width: 0.00001, height: 0.00001 } })
    expect(colors).toEqual(['#ffffff'])
  })

  test.each([1, 2, 3, 4, 5, 6, 7, 8])('turned as EXIF says (%i) stands upright', async (orientation) => {
    const [right, bottom] = [1599, 799]
    // Where a stored pixel stands upright: TIFF 6.0, the tag `Orientation`.
    const stands = [
      (x: number, y: number) => [x, y],
      (x: number, y: number) => [right - x, y],
      (x: number, y: number) => [right - x, bottom - y],
      (x: number, y: number) => [x, bottom - y],
      (x: number, y: number) => [y, x],
      (x: number, y: number) => [right - y, x],
      (x: number, y: number) => [right - y, bottom - x],
      (x: number, y: number) => [y, bottom - x],
    ][orientation - 1]!
    const [width, height] = orientation < 5 ? [1600, 800] : [800, 1600]
    const stored = await painted(width!, height!, (x, y) => {
      const [column = 0, row = 0] = stands(x, y)
      if (row < 400) return column < 800 ? [255, 0, 0] : [0, 255, 0]
      return column < 800 ? [0, 0, 255] : [255, 255, 255]
    })
    const tagged = await sharp(stored).withMetadata({ orientation }).jpeg({ quality: 95 }).toBuffer()
    const { at } = await drawn(tagged, '40x20')
    for (const [x, y] of [
      [3, 3],
      [36, 3],
      [3, 16],
      [36, 16],
    ] as const) {
      expect([at(x, y), near(at(x, y), (await pixelsOf(png)).at(x, y))]).toEqual([at(x, y), true])
    }
  })

  test('with transparency lies on the ground of the house, on one colour on black', async () => {
    const clear = await sharp({
      create: { width: 40, height: 40, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
      .png()
      .toBuffer()
    expect((await drawn(clear, '20x20')).colors).toEqual(['#5c0208'])
    expect((await drawn(clear, '20x20 mono')).colors).toEqual(['#000000'])
  })

  test('comes through pixel for pixel whether it is drawn or photographed', async () => {
    for (const colorAt of [
      (x: number, y: number) => [(x * 5) & 255, (y * 3) & 255, (x * y) & 255] as const,
      (x: number, y: number) => (x > 20 && y > 9 ? ([176, 0, 12] as const) : ([255, 226, 0] as const)),
    ]) {
      const original = await painted(75, 41, colorAt)
      const { at } = await drawn(original, '75x41')
      const expected = await pixelsOf(original)
      for (let y = 0; y < 41; y++) for (let x = 0; x < 75; x++) expect(at(x, y)).toBe(expected.at(x, y))
    }
  })
})
