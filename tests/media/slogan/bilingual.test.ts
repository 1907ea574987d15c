import { describe, expect, test } from 'vitest'
import { renderNeed } from '../../../media/render-need.ts'
import type { DrawnSlogan, Printed } from '../../../media/slogan/drawn-slogan.ts'
import { typeset } from '../../../media/slogan/typeset.ts'
import type { SloganSlide, Translation } from '../../../shared/plan/plan.ts'
import { canvasOf, slogan, studioWith } from '../needs.ts'

const text = 'Chào mừng quý khách đến Lạng Sơn'
const chinese: Translation = { language: 'zh', text: '欢迎各位来宾来到谅山' }
const english: Translation = { language: 'en', text: 'Welcome to Lạng Sơn' }
const canvases = ['1280x96', '640x320', '768x384', '320x192', '128x512', '960x64', '320x32 mono', '64x320']

function set(canvas: string, translations: readonly Translation[]): Promise<DrawnSlogan> {
  return typeset(slogan(text, canvas, { translations }).slide as SloganSlide, canvasOf(canvas))
}

const tallest = (printed: readonly Printed[]) => Math.max(...printed.map(({ ink }) => ink.height))

describe.each(canvases)('two languages on %s', (canvas) => {
  test.each([chinese, english])('show the foreign one at three quarters at the most: $text', async (translation) => {
    const { layout, printed } = await set(canvas, [translation])
    const [main, foreign] = layout.pages.flat()
    expect(foreign?.text).toBe(translation.text)
    expect(foreign?.fit.size).toBeLessThanOrEqual(0.75 * (main?.fit.size ?? 0))
    const inkOf = (translates: boolean) => printed.filter(({ block }) => block.translates === translates)
    expect(tallest(inkOf(true))).toBeLessThanOrEqual(0.75 * tallest(inkOf(false)) + 1)
    if (layout.setting === 'standing') {
      const lowest = Math.max(...inkOf(false).map(({ y, ink }) => y + ink.height))
      expect(Math.min(...inkOf(true).map(({ y }) => y))).toBeGreaterThan(lowest)
    }
  })

  test('are drawn whole and say both', async () => {
    const { verdict } = await renderNeed(slogan(text, canvas, { translations: [english] }), studioWith())
    expect(verdict.clipped).toBe(0)
    expect(verdict.pages.flat().join(' ')).toBe(`${text} ${english.text}`)
  })
})

describe('several languages', () => {
  test('stand in the order given, Vietnamese first', async () => {
    const rade: Translation = { language: 'rad', text: 'Mnuih ƀuôn sang hŭn mơak!' }
    const { printed } = await set('640x320', [rade, english])
    const order = printed.map(({ block }) => block.text)
    expect([...new Set(order)]).toEqual([text, rade.text, english.text])
    expect(printed.map(({ y }) => y)).toEqual(printed.map(({ y }) => y).toSorted((a, b) => a - b))
  })

  test('of the country may stand as large as the Vietnamese, and no larger', async () => {
    const { layout } = await set('640x320', [{ language: 'rad', text: 'Êa hŭn' }])
    const [main, minority] = layout.pages.flat()
    expect(minority?.fit.size).toBeGreaterThan(0.75 * (main?.fit.size ?? 0))
    expect(minority?.fit.size).toBeLessThanOrEqual(main?.fit.size ?? 0)
  })

  test('turn a page on a strip, the foreign one on the second; where neither fits, one follows the other', async () => {
    const paged = await set('320x32 mono', [{ language: 'en', text: 'Welcome' }])
    expect(paged.layout.setting).toBe('pages')
    expect(paged.layout.pages.map((page) => page.map((block) => block.text))).toEqual([[text], ['Welcome']])
    const passing = await set('64x320', [chinese])
    expect(passing.layout.setting).toBe('scrolling')
    expect(passing.printed.map(({ x }) => x)).toEqual(passing.printed.map(({ x }) => x).toSorted((a, b) => a - b))
  })

  test.each([chinese, english])(
    'are never too low to be read where the place has rows for them: $text',
    async (translation) => {
      const { verdict } = await renderNeed(slogan(text, '64x320', { translations: [translation] }), studioWith())
      expect(verdict.setting).toBe('scrolling')
      expect(verdict.findings.map(({ severity }) => severity)).not.toContain('error')
    },
  )

  test.each(['249x41 mono', '64x32 mono', '211x19 mono', '190x46'])(
    'one behind the other on %s keep all of their ink, however deep that of one reaches below another',
    async (canvas) => {
      const translations = [
        { language: 'rad', text: 'x 欢迎 ê̆ Ặg Chào' },
        { language: 'lo', text: 'mừng ត & 19:00 ຍິນດີ' },
      ]
      const { verdict } = await renderNeed(slogan('Chào hội 友谊关', canvas, { translations }), studioWith())
      expect(verdict.clipped).toBe(0)
    },
  )

  test('on sixteen rows are no larger than a Vietnamese line that has to be set in outlines', async () => {
    const slide = slogan('友谊关 Hữu Nghị', '320x16 mono').slide as SloganSlide
    const translations = [{ language: 'rad', text: 'Mnuih ƀuôn sang hŭn mơak' }]
    const { layout } = await typeset({ ...slide, translations }, canvasOf('320x16 mono'))
    const [main, minority] = layout.pages.flat()
    expect(minority?.fit.size).toBeLessThanOrEqual(main?.fit.size ?? 0)
  })
})
