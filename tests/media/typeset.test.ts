import { describe, expect, test } from 'vitest'
import { memoryAssetStore } from '../../media/memory-asset-store.ts'
import { renderNeed } from '../../media/render-need.ts'
import { typeset } from '../../media/slogan/typeset.ts'
import { drawLine } from '../../media/type/draw-line.ts'
import { fontFor } from '../../media/type/font-for.ts'
import { officialSlogans as slogans } from '../../server/demo/official-slogans.ts'
import { boards, slogan } from './needs.ts'
import { chunksOf, type Pixels, pixelsOf } from './pixels-of.ts'

const originals = memoryAssetStore()
const red = '#b0000c'
const yellow = '#ffe200'

/** The first and the last row in which `ink` stands, and the same of columns. */
function inkBox(pixels: Pixels, ink: string) {
  let [top, bottom, left, right] = [pixels.height, -1, pixels.width, -1]
  for (let y = 0; y < pixels.height; y++) {
    for (let x = 0; x < pixels.width; x++) {
      if (pixels.at(x, y) !== ink) continue
      ;[top, bottom, left, right] = [Math.min(top, y), Math.max(bottom, y), Math.min(left, x), Math.max(right, x)]
    }
  }
  return { top, bottom, left, right }
}

describe.each(boards)('the fourteen slogans at $width×$height $color', ({ width, height, color }) => {
  const canvas = `${width}x${height} ${color}`

  test('fill the canvas and nothing is cut off', async () => {
    for (const text of slogans) {
      const { png, rendition } = await renderNeed(slogan(text, canvas), originals)
      const pixels = await pixelsOf(png)
      expect(rendition).toMatchObject({ bytes: png.length, width: pixels.width, height: pixels.height })
      expect(pixels.height).toBe(height)
      expect(pixels.width).toBeGreaterThanOrEqual(width)
      const box = inkBox(pixels, color === 'mono' ? '#ffffff' : yellow)
      expect(box.top).toBeGreaterThan(0)
      expect(box.bottom).toBeLessThan(height - 1)
      expect(box.left).toBeGreaterThan(0)
      expect(box.right).toBeLessThan(pixels.width - 1)
      // Centred: what is left over on either side differs by what hinting and rounding give at most.
      expect(Math.abs(box.top - (height - 1 - box.bottom))).toBeLessThanOrEqual(2)
      expect(Math.abs(box.left - (pixels.width - 1 - box.right))).toBeLessThanOrEqual(3)
    }
  })

  test('stand in lines of at least twenty rows, or scroll', async () => {
    for (const text of slogans) {
      const set = await typeset(text, width, height, color)
      const font = await fontFor(text)
      const inks = await Promise.all(set.lines.map((line) => drawLine(font, line, set.size, color === 'mono')))
      expect(Math.max(...inks.map((ink) => ink.height))).toBeGreaterThanOrEqual(20)
      if (set.canvas.width > width) expect(set.lines).toHaveLength(1)
    }
  })

  test('stand in lines that keep at least one row of ground between them', async () => {
    for (const text of slogans) {
      const { canvas: drawn, lines } = await typeset(text, width, height, color)
      // Inside the frame, where there is one: a quarter from either end no ornament stands, but for the frame's own lines.
      const row = (y: number) => drawn.pixels.subarray(y * drawn.width, (y + 1) * drawn.width)
      const middle = (y: number) => row(y).subarray(drawn.width >> 2, drawn.width - (drawn.width >> 2))
      const inked = Array.from({ length: height }, (_, y) => middle(y).some((index) => index !== 0))
      const gaps = inked.filter((ink, y) => !ink && inked[y - 1]).length
      expect(gaps).toBeGreaterThanOrEqual(lines.length)
    }
  })

  test('are opaque PNGs with nothing but pixels in them', async () => {
    const { png } = await renderNeed(slogan(slogans[0] as string, canvas), originals)
    expect(chunksOf(png)).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND'])
  })
})

describe('a slogan', () => {
  test('stands on a gate beam of 64 rows in at most two lines', async () => {
    for (const text of slogans) {
      const set = await typeset(text, 960, 64, 'full')
      expect(set.canvas.width).toBe(960)
      expect(set.lines.length).toBeLessThanOrEqual(2)
    }
  })

  test('scrolls on a ward strip: as high as the canvas, wider, with ground at both ends', async () => {
    const { png, rendition } = await renderNeed(slogan(slogans[2] as string, '320x32 mono'), originals)
    expect(rendition.height).toBe(32)
    expect(rendition.width).toBeGreaterThan(320)
    const pixels = await pixelsOf(png)
    const { left, right } = inkBox(pixels, '#ffffff')
    expect(left).toBeGreaterThanOrEqual(8)
    expect(right).toBeLessThan(rendition.width - 8)
  })

  test('on a one-colour board has two colours and one bit a pixel', async () => {
    for (const canvas of ['320x32 mono', '320x192 mono', '64x320 mono']) {
      const { png } = await renderNeed(slogan('Ưỡn ngực – Đẫy đà – Ặc ặc', canvas), originals)
      expect([...(await pixelsOf(png)).colors].sort()).toEqual(['#000000', '#ffffff'])
      expect(png[24]).toBe(1)
    }
  })

  test('keeps the marks of Ễ and Ẵ and the dots and tails of Ặ and g inside the canvas, at any size', async () => {
    for (const canvas of ['96x48', '200x64', '640x128', '320x32 mono', '320x24 mono', '64x320']) {
      const { png } = await renderNeed(slogan('Ễ Ẵ Ặ g', canvas), originals)
      const pixels = await pixelsOf(png)
      const box = inkBox(pixels, canvas.endsWith('mono') ? '#ffffff' : yellow)
      expect(box.top).toBeGreaterThan(0)
      expect(box.bottom).toBeLessThan(pixels.height - 1)
    }
  })

  test('gives the same bytes for the same input, drawn alone or with others at once', async () => {
    const needs = boards.flatMap(({ width, height, color }) =>
      slogans.slice(0, 4).map((text) => slogan(text, `${width}x${height} ${color}`)),
    )
    const together = await Promise.all(needs.map((need) => renderNeed(need, originals)))
    for (const [i, need] of needs.entries()) {
      const alone = await renderNeed(need, originals)
      expect(alone.png.equals(together[i]?.png as Buffer)).toBe(true)
    }
  })

  test('looks the same composed (NFC) and decomposed (NFD)', async () => {
    const text = slogans[1] as string
    const [composed, decomposed] = await Promise.all(
      [text, text.normalize('NFD')].map((form) => renderNeed(slogan(form, '960x64'), originals)),
    )
    expect(composed?.rendition).toEqual(decomposed?.rendition)
  })

  test('shows markup as it was typed', async () => {
    const { lines } = await typeset('<b>A</b> & B &amp; C', 1280, 96, 'full')
    expect(lines.join(' ')).toBe('<b>A</b> & B &amp; C')
    const [marked, plain] = await Promise.all(
      ['<b>A</b>', 'A'].map(async (text) => drawLine(await fontFor(text), text, 40, false)),
    )
    expect(marked?.width).toBeGreaterThan(3 * (plain?.width ?? 0))
  })

  test('in M’nông or Ê Đê letters without a code point of their own takes the next font that has them', async () => {
    expect((await fontFor('Nhiệt liệt')).typeface.family).toBe('Be Vietnam Pro')
    expect((await fontFor('pruê̆ ư̆ ƀ')).typeface.family).toBe('Noto Sans')
  })

  test.each(['Chào 中国', 'Xin chào 🎉', 'ສະບາຍດີ'])('%s is refused: no box ever stands for a letter', async (text) => {
    await expect(renderNeed(slogan(text, '640x320'), originals)).rejects.toMatchObject({ kind: 'no-glyph' })
  })

  test('without a letter is refused', async () => {
    await expect(renderNeed(slogan(' \u00a0 ', '640x320'), originals)).rejects.toMatchObject({ kind: 'no-text' })
  })

  test('of a thousand letters scrolls, of ten thousand is refused', async () => {
    const long = 'Nhiệt liệt chào mừng! '
    const { rendition } = await renderNeed(slogan(long.repeat(45), '320x32 mono'), originals)
    expect(rendition.width).toBeGreaterThan(5000)
    await expect(renderNeed(slogan(long.repeat(450), '320x32 mono'), originals)).rejects.toMatchObject({
      kind: 'too-long',
    })
  })

  test('is drawn on canvases of any size', async () => {
    for (const canvas of ['1x1', '7x3', '16x16 mono', '64x16', '64x320', '2000x16', '48x48', '4096x512']) {
      const { rendition } = await renderNeed(slogan('Đẩy mạnh đổi mới đất nước!', canvas), originals)
      const [width, height] = (canvas.split(' ')[0] as string).split('x').map(Number)
      expect(rendition.height).toBe(height)
      expect(rendition.width).toBeGreaterThanOrEqual(width as number)
    }
  })

  test('of national mourning stands in white on black', async () => {
    const { png } = await renderNeed(slogan('Vô cùng thương tiếc', '640x320', { tags: ['quoc-tang'] }), originals)
    const { at, colors } = await pixelsOf(png)
    expect(at(0, 0)).toBe('#000000')
    expect(colors).toContain('#ffffff')
    expect(colors).not.toContain(red)
  })
})
