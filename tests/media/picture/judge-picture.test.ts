import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { MediaFault } from '../../../media/media-fault.ts'
import { fitPictures } from '../../../media/picture/fit-pictures.ts'
import { judgePicture } from '../../../media/picture/judge-picture.ts'
import { masterOf } from '../../../media/picture/master-of.ts'
import { type BadFile, badFiles } from './bad-files.ts'
import { painted } from './textures.ts'

describe('what cannot be taken', () => {
  let files: BadFile[]

  beforeAll(async () => {
    files = await badFiles()
  })

  test('is refused with its reason, in both languages, by the judge', async () => {
    const kinds: [string, string][] = []
    for (const [name, , bytes] of files) {
      const fault = await judgePicture(bytes).then(
        () => new Error('taken'),
        (error: unknown) => error,
      )
      kinds.push([name, fault instanceof MediaFault ? fault.kind : String(fault)])
      if (fault instanceof MediaFault) expect(fault.messageVi).not.toBe(fault.message)
    }
    expect(kinds).toEqual(files.map(([name, kind]) => [name, kind]))
    expect(kinds.length).toBeGreaterThan(45)
  })

  test('is refused the same way by whatever decodes it, but for what is merely small', async () => {
    for (const [name, kind, bytes] of files) {
      if (kind === 'too-small') continue
      const canvas = { width: 40, height: 20, color: 'full' } as const
      await expect(fitPictures(bytes, [canvas]), name).rejects.toMatchObject({ kind })
      await expect(masterOf(bytes), name).rejects.toMatchObject({ kind })
    }
  })

  test('is named', async () => {
    await expect(judgePicture(Buffer.from('%PDF-1.7'))).rejects.toMatchObject({
      messageVi: expect.stringContaining('Tệp này là PDF'),
      message: expect.stringContaining('this file is PDF'),
    })
  })
})

describe('a picture that can be taken', () => {
  const turned = { width: 320, height: 200 }

  test.each<[string, object, () => Promise<Buffer>]>([
    ['JPEG', { format: 'jpeg', isLossless: false, hasAlpha: false }, () => picture().jpeg().toBuffer()],
    ['a progressive JPEG', { format: 'jpeg' }, () => picture().jpeg({ progressive: true }).toBuffer()],
    ['a CMYK JPEG', { format: 'jpeg' }, () => picture().toColourspace('cmyk').jpeg().toBuffer()],
    ['PNG', { format: 'png', isLossless: true }, () => picture().png().toBuffer()],
    ['an interlaced PNG', { format: 'png' }, () => picture().png({ progressive: true }).toBuffer()],
    ['a 16-bit PNG', { format: 'png' }, () => picture().toColourspace('rgb16').png().toBuffer()],
    ['a PNG with transparency', { hasAlpha: true }, () => picture().ensureAlpha(0.5).png().toBuffer()],
    ['WebP', { format: 'webp', isLossless: false }, () => picture().webp().toBuffer()],
    ['a lossless WebP', { format: 'webp', isLossless: true }, () => picture().webp({ lossless: true }).toBuffer()],
    ['GIF', { format: 'gif', frames: 1 }, () => picture().gif().toBuffer()],
    ['TIFF', { format: 'tiff', isLossless: true }, () => picture().tiff({ compression: 'deflate' }).toBuffer()],
    [
      'a TIFF of JPEG strips',
      { format: 'tiff', isLossless: false },
      () => picture().tiff({ compression: 'jpeg' }).toBuffer(),
    ],
    ['AVIF', { format: 'avif', frames: 1 }, () => picture().avif({ effort: 0 }).toBuffer()],
  ])('is known by its content: %s', async (_, facts, made) => {
    expect(await judgePicture(await made())).toMatchObject({ ...turned, ...facts })
  })

  test.each([
    ['gif', 7],
    ['webp', 7],
  ] as const)('has its frames counted: %s', async (format, frames) => {
    const data = Buffer.alloc(64 * 32 * 3 * frames).map((_, i) => Math.floor(i / (64 * 32 * 3)) * 30)
    const raw = { width: 64, height: 32 * frames, channels: 3, pageHeight: 32 } as const
    const bytes = await sharp(data, { raw }).toFormat(format).toBuffer()
    expect(await judgePicture(bytes)).toMatchObject({ width: 64, height: 32, frames })
  })

  test('of a camera held sideways has its upright size', async () => {
    const bytes = await picture().withMetadata({ orientation: 6 }).jpeg().toBuffer()
    expect(await judgePicture(bytes)).toMatchObject({ width: 200, height: 320 })
  })
})

let pixels: Buffer

beforeAll(async () => {
  pixels = await painted(320, 200, (x, y) => [x * 0.7, y, 255 - x * 0.5])
})

function picture() {
  return sharp(pixels)
}
