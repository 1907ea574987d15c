import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { cutTextFinding } from '../../../media/picture/cut-text-finding.ts'
import { muchCutFinding } from '../../../media/picture/much-cut-finding.ts'
import { smallTextFinding } from '../../../media/picture/small-text-finding.ts'
import { textLinesOf } from '../../../media/picture/text-lines-of.ts'
import { foliage, grain, painted } from './textures.ts'

const [width, height] = [1600, 800]
const fontfile = fileURLToPath(
  import.meta.resolve('@expo-google-fonts/be-vietnam-pro/700Bold/BeVietnamPro_700Bold.ttf'),
)

/** A banner with one line in Be Vietnam Pro Bold of `size` pixels, a third of the way down. */
async function banner(text: string, size: number, ink: string, ground: string): Promise<Buffer> {
  const line = await sharp({
    text: {
      text: `<span foreground="${ink}">${text}</span>`,
      font: `Be Vietnam Pro Bold ${size}px`,
      fontfile,
      dpi: 72,
      rgba: true,
    },
  })
    .png()
    .toBuffer()
  return await sharp({ create: { width, height, channels: 3, background: ground } })
    .composite([{ input: line, left: 60, top: Math.round(height / 3) }])
    .jpeg({ quality: 85 })
    .toBuffer()
}

describe('text in a picture', () => {
  test.each([
    ['CHÀO MỪNG ĐẠI HỘI ĐẢNG', 14, '#ffe200', '#b0000c'],
    ['CHÀO MỪNG ĐẠI HỘI ĐẢNG', 24, '#ffe200', '#b0000c'],
    ['CHÀO MỪNG ĐẠI HỘI ĐẢNG', 64, '#ffe200', '#b0000c'],
    ['Chào mừng Đại hội Đảng bộ tỉnh', 20, '#ffffff', '#0044aa'],
    ['Nhiệt liệt chào mừng quý khách', 32, '#222222', '#eeeeee'],
    ['Nhiệt liệt chào mừng quý khách', 60, '#222222', '#eeeeee'],
  ])('is found where it stands, as high as it is: %s, %i pixels', async (text, size, ink, ground) => {
    const lines = await textLinesOf(await banner(text, size, ink, ground))
    expect(lines.length).toBeGreaterThan(0)
    for (const line of lines) {
      expect(line.lineHeight * height).toBeGreaterThan(size * 1.35 * 0.75)
      expect(line.lineHeight * height).toBeLessThan(size * 1.35 * 1.4)
      expect(line.y).toBeGreaterThan(1 / 3 - 0.01)
      expect((line.y + line.height) * height).toBeLessThan(height / 3 + size * 1.7)
      expect(line.x * width).toBeGreaterThan(55)
    }
  })

  test.each<[string, () => Promise<Buffer>]>([
    ['one colour', () => painted(640, 480, () => [176, 0, 12])],
    ['a gradient', () => painted(1600, 800, (x, y) => [x / 7, y / 4, 128])],
    ['leaves', foliage],
    ['windows', () => painted(1600, 800, (x, y) => (x % 70 < 24 && y % 70 < 30 ? [220, 230, 240] : [80, 80, 80]))],
    [
      'a fence',
      () => painted(1600, 800, (x, y) => (x % 24 < 6 && y > 300 && y < 330 ? [30, 20, 10] : [180, 200, 160])),
    ],
    ...[1, 2, 4, 8, 16, 32].flatMap((size) => [
      [`grain of ${size}`, () => grain(size, true)] as [string, () => Promise<Buffer>],
      [`clouds of ${size}`, () => grain(size, false)] as [string, () => Promise<Buffer>],
    ]),
  ])('is not seen in %s', async (_, made) => {
    expect(await textLinesOf(await made())).toEqual([])
  })

  test('gives the same lines each time', async () => {
    const picture = await banner('CHÀO MỪNG ĐẠI HỘI', 40, '#ffe200', '#b0000c')
    expect(await textLinesOf(picture)).toEqual(await textLinesOf(picture))
  })
})

describe('a warning of small text', () => {
  const picture = { width: 1600, height: 800 }
  const line = { x: 0.1, y: 0.4, width: 0.3, height: 0.04, lineHeight: 0.05 }

  test('comes where a line would stand in under 24 rows', () => {
    expect(smallTextFinding([line], picture, { width: 640, height: 320, color: 'full' })).toMatchObject({
      code: 'small-text',
      severity: 'warning',
      messageVi: expect.stringContaining('16 hàng điểm'),
    })
    expect(smallTextFinding([line], picture, { width: 1280, height: 640, color: 'full' })).toBeUndefined()
  })

  test('goes by what a crop enlarges, and leaves out what it cuts away', () => {
    const around = { x: 0, y: 0.3, width: 0.5, height: 0.5 }
    const beside = { x: 0.5, y: 0.3, width: 0.5, height: 0.5 }
    const board = { width: 640, height: 320, color: 'full' } as const
    expect(smallTextFinding([line], picture, { ...board, crop: around })).toBeUndefined()
    expect(smallTextFinding([line], picture, { ...board, crop: beside })).toBeUndefined()
    expect(smallTextFinding([line], picture, { ...board, width: 320, height: 160, crop: around })).toBeDefined()
  })

  test('goes by what covering cuts away, and by the whole where the picture is contained', () => {
    const beam = { width: 960, height: 64, color: 'full' } as const
    const title = { ...line, y: 0.05 }
    expect(smallTextFinding([title], picture, beam)).toBeUndefined()
    expect(smallTextFinding([title], picture, { ...beam, fit: 'contain' })).toMatchObject({ code: 'small-text' })
  })

  test('never comes without text', () => {
    expect(smallTextFinding([], picture, { width: 32, height: 16, color: 'mono' })).toBeUndefined()
  })
})

describe('a warning of a picture of which much is cut', () => {
  const picture = { width: 1600, height: 800 }
  const line = { x: 0.1, y: 0.4, width: 0.3, height: 0.04, lineHeight: 0.05 }
  const beam = { width: 960, height: 64, color: 'full' } as const

  test('comes where less than two fifths of it are shown, and counts the lines that are not', () => {
    const low = { ...line, y: 0.9 }
    expect(muchCutFinding([{ ...line, y: 0.1 }, low], picture, beam)?.messageVi).toBe(
      'Bảng 960×64 chỉ hiện 13% của ảnh, mất hẳn 2 dòng chữ: xem lại vùng cắt',
    )
    const crop = { x: 0, y: 0.36, width: 1, height: 2 / 15 }
    expect(muchCutFinding([line], picture, { ...beam, crop })).toMatchObject({
      ...{ code: 'much-cut', severity: 'warning' },
      messageVi: 'Bảng 960×64 chỉ hiện 13% của ảnh: xem lại vùng cắt',
    })
  })

  test('does not come where it is shown whole, or most of it', () => {
    expect(muchCutFinding([line], picture, { ...beam, fit: 'contain' })).toBeUndefined()
    expect(muchCutFinding([line], picture, { width: 640, height: 480, color: 'full' })).toBeUndefined()
  })
})

describe('a warning of text that is cut', () => {
  const picture = { width: 1600, height: 800 }
  /** Capitals from 0.4 to 0.45: their marks stand above and below. */
  const line = { x: 0.1, y: 0.4, width: 0.6, height: 0.05, lineHeight: 0.095 }
  const beam = { width: 960, height: 64, color: 'full' } as const
  const around = (y: number, height: number) => ({ ...beam, crop: { x: 0, y, width: 1, height } })

  test('comes where the edge runs through the marks, though no letter is touched', () => {
    expect(cutTextFinding([line], picture, around(0.39, 0.135))).toMatchObject({ code: 'clipped', severity: 'warning' })
    expect(cutTextFinding([line], picture, around(0.325, 0.13))).toMatchObject({ code: 'clipped' })
  })

  test('comes where words are cut off at an end', () => {
    const pillar = { width: 64, height: 320, color: 'full' } as const
    expect(cutTextFinding([line], picture, pillar)).toMatchObject({ code: 'clipped' })
  })

  test('does not come where the line is whole, or not shown at all', () => {
    expect(cutTextFinding([line], picture, around(0.36, 0.135))).toBeUndefined()
    expect(cutTextFinding([line], picture, around(0.7, 0.135))).toBeUndefined()
    expect(cutTextFinding([line], picture, { width: 640, height: 320, color: 'full' })).toBeUndefined()
    expect(cutTextFinding([], picture, beam)).toBeUndefined()
  })
})
