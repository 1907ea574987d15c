import { describe, expect, it } from 'vitest'
import { wordingFindings } from '../../../shared/wording/wording-findings.ts'
import { marksOf, mendedWhole } from './marks-of.ts'
import { rightSlogans } from './right-slogans.ts'

describe('right slogans', () => {
  it.each(rightSlogans)('“%s” has nothing to find', (text) => expect(marksOf(text)).toEqual([]))
})

describe('characters', () => {
  it.each([
    ['Đại\u200bhội', ['hidden-character: \u200b → ']],
    ['hai\r\ndòng', ['hidden-character: \r\n →  ']],
    ['Viеt', ['look-alike: Viеt → Viet']],
    ['Ðảng bộ', ['look-alike: Ðảng → Đảng']],
    ['Москва chào mừng', []],
    ['Nhiệt liệt'.normalize('NFD'), [`not-composed: ${'Nhiệt liệt'.normalize('NFD')} → Nhiệt liệt`]],
    [`a${'\u0301'.repeat(9)}`, [`too-many-marks: a${'\u0301'.repeat(9)}`]],
  ])('of “%s” are %j', (text, marks) => expect(marksOf(text)).toEqual(marks))

  it.each([
    ['§¶ng Céng s¶n ViÖt Nam quang vinh mu«n n¨m!', 'Đảng Cộng sản Việt Nam quang vinh muôn năm!'],
    ['NhiÖt liÖt chµo mõng §¹i héi', 'Nhiệt liệt chào mừng Đại hội'],
    ['Ñaûng Coäng saûn Vieät Nam quang vinh muoân naêm!', 'Đảng Cộng sản Việt Nam quang vinh muôn năm!'],
    ['NÖÔÙC COÄNG HOØA', 'NƯỚC CỘNG HÒA'],
  ])('of an old encoding are read: %s', (text, read) => {
    expect(marksOf(text)).toEqual([`legacy-encoding: ${text} → ${read}`])
  })

  it('block, as a plan refuses most of them, and nothing else does', () => {
    expect(wordingFindings('Viеt\u200bNam').map(({ level }) => level)).toEqual(['blocks', 'blocks'])
    expect(wordingFindings('Việt Nam Việt Nam').map(({ level }) => level)).toEqual(['warns'])
  })
})

describe('spaces and spelling', () => {
  it.each([
    [' Đoàn kết', ['odd-space:   → ']],
    ['Đoàn  kết', ['odd-space:    →  ']],
    ['Đoàn\u00a0kết', ['odd-space: \u00a0 →  ']],
    ['Đoàn kết !', ['space-before-mark:   → ']],
    ['dân giàu,nước mạnh', ['space-after-mark: , → , ']],
    ['Nhiet liet chao mung!', ['without-diacritics: Nhiet liet chao mung → Nhiệt liệt chào mừng']],
    ['VIET NAM MUON NAM', ['without-diacritics: VIET → VIỆT', 'without-diacritics: MUON NAM → MUÔN NĂM']],
    ['Moi nguoi vui ve doan ket', ['without-diacritics: Moi nguoi vui ve doan ket']],
    ['Đảng Cộng sàn Việt Nam', ['misspelt-phrase: sàn → sản']],
    ['Chủ tịch Hồ Chí Mình', ['misspelt-phrase: Mình → Minh']],
    ['Viêt Nam', ['misspelt-phrase: Viêt → Việt']],
    ['Đảng bộ tỉnh Vinh Phúc', ['misspelt-place: Vinh → Vĩnh']],
    ['Về với Lạng Sờn', ['misspelt-place: Sờn → Sơn']],
    ['tỉnh Thanh Hoa', ['misspelt-place: Hoa → Hóa']],
    ['Hóa học vì hoà bình', ['mixed-tones: hoà → hòa']],
  ])('“%s”', (text, marks) => expect(marksOf(text)).toEqual(marks))

  it('are mended together, each by itself', () => {
    expect(mendedWhole('NHIET LIET CHAO MUNG DAI HOI DANG BO TINH VINH PHUC LAN THU XVII')).toBe(
      'NHIỆT LIỆT CHÀO MỪNG ĐẠI HỘI ĐẢNG BỘ TỈNH VĨNH PHÚC LẦN THỨ XVII',
    )
    expect(mendedWhole('Đảng  Cộng sàn Viеt Nam Việt Nam,quang vinh\u200b muôn năm !')).toBe(
      'Đảng Cộng sản Việt Nam, quang vinh muôn năm!',
    )
  })

  it('know a place by what stands around', () => {
    const others = ['Đại hội Đảng bộ tỉnh Quảng Nam']
    expect(marksOf('Về thăm Quang Nam')).toEqual([])
    expect(marksOf('Về thăm Quang Nam', { others })).toEqual(['misspelt-place: Quang → Quảng'])
  })

  it('of other languages are left alone, but for characters and spaces', () => {
    expect(marksOf('Viet Nam Viet Nam', { language: 'en' })).toEqual([])
    expect(marksOf('Viet  Nam', { language: 'en' })).toEqual(['odd-space:    →  '])
    expect(marksOf('Bienvenue !', { language: 'fr' })).toEqual([])
  })
})

describe('words and numbers', () => {
  it.each([
    ['Việt Nam Việt Nam', ['doubled-words:  Việt Nam → ']],
    ['công cuộc công cuộc công cuộc đổi mới', ['doubled-words:  công cuộc công cuộc → ']],
    ['sự nghiệp của của chúng ta', ['doubled-words:  của → ']],
    ['Nhiệt liệt chào chào mừng', ['doubled-words:  chào → ']],
    [
      'Vì dân giàu, nước mạnh, công bằng, dân chủ, văn minh!',
      [
        'phrase-order: dân giàu, nước mạnh, công bằng, dân chủ, văn minh → dân giàu, nước mạnh, dân chủ, công bằng, văn minh',
      ],
    ],
    ['TỰ DO - ĐỘC LẬP - HẠNH PHÚC', ['phrase-order: TỰ DO - ĐỘC LẬP - HẠNH PHÚC → ĐỘC LẬP - TỰ DO - HẠNH PHÚC']],
    ['Tự do, độc lập, hạnh phúc', ['phrase-order: Tự do, độc lập, hạnh phúc → Độc lập, tự do, hạnh phúc']],
    ['Đại hội lần thứ IIX', ['malformed-numeral: IIX']],
    ['Đại hội lần thứ XllI', ['malformed-numeral: XllI → XIII']],
    ['Đại hội lần thứ VIIII', ['malformed-numeral: VIIII → IX']],
    ['Nhiệm kỳ 2020-2026', ['term: 2020-2026']],
    ['Nhiệm kỳ 2025 - 2020', ['term: 2025 - 2020 → 2020 - 2025']],
    ['20 năm tái lập tỉnh (01/01/2004-01/01/2023)', ['year-sum: 20 năm tái lập tỉnh (01/01/2004-01/01/2023)']],
    ['90 năm truyền thống, 30 năm đổi mới (2004-2024)', ['year-sum: 30 năm đổi mới (2004-2024)']],
  ])('“%s”', (text, marks) => expect(marksOf(text)).toEqual(marks))
})

describe('what a campaign says', () => {
  const dayMs = 86_400_000
  const title = 'Đại hội đại biểu toàn quốc lần thứ XIII của Đảng'
  const endsAt = 100 * dayMs
  const milestones = [{ title, endsAt }]
  const span = (from: number, to: number) => ({ startsAt: from * dayMs, endsAt: to * dayMs })

  it.each([
    ['Chào mừng Đại hội lần thứ VIII của Đảng!', ['ordinal: VIII → XIII']],
    ['Chào mừng Đại hội đại biểu toàn quốc lần thứ VIII!', ['ordinal: VIII → XIII']],
    ['Chào mừng Đại hội Đảng toàn quốc lần thứ 14', ['ordinal: 14 → 13']],
    ['Thực hiện thắng lợi Nghị quyết Đại hội lần thứ VIII của Đảng!', ['ordinal: VIII → XIII']],
    ['Đại hội lần thứ IIX của Đảng', ['malformed-numeral: IIX → XIII']],
    ['5 năm thực hiện Nghị quyết Đại hội XII của Đảng', []],
    ['Chào mừng Đại hội Đảng bộ tỉnh lần thứ XVII!', []],
    ['Chào mừng Đại hội Thi đua yêu nước toàn quốc lần thứ X!', []],
  ])('has one ordinal for its congress, and others for others: “%s”', (text, marks) => {
    expect(marksOf(text, { milestones })).toEqual(marks)
  })

  it('has one term', () => {
    const others = ['Chào mừng Đại hội Đảng bộ các cấp nhiệm kỳ 2020-2025!']
    expect(marksOf('Đại hội huyện, nhiệm kỳ 2020-2052', { others })).toEqual(['term: 2020-2052 → 2020-2025'])
  })

  it.each([
    ['Nhiệt liệt chào mừng Đại hội XIII của Đảng!', span(50, 120), 'welcome-too-late'],
    ['Nhiệt liệt chào mừng Đại hội XIII của Đảng!', span(50, 100), undefined],
    ['Chào mừng thành công Đại hội XIII của Đảng!', span(50, 120), 'outcome-too-early'],
    ['Chào mừng thành công Đại hội XIII của Đảng!', span(100, 120), undefined],
    ['Toàn Đảng, toàn dân thực hiện thắng lợi Nghị quyết Đại hội XIII của Đảng!', span(90, 120), 'outcome-too-early'],
    ['Thực hiện thắng lợi Nghị quyết Đại hội XII của Đảng!', span(50, 120), undefined],
    ['Chúc Đại hội XIII của Đảng thành công tốt đẹp!', span(50, 90), undefined],
    ['Quyết tâm tổ chức thành công Đại hội XIII của Đảng!', span(50, 90), undefined],
  ])('welcomes before the end and tells the outcome after it: “%s” %j', (text, shown, code) => {
    expect(wordingFindings(text, { milestones, span: shown }).map((found) => found.code)).toEqual(code ? [code] : [])
  })

  it.each([
    ['Chào mừng thành công Đại hội XIII của Đảng!', title, 'outcome-too-early'],
    ['Thực hiện thắng lợi Nghị quyết Đại hội XIII của Đảng!', 'Ngày đại hội', 'outcome-too-early'],
    ['Thực hiện thắng lợi Nghị quyết Đại hội XII của Đảng!', 'Ngày đại hội', undefined],
    ['Đảng Cộng sản Việt Nam quang vinh muôn năm!', title, undefined],
  ])('tells no outcome by the clock alone: “%s” of “%s”', (text, event, code) => {
    const found = (isByClock: boolean) =>
      wordingFindings(text, {
        ...{ titles: [title], milestones: [{ title: event, endsAt, isByClock }], span: span(100, 120) },
      }).map((one) => one.code)
    expect([found(true), found(false)]).toEqual([code ? [code] : [], []])
  })

  it('knows nothing of the end of what is postponed', () => {
    const postponed = [{ title, endsAt: undefined }]
    expect(marksOf('Chào mừng Đại hội XIII của Đảng!', { milestones: postponed, span: span(0, 999) })).toEqual([])
  })

  it('keeps an exclamation mark that the slogan has elsewhere', () => {
    const others = ['Đảng Cộng sản Việt Nam quang vinh muôn năm!']
    expect(marksOf('ĐẢNG CỘNG SẢN VIỆT NAM QUANG VINH MUÔN NĂM', { others })).toEqual(['lost-exclamation: NĂM → NĂM!'])
    expect(mendedWhole('Đảng Cộng sản Việt Nam quang vinh muôn năm.', { others })).toBe(others[0])
  })

  it('shows official slogans word for word', () => {
    const officialSlogans = ['Đẩy mạnh toàn diện công cuộc đổi mới đất nước!', 'Đoàn kết!']
    expect(marksOf('Đẩy mạnh toàn diện công cuộc đổi mới đất nước', { officialSlogans })).toEqual([
      'lost-exclamation: nước → nước!',
    ])
    expect(marksOf('Đẩy mạnh toàn diện công việc đổi mới đất nước!', { officialSlogans })).toEqual([
      `not-official: Đẩy mạnh toàn diện công việc đổi mới đất nước! → ${officialSlogans[0]}`,
    ])
    expect(marksOf('ĐOÀN KÉT!', { officialSlogans })).toEqual(['not-official: ĐOÀN KÉT! → ĐOÀN KẾT!'])
    expect(marksOf('Vui là chính!', { officialSlogans })).toEqual([])
  })
})
