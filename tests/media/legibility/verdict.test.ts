import { describe, expect, test } from 'vitest'
import { contrastOf } from '../../../media/color.ts'
import { clippedInk } from '../../../media/legibility/clipped-ink.ts'
import { findingOf } from '../../../media/legibility/finding-of.ts'
import { findingsOf } from '../../../media/legibility/findings-of.ts'
import { MediaFault } from '../../../media/media-fault.ts'
import { renderNeed } from '../../../media/render-need.ts'
import { typeset } from '../../../media/slogan/typeset.ts'
import type { Verdict } from '../../../shared/legibility/verdict.ts'
import type { SloganSlide } from '../../../shared/plan/plan.ts'
import { canvasOf, image, plate, slogan, studioWith } from '../needs.ts'
import { pixelsOf } from '../pixels-of.ts'

const studio = studioWith()

async function verdictOn(text: string, canvas: string, more: Partial<SloganSlide> = {}): Promise<Verdict> {
  return (await renderNeed(slogan(text, canvas, more), studio)).verdict
}

describe('a verdict', () => {
  test('counts the rows of a line from Ễ to Ặ and g, and of a capital, as they are drawn', async () => {
    const { bytes, verdict } = await renderNeed(slogan('ỄẶgH', '320x192 mono'), studio)
    const pixels = await pixelsOf(bytes)
    const inked = Array.from({ length: 192 }, (_, y) =>
      Array.from({ length: 320 }, (_, x) => pixels.at(x, y)).includes('#ffffff'),
    )
    expect(verdict.rows).toBe(inked.lastIndexOf(true) - inked.indexOf(true) + 1)
    // The H stands rightmost.
    const columns = Array.from({ length: 320 }, (_, x) => x).filter((x) => inkIn(pixels.at, x, 192) > 0)
    const stem = columns.at(-1) as number
    expect(verdict.capRows).toBe(inkIn(pixels.at, stem, 192))
  })

  test('says the lines as they stand, their face, and nothing wrong with a short slogan on a gate', async () => {
    expect(await verdictOn('Mừng Đảng, mừng Xuân!', '960x64')).toMatchObject({
      setting: 'standing',
      pages: [['Mừng Đảng, mừng Xuân!']],
      face: 'Be Vietnam Pro Bold',
      clipped: 0,
      readingSeconds: 4,
      findings: [],
    })
  })

  test('takes the contrast of ink and ground from the pixels', async () => {
    const yellowOnRed = contrastOf([255, 226, 0], [176, 0, 12])
    expect((await verdictOn('Đoàn kết', '640x320')).contrast).toBeCloseTo(yellowOnRed, 1)
    expect((await verdictOn('Đoàn kết', '320x32 mono')).contrast).toBe(21)
  })

  test('is an error on fewer rows than can be read, a warning under 24, and content with letters made for sixteen', async () => {
    expect((await verdictOn('Đoàn kết', '64x12 mono')).findings).toMatchObject([
      { code: 'illegible', severity: 'error' },
    ])
    const crowded = await verdictOn('Ễ Ặ g', '96x24 mono')
    expect(crowded.rows).toBeGreaterThanOrEqual(20)
    expect(crowded.rows).toBeLessThan(24)
    expect(crowded.findings[0]).toMatchObject({ code: 'illegible', severity: 'warning' })
    expect((await verdictOn('Đoàn kết', '160x16 mono')).findings).toEqual([])
  })

  test('names the two letters that are told apart by the fewest pixels', async () => {
    const { closest } = await verdictOn('Đàn dê', '320x32 mono')
    expect(closest?.pixels).toBeGreaterThanOrEqual(3)
    expect((await verdictOn('A', '320x32 mono')).closest).toBeNull()
    const numbers = { closest: { letters: ['ả', 'á'], pixels: 2 }, clipped: 0, contrast: 21 } as const
    expect(findingsOf(numbers, [])).toMatchObject([{ code: 'close-letters', severity: 'warning' }])
  })

  test('finds ink that is cut or hidden, and says so before what is merely poor', async () => {
    const drawn = await typeset(slogan('Ặ', '96x48').slide as SloganSlide, canvasOf('96x48'))
    expect(clippedInk(drawn)).toBe(0)
    const lower = drawn.printed.map((line) => ({ ...line, y: line.y + 20 }))
    expect(clippedInk({ ...drawn, printed: lower })).toBeGreaterThan(0)
    const wiped = { ...drawn.canvas, pixels: drawn.canvas.pixels.map(() => 0) }
    const ink = drawn.printed.flatMap((line) => [...line.ink.levels]).filter((level) => level > 4).length
    expect(clippedInk({ ...drawn, canvas: wiped })).toBeCloseTo(ink, -1)
    const found = findingsOf({ closest: null, clipped: 7, contrast: 3 }, [])
    expect(found.map(({ code, severity }) => `${code} ${severity}`)).toEqual(['clipped error', 'low-contrast warning'])
  })

  test('on what shows no words of ours has no numbers', async () => {
    expect((await renderNeed(plate('960x64'), studio)).verdict).toMatchObject({
      setting: 'plate',
      rows: null,
      findings: [],
    })
  })

  test('says of what could not be drawn why', () => {
    const fault = new MediaFault('no-glyph', 'không có chữ', 'no letters')
    expect(findingOf(fault)).toEqual({
      code: 'missing-glyph',
      severity: 'error',
      message: 'no letters',
      messageVi: 'không có chữ',
    })
  })
})

test('a video on a server without ffmpeg waits for one, and says so', async () => {
  const video = image('a'.repeat(64), '960x64', { kind: 'video' })
  await expect(renderNeed(video, studio)).rejects.toMatchObject({ name: 'MediaMissing', kind: 'no-ffmpeg' })
})

function inkIn(at: (x: number, y: number) => string, x: number, height: number): number {
  return Array.from({ length: height }, (_, y) => at(x, y)).filter((color) => color === '#ffffff').length
}
