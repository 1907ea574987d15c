import { describe, expect, it } from 'vitest'
import { pixelsOf } from '../media/pixels-of.ts'
import { canvases } from './canvases.ts'
import { drawnOn, nameOf, type Standing } from './drawn-corpus.ts'
import { corpus } from './slogans.ts'

/** Written out once more, apart from the tables that the setting itself reads. */
const groups: readonly RegExp[] = [
  /lần thứ [XVI]+/giu,
  /nhiệm kỳ \d{4}-\d{4}/giu,
  /Đảng Cộng sản Việt Nam/giu,
  /Hồ Chí Minh/giu,
  /Việt Nam/giu,
  /Đắk Nông|Kon Tum|Vĩnh Phúc|Vĩnh Yên|Hoàng Sa|Trường Sa|Hữu Nghị|Lạng Sơn|Ngọc Hồi|Čuôr Knia/giu,
  /[MN]’\p{L}+/gu,
]

describe('slogans such as offices show, on ten boards', () => {
  it('are sixty at the least, from one word to 140 characters', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(60)
    const lengths = corpus.map(({ text }) => Array.from(text).length)
    expect(Math.min(...lengths)).toBeLessThan(12)
    expect(Math.max(...lengths)).toBeGreaterThanOrEqual(120)
  })

  for (const canvas of canvases) {
    it(`stand on ${nameOf(canvas)} whole: no letter missing, no ink cut, no group broken`, async () => {
      const standing = await drawnOn(canvas)
      for (const one of standing) {
        const { slide, drawn } = one
        const { rendition, verdict } = drawn
        const about = `${slide.id} ${slide.text}`
        expect(verdict.clipped, about).toBe(0)
        expect(brokenGroupsOf(one), about).toEqual([])
        expect(rendition.width, about).toBeGreaterThanOrEqual(canvas.width)
        expect(rendition.height % canvas.height, about).toBe(0)
        if (canvas.height >= 20) expect(await inkAtTheEdges(drawn.bytes), about).toBe(0)
      }
    })
  }
})

/** The groups of the text as it was set that do not stand on one line. */
function brokenGroupsOf({ drawn: { verdict } }: Standing): string[] {
  const lines = verdict.pages.flat()
  const text = lines.join(' ')
  return groups.flatMap((group) =>
    Array.from(text.matchAll(group), ([found]) => found).filter((found) => !lines.some((line) => line.includes(found))),
  )
}

/** Pixels of the first and the last row and column that are not of the ground's colour. */
async function inkAtTheEdges(png: Buffer): Promise<number> {
  const { width, height, at } = await pixelsOf(png)
  const ground = at(0, 0)
  let inked = 0
  for (let x = 0; x < width; x++) for (const y of [0, height - 1]) if (at(x, y) !== ground) inked++
  for (let y = 0; y < height; y++) for (const x of [0, width - 1]) if (at(x, y) !== ground) inked++
  return inked
}
