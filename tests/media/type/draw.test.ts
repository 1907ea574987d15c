import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Face, LineInk } from '../../../media/type/face.ts'
import { facesFor } from '../../../media/type/faces-for.ts'
import { typefaces } from '../../../media/type/fonts.ts'
import { graphemesOf } from '../../../media/type/graphemes-of.ts'
import { outlineFace } from '../../../media/type/outline-face.ts'
import { officialSlogans } from '../../../server/demo/official-slogans.ts'
import { highlands, samples, vietnamese } from './alphabets.ts'

/** The ink as text, its baseline marked. */
function pictured({ width, height, above, levels }: LineInk): string[] {
  return Array.from({ length: height }, (_, y) => {
    const row = Array.from(levels.subarray(y * width, (y + 1) * width), (level) => (level > 127 ? '#' : '.')).join('')
    return y === above - 1 ? `${row}_` : row
  })
}

/** Rows and columns at the edges that hold no ink. */
function emptyEdges({ width, height, levels }: LineInk): number {
  const empty = (indices: number[]) => indices.every((index) => levels[index] === 0)
  const row = (y: number) => Array.from({ length: width }, (_, x) => y * width + x)
  const column = (x: number) => Array.from({ length: height }, (_, y) => y * width + x)
  return [row(0), row(height - 1), column(0), column(width - 1)].filter(empty).length
}

const faceOf = async (text: string): Promise<Face> => (await facesFor(text))[0] as Face

describe('a drawn line', () => {
  test('is cropped to its ink, and knows its baseline', async () => {
    const face = await faceOf('Hx')
    for (const oneBit of [false, true]) {
      const [capital, deep, high] = await Promise.all(['H', 'g', 'Ễ'].map((text) => face.draw(text, 24, oneBit)))
      expect(capital!.above).toBe(capital!.height)
      expect(deep!.above).toBeLessThan(deep!.height)
      expect(high!.above).toBeGreaterThan(capital!.above)
      for (const ink of [capital, deep, high]) expect(emptyEdges(ink!)).toBe(0)
    }
  })

  test('of one-colour boards is ink and ground alone, in every typeface', async () => {
    for (const typeface of typefaces) {
      const { levels } = await (await outlineFace(typeface)).draw('SO', 27.5, true)
      expect(new Set(levels)).toEqual(new Set([0, 255]))
    }
  })

  test('shows markup as it was typed', async () => {
    const face = await faceOf('<b>&amp;</b>')
    const [typed, plain] = await Promise.all([face.draw('<i>H</i>', 24, true), face.draw('H', 24, true)])
    expect(typed.width).toBeGreaterThan(3 * plain.width)
  })

  test('of spaces has no ink', async () => {
    expect(await (await faceOf(' ')).draw('  ', 24, false)).toMatchObject({ width: 0, height: 0 })
  })

  test('is the same pixels beside other typefaces, on one baseline', async () => {
    const text = 'Hg ໝັ້ນ 中'
    const composite = await faceOf(text)
    for (const oneBit of [false, true]) {
      const whole = await composite.draw(text, 26, oneBit)
      const parts: LineInk[] = []
      for (const part of text.split(' ')) parts.push(await (await faceOf(part)).draw(part, 26, oneBit))
      expect(whole.above).toBe(Math.max(...parts.map(({ above }) => above)))
      expect(whole.height - whole.above).toBe(Math.max(...parts.map(({ above, height }) => height - above)))
      const rows = pictured(whole)
      for (const part of parts) {
        const top = whole.above - part.above
        const first = pictured(part)[0]!.replace('_', '')
        const lefts = Array.from({ length: whole.width - part.width + 1 }, (_, x) => x).filter((x) =>
          pictured(part).every((row, y) => rows[top + y]!.startsWith(row.replace('_', ''), x)),
        )
        expect(lefts, `${first} is found once in\n${rows.join('\n')}`).toHaveLength(1)
      }
    }
  })
})

describe('the extent of a text', () => {
  const letters = [...vietnamese, ...highlands, ...graphemesOf(samples.Han), ' ']
  const texts = fc.oneof(
    fc.constantFrom(...officialSlogans, ...officialSlogans.map((slogan) => slogan.toLocaleUpperCase('vi'))),
    fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 30 }).map((some) => some.join('')),
    fc.constantFrom(...Object.values(samples)).chain((sample) => {
      const all = graphemesOf(sample)
      const ends = fc.tuple(fc.nat(all.length), fc.nat(all.length))
      return ends.map(([a, b]) => all.slice(Math.min(a, b), Math.max(a, b) + 1).join(''))
    }),
  )
  const halves = fc.integer({ min: 20, max: 140 }).map((half) => half / 2)

  test('holds what is drawn, but for the hinter’s rounding, and is never much more', async () => {
    await fc.assert(
      fc.asyncProperty(texts, halves, fc.boolean(), async (text, size, oneBit) => {
        fc.pre(text.trim() !== '')
        for (const face of await facesFor(text)) {
          const { width, above, below } = face.extentOf(text.trim())
          const ink = await face.draw(text.trim(), size, oneBit)
          expect(ink.width).toBeLessThanOrEqual(width * size + graphemesOf(text).length / 2 + 1.5 + size * 0.15)
          expect(ink.above).toBeLessThanOrEqual(above * size + 4 + size / 20)
          expect(ink.height - ink.above).toBeLessThanOrEqual(below * size + 2)
          // Kerning and the ground beside the outer letters are all that it may be too wide by.
          expect(width * size).toBeLessThanOrEqual(ink.width * 1.2 + size * 1.3 + graphemesOf(text).length / 2)
          expect((above + below) * size).toBeLessThanOrEqual(ink.height + 4)
        }
      }),
      { numRuns: 120 },
    )
  })

  test('counts marks that stand over and under each other', async () => {
    const lao = await faceOf('ມ ມັ້')
    expect(lao.extentOf('ມັ້').above).toBeGreaterThan(lao.extentOf('ມ').above + 0.3)
    expect(lao.extentOf('ມັ້').width).toBeLessThan(lao.extentOf('ມ').width * 1.3)
    const khmer = await faceOf('ក ម្ពុ')
    expect(khmer.extentOf('ម្ពុ').below).toBeGreaterThan(0.3)
    const noto = await faceOf('ê̆ ê')
    expect(noto.extentOf('ê̆').above).toBeGreaterThan(noto.extentOf('ê').above + 0.1)
  })

  test('of a part is known before it was drawn, though roughly', async () => {
    const khmer = await outlineFace(typefaces.find(({ script }) => script === 'Khmer')!)
    const unseen = 'ក្រ្ឋុំ៉'
    const ink = await khmer.draw(unseen, 40, false)
    const { above, below, width } = khmer.extentOf(unseen)
    expect(ink.above).toBeLessThanOrEqual(above * 40 + 3)
    expect(ink.height - ink.above).toBeLessThanOrEqual(below * 40 + 2)
    expect(ink.width).toBeLessThanOrEqual(width * 40 + 3)
  })
})
