import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mended } from '../../../shared/wording/mended.ts'
import { otherToneStyle, toneStyleOf } from '../../../shared/wording/spelling-of.ts'
import type { WordingContext, WordingFinding } from '../../../shared/wording/wording-finding.ts'
import { wordingFindings } from '../../../shared/wording/wording-findings.ts'
import { rightSlogans } from './right-slogans.ts'

const title = 'Đại hội Đảng bộ tỉnh Vĩnh Phúc lần thứ XVII, nhiệm kỳ 2020-2025'
const contexts: readonly WordingContext[] = [
  {},
  { titles: [title], others: rightSlogans },
  { officialSlogans: rightSlogans },
]

/** Mistakes as people and programs make them, at a place in a text. */
const mistakes: readonly ((text: string, at: number) => string)[] = [
  ...['\u200b', '  ', '\u00a0', ' ,', '\n', 'I', '\u0301', '!', 'x'].map(
    (put) => (text: string, at: number) => text.slice(0, at) + put + text.slice(at),
  ),
  (text, at) => text.slice(0, at) + text.slice(at + 1),
  (text, at) =>
    text.slice(0, at) + text.slice(at).replace(/[aeo]/, (letter) => ({ a: 'а', e: 'е', o: 'о' })[letter] ?? ''),
  (text, at) => text.slice(0, at) + text.slice(at).normalize('NFD'),
  (text, at) =>
    text.slice(0, at) + text.slice(at).normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D'),
  (text, at) => text.slice(0, at) + text.slice(at).replace(/\S+( \S+)?/, '$& $&'),
  (text, at) => text.slice(0, at) + text.slice(at).replace(/\d/, (digit) => String((Number(digit) + 1) % 10)),
  (text, at) => text.slice(0, at) + text.slice(at).toUpperCase(),
  (text) => text.replace('!', ''),
]

const texts = fc
  .tuple(
    fc.constantFrom(...rightSlogans),
    fc.array(fc.tuple(fc.constantFrom(...mistakes), fc.nat()), { minLength: 1, maxLength: 1 }),
  )
  .map(([text, made]) => made.reduce((is, [mistake, at]) => mistake(is, at % (is.length + 1)), text))

const countsOf = (found: readonly WordingFinding[]) => {
  const counts = new Map<string, number>()
  for (const { code } of found) counts.set(code, (counts.get(code) ?? 0) + 1)
  return counts
}

describe('findings', () => {
  it('stand in the text, in order', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...contexts), (text, context) => {
        const found = wordingFindings(text, context)
        for (const { start, end } of found) expect(0 <= start && start < end && end <= text.length).toBe(true)
        expect(found.map(({ start }) => start)).toEqual(found.map(({ start }) => start).sort((a, b) => a - b))
      }),
    )
  })

  it('go away when they are mended, and no other comes', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...contexts), (text, context) => {
        const found = wordingFindings(text, context)
        for (const one of found) {
          if (one.mend === undefined) continue
          const [before, after] = [countsOf(found), countsOf(wordingFindings(mended(text, one), context))]
          const label = JSON.stringify({ text, one, after: [...after] })
          expect(after.get(one.code) ?? 0, label).toBeLessThan(before.get(one.code) ?? 0)
          for (const [code, count] of after) expect(count, label).toBeLessThanOrEqual(before.get(code) ?? 0)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('are the same in either style of tone marks', () => {
    const inStyle = (text: string, style: 'early' | 'late') =>
      text.replace(/[\p{L}\p{M}]+/gu, (word) => (toneStyleOf(word) === style ? word : otherToneStyle(word)))
    const places = (text: string) => wordingFindings(text).map(({ code, start, end }) => `${code} ${start} ${end}`)
    fc.assert(
      fc.property(texts, (text) => {
        const composed = text.normalize('NFC')
        // A word that something hidden cuts in two has no style.
        fc.pre(wordingFindings(composed).every(({ level }) => level === 'warns'))
        expect(places(inStyle(composed, 'early'))).toEqual(places(inStyle(composed, 'late')))
      }),
    )
  })

  it('of letters whose marks stand apart mend to NFC', () => {
    for (const text of rightSlogans) {
      const [found] = wordingFindings(text.normalize('NFD'))
      if (found) expect(mended(text.normalize('NFD'), found)).toBe(text.normalize('NFC'))
    }
  })
})
