import { describe, expect, test } from 'vitest'
import { breakLines } from '../../media/type/break-lines.ts'
import { fitLines } from '../../media/type/fit-lines.ts'
import { fontFor } from '../../media/type/font-for.ts'
import { breakable } from '../../media/type/line-breaks.ts'
import { officialSlogans as slogans } from '../../server/demo/official-slogans.ts'

/** The text with `|` where it may never be broken. */
function glued(text: string): string {
  const { syllables, costs } = breakable(text)
  return syllables.map((s, i) => s + (i === syllables.length - 1 ? '' : costs[i] === Infinity ? '|' : ' ')).join('')
}

/** The lines of a text whose every letter is one wide. */
function lines(text: string, count: number, free = 0): readonly string[] | undefined {
  const broken = breakable(text)
  return breakLines(
    broken,
    broken.syllables.map((s) => s.length),
    1,
    count,
    free,
    [1.04],
  )[0]?.lines
}

describe('where a slogan may be broken', () => {
  test.each([
    ['Đại hội đại biểu toàn quốc lần thứ XIII của Đảng', 'Đại hội đại biểu toàn quốc lần|thứ|XIII của Đảng'],
    ['Đại hội lần thứ nhất thành công', 'Đại hội lần|thứ|nhất thành công'],
    ['Đảng bộ các cấp nhiệm kỳ 2020-2025!', 'Đảng bộ các cấp nhiệm|kỳ|2020-2025!'],
    ['Nhiệm kỳ 2020 - 2025', 'Nhiệm|kỳ|2020|-|2025'],
    ['ĐẢNG CỘNG SẢN VIỆT NAM QUANG VINH', 'ĐẢNG|CỘNG|SẢN|VIỆT|NAM QUANG VINH'],
    ['Chủ tịch Hồ Chí Minh vĩ đại', 'Chủ|tịch|Hồ|Chí|Minh vĩ đại'],
    ['Đảng bộ tỉnh Vĩnh Phúc, Thừa Thiên Huế', 'Đảng bộ tỉnh Vĩnh|Phúc, Thừa|Thiên|Huế'],
    ['Nghị quyết Đại hội XIII của Đảng', 'Nghị quyết Đại|hội|XIII của Đảng'],
    ['mừng ngày 30/4 và năm 2026', 'mừng ngày|30/4 và năm|2026'],
  ])('%s', (text, expected) => {
    expect(glued(text)).toBe(expected)
  })

  test('a dash ends its line and never opens one', () => {
    expect(glued('Việt Nam - Người lãnh đạo')).toBe('Việt|Nam|- Người lãnh đạo')
  })

  test('a no-break space holds its words together, and is drawn as a space', () => {
    expect(breakable('quý\u00a0khách đến').syllables).toEqual(['quý khách', 'đến'])
  })

  test('letters written as base and marks are the same words', () => {
    expect(glued('lần thứ XVII'.normalize('NFD'))).toBe('lần|thứ|XVII')
  })

  test('a name is not found inside a longer word', () => {
    expect(glued('Long An, Long Anh')).toBe('Long|An, Long Anh')
  })
})

describe('lines', () => {
  test('are as even as can be', () => {
    expect(lines('aaaa bbbb cccc dddd', 2)).toEqual(['aaaa bbbb', 'cccc dddd'])
    expect(lines('a bb ccc dddd eeeee', 2)).toEqual(['a bb ccc', 'dddd eeeee'])
  })

  test('keep a word of two syllables whole where that costs little', () => {
    expect(lines('toàn quân quyết tâm thực hiện thắng lợi', 2, 25)).toEqual([
      'toàn quân quyết tâm',
      'thực hiện thắng lợi',
    ])
  })

  test('are none where there are too few places to break', () => {
    expect(lines('Hồ Chí Minh', 2)).toBeUndefined()
    expect(lines('một hai', 3)).toBeUndefined()
  })

  test('hold all the words of all fourteen slogans, in order', async () => {
    for (const text of slogans) {
      const fit = fitLines(text, await fontFor(text), { width: 600, height: 300, gap: 2, avoid: [] })
      expect(fit.lines.join(' ')).toBe(text)
    }
  })
})
