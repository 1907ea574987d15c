import { describe, expect, test } from 'vitest'
import { breakLines } from '../../media/type/break-lines.ts'
import { facesFor } from '../../media/type/faces-for.ts'
import { fitLines } from '../../media/type/fit-lines.ts'
import { bundledPhrases } from '../../media/type/keep-together.ts'
import { breakable, joined } from '../../media/type/line-breaks.ts'
import { officialSlogans as slogans } from '../../server/demo/official-slogans.ts'

/** The text with `|` where it may never be broken, `·` where it may without a space, `˙` where that would cut a Chinese word. */
function glued(text: string, kept = bundledPhrases): string {
  const { pieces, joints, costs } = breakable(text, true, kept)
  return pieces
    .map((piece, i) => {
      if (i === pieces.length - 1) return piece
      if (costs[i] === Infinity) return `${piece}|`
      return `${piece}${joints[i] === ' ' ? ' ' : (costs[i] as number) > 0 ? '˙' : '·'}`
    })
    .join('')
}

/** The lines of a text whose every letter is one wide. */
function lines(text: string, count: number, free = 0): readonly string[] | undefined {
  const broken = breakable(text)
  const widths = broken.pieces.map((piece) => piece.length)
  return breakLines(broken, widths, 1, count, free, [1.04])[0]?.lines
}

describe('where a slogan may be broken', () => {
  test.each([
    ['Đại hội đại biểu toàn quốc lần thứ XIII của Đảng', 'Đại hội đại biểu toàn quốc lần|thứ|XIII của Đảng'],
    ['Đại hội lần thứ nhất thành công', 'Đại hội lần|thứ|nhất thành công'],
    ['Đại hội lần thứ mười bốn của Đảng', 'Đại hội lần|thứ|mười|bốn của Đảng'],
    ['Đảng bộ các cấp nhiệm kỳ 2020-2025!', 'Đảng bộ các cấp nhiệm|kỳ|2020-2025!'],
    ['Nhiệm kỳ 2020 - 2025', 'Nhiệm|kỳ|2020|-|2025'],
    ['ĐẢNG CỘNG SẢN VIỆT NAM QUANG VINH', 'ĐẢNG|CỘNG|SẢN|VIỆT|NAM QUANG VINH'],
    ['Chủ tịch Hồ Chí Minh vĩ đại', 'Chủ|tịch|Hồ|Chí|Minh vĩ đại'],
    ['Đảng bộ tỉnh Vĩnh Phúc, Thừa Thiên Huế', 'Đảng bộ tỉnh Vĩnh|Phúc, Thừa|Thiên|Huế'],
    ['Nghị quyết Đại hội XIII của Đảng', 'Nghị quyết Đại|hội|XIII của Đảng'],
    ['mừng ngày 30/4 và năm 2026', 'mừng ngày|30/4 và năm|2026'],
    ['từ ngày 05 tháng 01 năm 2027', 'từ ngày|05|tháng|01|năm|2027'],
    ['Thực hiện Nghị quyết số 57-NQ/TW', 'Thực hiện Nghị|quyết|số|57-NQ/TW'],
    ['Kỷ niệm 80 năm Quốc khánh', 'Kỷ niệm 80|năm Quốc khánh'],
    ['huyện Ngọc Hồi và xã hội', 'huyện Ngọc|Hồi và xã hội'],
    ['lũ quét từ 19:00 ngày 22/12', 'lũ quét từ 19:00 ngày|22/12'],
  ])('%s', (text, expected) => {
    expect(glued(text)).toBe(expected)
  })

  test('border gates and peoples are kept whole', () => {
    expect(glued('Cửa khẩu Hữu Nghị, Móng Cái, Cầu Treo, Bờ Y, Mộc Bài')).toBe(
      'Cửa khẩu Hữu|Nghị, Móng|Cái, Cầu|Treo, Bờ|Y, Mộc|Bài',
    )
    expect(glued('ĐỒNG BÀO Ê ĐÊ, BA NA')).toBe('ĐỒNG BÀO Ê|ĐÊ, BA|NA')
  })

  test('words with an apostrophe are one, whichever apostrophe was typed', () => {
    expect(glued("Sử thi của người M’nông, M'nông, Mʼnông")).toBe("Sử thi của người M’nông, M'nông, Mʼnông")
    expect(glued('Anh hùng N’Trang Lơng')).toBe('Anh hùng N’Trang|Lơng')
    expect(glued("Anh hùng N'Trang Lơng")).toBe("Anh hùng N'Trang|Lơng")
  })

  test('names in any quotes are whole', () => {
    expect(glued("xem 'Hữu Nghị', “Bờ Y”")).toBe("xem 'Hữu|Nghị', “Bờ|Y”")
  })

  test("an operator's own names are kept as well", () => {
    const kept = { ...bundledPhrases, names: [...bundledPhrases.names, 'Nà Nưa'] }
    expect(glued('lán Nà Nưa, Tân Trào')).toBe('lán Nà Nưa, Tân Trào')
    expect(glued('lán NÀ NƯA, Tân Trào', kept)).toBe('lán NÀ|NƯA, Tân Trào')
  })

  test('a dash ends its line and never opens one', () => {
    expect(glued('Việt Nam - Người lãnh đạo')).toBe('Việt|Nam|- Người lãnh đạo')
  })

  test('a no-break space holds its words together, and is drawn as a space', () => {
    expect(breakable('quý\u00a0khách đến').pieces).toEqual(['quý khách', 'đến'])
  })

  test('letters written as base and marks are the same words', () => {
    expect(glued('lần thứ XVII'.normalize('NFD'))).toBe('lần|thứ|XVII')
  })

  test('a name is not found inside a longer word', () => {
    expect(glued('Long An, Long Anh')).toBe('Long|An, Long Anh')
  })
})

describe('where a line without spaces may be broken', () => {
  test('Chinese after a character, rather between words than inside one', () => {
    expect(glued('热烈欢迎各位来宾')).toBe('热˙烈·欢˙迎·各˙位·来˙宾')
  })

  test('Chinese never before a closing sign nor after an opening one', () => {
    expect(glued('你好，“朋友”（请）进！《歌》')).toBe('你˙好，·“朋˙友”·（请）·进！·《歌》')
  })

  test('Chinese rather not one character after a stop', () => {
    expect(glued('长青；好邻居')).toBe('长˙青；·好˙邻˙居')
  })

  test('Chinese names, ordinals and dates are kept whole', () => {
    expect(glued('越南谅山省友谊关口岸')).toBe('越|南·谅|山·省·友|谊|关·口˙岸')
    expect(glued('第十四届大会')).toMatch(/^第十\|四\|届·大/u)
    expect(glued('2026年5月')).toBe('2026年·5月')
  })

  test('Lao and Khmer after a word, never inside one', () => {
    expect(glued('ຍິນດີຕ້ອນຮັບສູ່ປະເທດຫວຽດນາມ')).toBe('ຍິນດີ·ຕ້ອນຮັບ·ສູ່·ປະເທດ·ຫວຽດນາມ')
    expect(glued('សូមស្វាគមន៍មកកាន់ប្រទេសវៀតណាម')).toBe('សូមស្វាគមន៍·មកកាន់·ប្រទេស·វៀតណាម')
  })

  test('names joined by a hyphen are parted like a word', () => {
    expect(glued('ລາວ-ຫວຽດນາມ')).toBe('ລາວ-˙ຫວຽດນາມ')
    expect(glued('Hà Nội-Huế')).toBe('Hà|Nội-Huế')
  })

  test('Lao and Khmer signs of repetition and stops stay with their word', () => {
    expect(glued('ຕ່າງໆ ນາໆ')).toBe('ຕ່າງໆ ນາໆ')
    expect(breakable('កម្ពុជា។ស្វាគមន៍').pieces[0]).toBe('កម្ពុជា។')
  })

  test('joined again, a text is as it was', () => {
    for (const text of ['热烈欢迎Việt Nam来宾！', 'ມິດຕະພາບ ລາວ-ຫວຽດນາມ ໝັ້ນຄົງ', 'មិត្តភាពវៀតណាម-កម្ពុជា យូរអង្វែង']) {
      expect(joined(breakable(text), 0)).toBe(text)
    }
  })

  test('and its lines get no spaces', () => {
    expect(lines('热烈欢迎各位来宾', 2)).toEqual(['热烈欢迎', '各位来宾'])
    expect(lines('越中友谊，万古长青；好邻居、好朋友、好同志、好伙伴', 3, 10)).toEqual([
      '越中友谊，万古长青；',
      '好邻居、好朋友、',
      '好同志、好伙伴',
    ])
    expect(lines('ຍິນດີຕ້ອນຮັບ', 2)).toEqual(['ຍິນດີ', 'ຕ້ອນຮັບ'])
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
      const [face] = await facesFor(text)
      const fit = fitLines(text, face!, { width: 600, height: 300, gap: 2, avoid: [] })
      expect(fit.lines.join(' ')).toBe(text)
    }
  })
})
