import { describe, expect, test } from 'vitest'
import { renderNeed } from '../../../media/render-need.ts'
import { typeset } from '../../../media/slogan/typeset.ts'
import { officialSlogans } from '../../../server/demo/official-slogans.ts'
import type { SloganSlide } from '../../../shared/plan/plan.ts'
import { canvasOf, slogan, studioWith } from '../needs.ts'
import { pixelsOf } from '../pixels-of.ts'

const studio = studioWith()
const [first, , , , fifth, , , , , , eleventh] = officialSlogans
const twoPages = [first, fifth, eleventh] as readonly string[]

function set(text: string, canvas: string) {
  return typeset(slogan(text, canvas).slide as SloganSlide, canvasOf(canvas))
}

describe('a slogan on two pages', () => {
  test.each(twoPages)('“%s” on a ward strip says all its words, in the same size on both', async (text) => {
    const { layout, canvas } = await set(text, '320x32 mono')
    expect(layout.setting).toBe('pages')
    expect([canvas.width, canvas.height]).toEqual([320, 64])
    const blocks = layout.pages.flat()
    expect(blocks).toHaveLength(2)
    expect(new Set(blocks.map(({ fit }) => fit.size)).size).toBe(1)
    expect(new Set(blocks.map(({ face }) => face.name)).size).toBe(1)
    expect(blocks.flatMap(({ fit }) => fit.lines).join(' ')).toBe(text)
  })

  test('has ink on both, and nothing over the edge between them', async () => {
    const { bytes, verdict } = await renderNeed(slogan(eleventh as string, '320x32 mono'), studio)
    expect(verdict).toMatchObject({ setting: 'pages', clipped: 0 })
    const pixels = await pixelsOf(bytes)
    const inked = (y: number) => Array.from({ length: 320 }, (_, x) => pixels.at(x, y)).includes('#ffffff')
    const rows = Array.from({ length: 64 }, (_, y) => inked(y))
    expect(rows.slice(0, 32)).toContain(true)
    expect(rows.slice(32)).toContain(true)
    expect([rows[0], rows[31], rows[32], rows[63]]).toEqual([false, false, false, false])
  })

  test('turns after a comma or a phrase, not inside a word, and leaves two syllables at the least on each', async () => {
    expect((await set(eleventh as string, '320x32 mono')).layout.pages.map(([page]) => page?.text)).toEqual([
      'Đảng Cộng sản Việt Nam',
      'quang vinh muôn năm!',
    ])
    for (const text of officialSlogans) {
      const { layout } = await set(text, '320x32 mono')
      for (const page of layout.pages) expect(page[0]?.text.split(' ').length).toBeGreaterThanOrEqual(2)
    }
  })

  test('of several lines has them equally far apart on both', async () => {
    const { layout } = await set('Xây dựng, chỉnh đốn Đảng và hệ thống chính trị trong sạch, vững mạnh!', '64x320')
    expect(layout.setting).toBe('pages')
    expect(new Set(layout.pages.map(([page]) => page?.fit.pitch)).size).toBe(1)
    expect(new Set(layout.pages.map(([page]) => page?.fit.size)).size).toBe(1)
  })

  test('is not torn where one line can stand', async () => {
    expect((await set('Mừng Đảng, mừng Xuân!', '320x32 mono')).layout.setting).toBe('standing')
    expect((await set('Chào!', '64x32 mono')).layout.pages).toHaveLength(1)
  })

  test('of letters made for sixteen rows turns on a strip of sixteen rows, and stands there where it is short', async () => {
    const paged = await renderNeed(slogan(eleventh as string, '192x16 mono'), studio)
    expect(paged.verdict).toMatchObject({ setting: 'pages', face: 'Congchao 16', rows: 16, findings: [] })
    expect(paged.rendition).toMatchObject({ width: 192, height: 32 })
    const standing = await renderNeed(slogan('Uống nước nhớ nguồn', '320x16 mono'), studio)
    expect(standing.verdict).toMatchObject({ setting: 'standing', face: 'Congchao 16', rows: 16, findings: [] })
    const digits = await renderNeed(slogan('114', '320x16 mono'), studio)
    expect(digits.verdict).toMatchObject({ setting: 'standing', face: 'Congchao 16', rows: 16, findings: [] })
  })
})

test('capitals that pass by on a pillar are drawn on the rows that tell marks apart', async () => {
  const capitals = 'NHIỆT LIỆT CHÀO MỪNG ĐẠI HỘI ĐẢNG BỘ TỈNH LẦN THỨ XVII, NHIỆM KỲ 2020-2025!'
  const { verdict } = await renderNeed(slogan(capitals, '64x320'), studio)
  expect(verdict.setting).toBe('scrolling')
  expect(verdict.rows).toBeGreaterThanOrEqual(24)
})

describe('a short variant', () => {
  const variants = [{ shapes: ['pillar', 'strip'], text: 'Chào mừng Đại hội' }] as const

  test('stands on the shapes that it is for, the whole slogan on all others', async () => {
    const linesOn = async (canvas: string) =>
      (await renderNeed(slogan(first as string, canvas, { variants }), studio)).verdict.pages.flat().join(' ')
    expect(await linesOn('64x320')).toBe('Chào mừng Đại hội')
    expect(await linesOn('320x32 mono')).toBe('Chào mừng Đại hội')
    expect(await linesOn('960x64')).toBe(first)
  })

  test('stands on a pillar a syllable or two a line, where the whole slogan has to pass by', async () => {
    const short = await renderNeed(slogan(first as string, '64x320', { variants }), studio)
    expect(short.verdict).toMatchObject({ setting: 'standing', findings: [] })
    const long = await renderNeed(slogan(first as string, '64x320'), studio)
    expect(long.verdict).toMatchObject({ setting: 'scrolling', findings: [{ code: 'illegible', severity: 'warning' }] })
  })
})
