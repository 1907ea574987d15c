import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordingOfItems } from '../../../server/approval/submissions/wording-of-items.ts'
import { scheduleOf } from '../../../shared/schedule/schedule.ts'
import type { WordingContext } from '../../../shared/wording/wording-finding.ts'
import { wordingFindings } from '../../../shared/wording/wording-findings.ts'
import { smallPlan } from '../../server/small-plan.ts'

/** What rules look for, over and over: each would take some rule long if it looked back from every place. */
const pieces = [
  ...['a', ' ', '\u3000', 'a,', ' ,', 'а', '\u200b', 'e\u0302\u0301', '¸µ', 'aâá', '(', '12 ', '5 năm (', '\n', '😀'],
  ...[
    'Việt Nam ',
    'Vinh Phuc ',
    'nhiệm kỳ 2020-2026 ',
    'Đại hội lần thứ IIX ',
    'hòa hoà ',
    'toan Dang, ',
    'đưa thực hiện ',
  ],
]

const longTexts = fc
  .tuple(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 3 }), fc.integer({ min: 1, max: 2000 }))
  .map(([row, length]) => row.join('').repeat(length).slice(0, length))

describe('findings of long texts', () => {
  it('stand in the text, mend no place twice, and are as many as it has letters at most', () => {
    fc.assert(
      fc.property(longTexts, (text) => {
        const found = wordingFindings(text, { titles: ['Đại hội lần thứ XIII'], others: [`${text}!`] })
        for (const { start, end } of found) expect(0 <= start && start < end && end <= text.length).toBe(true)
        expect(found.length).toBeLessThanOrEqual(2 * text.length)
      }),
      { numRuns: 40 },
    )
  })

  it('are none where no plan would take the text', () => {
    for (const piece of pieces) expect(wordingFindings(piece.repeat(300_000 / piece.length))).toEqual([])
  })

  it('ask of the campaign’s other slogans no more than two hundred', () => {
    const asked = new Set<string | symbol>()
    const slogans = Array.from({ length: 5000 }, (_, i) => `Chào mừng ngày hội thứ ${i}`)
    const others = new Proxy(slogans, {
      get(target, key) {
        asked.add(key)
        return Reflect.get(target, key)
      },
    })
    const context: WordingContext = { others }
    wordingFindings('Chào mừng Đại hội lần thứ XIII', context)
    expect([...asked].filter((key) => /^\d+$/.test(String(key))).length).toBeLessThanOrEqual(200)
  })

  it('are told twenty of a text, what blocks among them', async () => {
    const text = `${'a,'.repeat(900)} Viеt`
    const plan = smallPlan(({ campaigns }) => {
      Object.assign(campaigns[0]?.slides[0] ?? {}, { kind: 'slogan', text })
    })
    const [campaign] = plan.campaigns
    const key = `slides/${campaign?.id}/${campaign?.slides[0]?.id}`
    const found = await wordingOfItems(scheduleOf(plan), new Set([key]))
    expect(found).toHaveLength(20)
    expect(found[0]).toMatchObject({ code: 'look-alike', severity: 'error' })
  })
})
