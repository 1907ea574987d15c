import { describe, expect, test } from 'vitest'
import { renderNeed } from '../../media/render-need.ts'
import { typeset } from '../../media/slogan/typeset.ts'
import { facesFor } from '../../media/type/faces-for.ts'
import { officialSlogans as slogans } from '../../server/demo/official-slogans.ts'
import type { SloganSlide } from '../../shared/plan/plan.ts'
import { boards, canvasOf, slogan, studioWith } from './needs.ts'
import { chunksOf, type Pixels, pixelsOf } from './pixels-of.ts'

const studio = studioWith()
const red = '#b0000c'
const yellow = '#ffe200'

/** The first and the last row in which `ink` stands, and the same of columns, between two rows. */
function inkBox(pixels: Pixels, ink: string, from = 0, to = pixels.height) {
  let [top, bottom, left, right] = [pixels.height, -1, pixels.width, -1]
  for (let y = from; y < to; y++) {
    for (let x = 0; x < pixels.width; x++) {
      if (pixels.at(x, y) !== ink) continue
      ;[top, bottom, left, right] = [Math.min(top, y), Math.max(bottom, y), Math.min(left, x), Math.max(right, x)]
    }
  }
  return { top, bottom, left, right }
}

function set(text: string, canvas: string, more: Partial<SloganSlide> = {}) {
  return typeset(slogan(text, canvas, more).slide as SloganSlide, canvasOf(canvas))
}

describe.each(boards)('the fourteen slogans at $width×$height $color', ({ width, height, color }) => {
  const canvas = `${width}x${height} ${color}`

  test('fill the canvas and nothing is cut off', async () => {
    for (const text of slogans) {
      const { bytes, rendition, verdict } = await renderNeed(slogan(text, canvas), studio)
      const pixels = await pixelsOf(bytes)
      expect(rendition).toMatchObject({ bytes: bytes.length, width: pixels.width, height: pixels.height })
      expect(pixels.height).toBe(height * (verdict.setting === 'pages' ? 2 : 1))
      expect(pixels.width).toBeGreaterThanOrEqual(width)
      for (let top = 0; top < pixels.height; top += height) {
        const box = inkBox(pixels, color === 'mono' ? '#ffffff' : yellow, top, top + height)
        const [above, below] = [box.top - top, top + height - 1 - box.bottom]
        expect(Math.min(above, below, box.left, pixels.width - 1 - box.right)).toBeGreaterThan(0)
        // Centred: what is left over on either side differs by what hinting and rounding give at most.
        expect(Math.abs(above - below)).toBeLessThanOrEqual(2)
        expect(Math.abs(box.left - (pixels.width - 1 - box.right))).toBeLessThanOrEqual(3)
      }
    }
  })

  test('are drawn whole, in lines of at least twenty rows', async () => {
    for (const text of slogans) {
      const { verdict } = await renderNeed(slogan(text, canvas), studio)
      expect(verdict).toMatchObject({ clipped: 0, face: expect.stringMatching(/Be Vietnam Pro|Condensed/) })
      expect(verdict.rows).toBeGreaterThanOrEqual(20)
      expect(verdict.findings.filter(({ severity }) => severity === 'error')).toEqual([])
      if (verdict.setting === 'scrolling') expect(verdict.pages.flat()).toHaveLength(1)
    }
  })

  test('stand in lines that keep at least one row of ground between them', async () => {
    for (const text of slogans) {
      const { canvas: drawn, layout } = await set(text, canvas)
      // Inside the frame, where there is one: a quarter from either end no ornament stands, but for the frame's own lines.
      const row = (y: number) => drawn.pixels.subarray(y * drawn.width, (y + 1) * drawn.width)
      const middle = (y: number) => row(y).subarray(drawn.width >> 2, drawn.width - (drawn.width >> 2))
      const inked = Array.from({ length: drawn.height }, (_, y) => middle(y).some((index) => index !== 0))
      const gaps = inked.filter((ink, y) => !ink && inked[y - 1]).length
      expect(gaps).toBeGreaterThanOrEqual(layout.pages.flat().flatMap(({ fit }) => fit.lines).length)
    }
  })

  test('are opaque PNGs with nothing but pixels in them', async () => {
    const { bytes } = await renderNeed(slogan(slogans[0] as string, canvas), studio)
    expect(chunksOf(bytes)).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND'])
  })
})

describe('a slogan', () => {
  test('stands on a gate beam of 64 rows in at most two lines', async () => {
    for (const text of slogans) {
      const { canvas, layout } = await set(text, '960x64')
      expect([canvas.width, canvas.height]).toEqual([960, 64])
      expect(layout.pages.flat().flatMap(({ fit }) => fit.lines).length).toBeLessThanOrEqual(2)
    }
  })

  test('too long for two pages scrolls on a ward strip: as high as the canvas, wider, with ground at both ends', async () => {
    const { bytes, rendition } = await renderNeed(slogan(slogans[2] as string, '320x32 mono'), studio)
    expect(rendition.height).toBe(32)
    expect(rendition.width).toBeGreaterThan(320)
    const pixels = await pixelsOf(bytes)
    const { left, right } = inkBox(pixels, '#ffffff')
    expect(left).toBeGreaterThanOrEqual(8)
    expect(right).toBeLessThan(rendition.width - 8)
  })

  test('on a one-colour board has two colours and one bit a pixel', async () => {
    for (const canvas of ['320x32 mono', '320x192 mono', '64x320 mono', '320x16 mono']) {
      const { bytes } = await renderNeed(slogan('Ưỡn ngực – Đẫy đà – Ặc ặc', canvas), studio)
      expect([...(await pixelsOf(bytes)).colors].sort()).toEqual(['#000000', '#ffffff'])
      expect(bytes[24]).toBe(1)
    }
  })

  test('keeps the marks of Ễ and Ẵ and the dots and tails of Ặ and g inside the canvas, at any size', async () => {
    for (const canvas of ['96x48', '200x64', '640x128', '320x32 mono', '320x24 mono', '64x320']) {
      const { bytes, verdict } = await renderNeed(slogan('Ễ Ẵ Ặ g', canvas), studio)
      const pixels = await pixelsOf(bytes)
      const box = inkBox(pixels, canvas.endsWith('mono') ? '#ffffff' : yellow)
      expect(box.top).toBeGreaterThan(0)
      expect(box.bottom).toBeLessThan(pixels.height - 1)
      expect(verdict.clipped).toBe(0)
    }
  })

  test('gives the same bytes for the same input, drawn alone or with others at once', async () => {
    const needs = boards.flatMap(({ width, height, color }) =>
      slogans.slice(0, 4).map((text) => slogan(text, `${width}x${height} ${color}`)),
    )
    const together = await Promise.all(needs.map((need) => renderNeed(need, studio)))
    for (const [i, need] of needs.entries()) {
      const alone = await renderNeed(need, studio)
      expect(alone.bytes.equals(together[i]?.bytes as Buffer)).toBe(true)
      expect(alone.verdict).toEqual(together[i]?.verdict)
    }
  })

  test('looks the same composed (NFC) and decomposed (NFD)', async () => {
    const text = slogans[1] as string
    const [composed, decomposed] = await Promise.all(
      [text, text.normalize('NFD')].map((form) => renderNeed(slogan(form, '960x64'), studio)),
    )
    expect(composed?.rendition).toEqual(decomposed?.rendition)
  })

  test('shows markup as it was typed', async () => {
    const { verdict } = await renderNeed(slogan('<b>A</b> & B &amp; C', '1280x96'), studio)
    expect(verdict.pages.flat().join(' ')).toBe('<b>A</b> & B &amp; C')
    const [marked, plain] = await Promise.all(
      ['<b>A</b>', 'A'].map(async (text) => (await facesFor(text))[0]?.draw(text, 40, false)),
    )
    expect(marked?.width).toBeGreaterThan(3 * (plain?.width ?? 0))
  })

  test('in M’nông or Ê Đê letters without a code point of their own takes a face that has them', async () => {
    const { verdict } = await renderNeed(slogan('pruê̆ ư̆ ƀ', '320x192'), studio)
    expect(verdict).toMatchObject({ face: 'Noto Sans Bold', clipped: 0 })
  })

  test('with a sign that no face has is refused: no box ever stands for a letter', async () => {
    await expect(renderNeed(slogan('Xin chào 🎉', '640x320'), studio)).rejects.toMatchObject({ kind: 'no-glyph' })
  })

  test('without a letter is refused', async () => {
    await expect(renderNeed(slogan(' \u00a0 ', '640x320'), studio)).rejects.toMatchObject({ kind: 'no-text' })
  })

  test('of a thousand letters scrolls, of ten thousand is refused', async () => {
    const long = 'Nhiệt liệt chào mừng! '
    const { rendition } = await renderNeed(slogan(long.repeat(45), '320x32 mono'), studio)
    expect(rendition.width).toBeGreaterThan(5000)
    await expect(renderNeed(slogan(long.repeat(450), '320x32 mono'), studio)).rejects.toMatchObject({
      kind: 'too-long',
    })
  })

  test('is drawn on canvases of any size', async () => {
    for (const canvas of ['1x1', '7x3', '16x16 mono', '64x16', '64x320', '2000x16', '48x48', '4096x512']) {
      const { rendition } = await renderNeed(slogan('Đẩy mạnh đổi mới đất nước!', canvas), studio)
      const { width, height } = canvasOf(canvas)
      expect(rendition.height % height).toBe(0)
      expect(rendition.width).toBeGreaterThanOrEqual(width)
    }
  })

  test('of national mourning stands in white on black', async () => {
    const { bytes } = await renderNeed(slogan('Vô cùng thương tiếc', '640x320', { tags: ['quoc-tang'] }), studio)
    const { at, colors } = await pixelsOf(bytes)
    expect(at(0, 0)).toBe('#000000')
    expect(colors).toContain('#ffffff')
    expect(colors).not.toContain(red)
  })
})
