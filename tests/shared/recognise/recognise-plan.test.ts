import fc from 'fast-check'
import { expect, it } from 'vitest'
import { recognisePlan } from '../../../shared/recognise/recognise-plan.ts'
import type { RecognisedPlan } from '../../../shared/recognise/recognised-plan.ts'
import { parseDate } from '../../../shared/time/civil.ts'
import { lunarDay } from '../../../shared/time/lunar.ts'

const today = '2020-08-14'
const linesOf = (text: string) =>
  text
    .normalize('NFC')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ text: line }))
const read = (text: string) => recognisePlan(linesOf(text), today)
const saidOf = ({ doubts }: RecognisedPlan, what: string) =>
  doubts.flatMap(({ about, said }) => (about.what === what ? [said.vi] : []))
const spans = ({ phases }: RecognisedPlan) => phases.map(({ title, starts, ends }) => [title, starts, ends])

it('the head of a document gives its number, who issued it, when, and what it is about', () => {
  const plan = read(`
    ỦY BAN NHÂN DÂN
    TỈNH LÂM BIÊN
    Số: 123/KH-UBND
    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    Lâm Biên, ngày 05 tháng 01 năm 2024
    KẾ HOẠCH
    Tuyên truyền kỷ niệm 20 năm Ngày tái lập tỉnh
    (01/01/2004-01/01/2024)
    Thực hiện Chương trình số 12-CTr/TU ngày 03 tháng 02 năm 2023, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:`)
  expect(plan.document).toEqual({
    number: '123/KH-UBND',
    issuer: 'ỦY BAN NHÂN DÂN TỈNH LÂM BIÊN',
    issuedOn: '2024-01-05',
  })
  expect(plan.title).toContain('Tuyên truyền kỷ niệm 20 năm Ngày tái lập tỉnh')
})

it('what is blank in the head is doubtful, and the stamp of whoever received it is not its number', () => {
  const plan = read('Số:.....310.....\nLâm Biên, ngày … tháng 8 năm 2023\nKẾ HOẠCH\nTuyên truyền bầu cử')
  expect(plan.document).toEqual({})
  expect(saidOf(plan, 'document')).toEqual([
    'Số văn bản để trống hoặc không rõ.',
    'Ngày ban hành để trống hoặc không rõ.',
  ])
  expect(plan.title).toBe('Tuyên truyền bầu cử')
})

it('“V/v” names what a letter is about', () => {
  expect(read('Số: 7/VHTT\nV/v tuyên truyền Ngày Quốc khánh 02/9').title).toBe('Tuyên truyền Ngày Quốc khánh 02/9')
})

it.each([
  ['từ ngày 17/4/2020 đến ngày 30/6/2020', '2020-04-17', '2020-06-30'],
  ['từ 14 đến 16/10/2020', '2020-10-14', '2020-10-16'],
  ['14-16/10/2020', '2020-10-14', '2020-10-16'],
  ['từ ngày 05 tháng 01 năm 2024 đến ngày 10 tháng 02 năm 2024', '2024-01-05', '2024-02-10'],
  ['tháng 9/2020', '2020-09-01', '2020-09-30'],
  ['quý III năm 2020', '2020-07-01', '2020-09-30'],
  ['từ tháng 8/2023 đến hết tháng 3/2024', '2023-08-01', '2024-03-31'],
  ['từ 15/12 đến 20/01/2021', '2020-12-15', '2021-01-20'],
  ['sau ngày 15/10/2020', '2020-10-16', undefined],
  ['trước ngày 15/10/2020', undefined, '2020-10-14'],
  ['ngày 31/6/2020', undefined, undefined],
])('a phase (%s) has its days', (time, starts, ends) => {
  expect(spans(read(`Giai đoạn 1 (${time}): treo khẩu hiệu`))).toEqual([['Giai đoạn 1', starts, ends]])
})

it.each([
  ['từ mùng 1 đến mùng 10 tháng 3 âm lịch năm 2026', '2026-03-01', '2026-03-10', ''],
  ['từ mùng 1 đến mùng 10 tháng 3 năm 2026 (âm lịch)', '2026-03-01', '2026-03-10', ''],
  ['ngày 10/3/2026 âm lịch', '2026-03-10', '2026-03-10', ''],
  ['từ 10/3 âl đến rằm tháng Tư năm 2026', '2026-03-10', '2026-04-15', ''],
  ['rằm tháng Bảy', '2026-07-15', '2026-07-15', 'không ghi năm: hiểu là ngày 27/08/2026'],
  ['từ 23 tháng Chạp đến hết mùng Mười tháng Giêng', '2025-12-23', '2026-01-10', 'hiểu là ngày 10/02/2026.*26/02/2026'],
  ['từ mùng 1 đến mùng 3 Tết', '2026-01-01', '2026-01-03', 'hiểu là ngày 17/02/2026'],
  ['từ 23 tháng Chạp năm 2026 đến 10/02/2027', '2026-12-23', undefined, 'năm âm lịch 2026, tức ngày 30/01/2027'],
  ['trong tháng 7 năm 2026 âm lịch', '2026-07-01', '2026-07-last', 'hiểu là 13/08/2026 – 10/09/2026'],
  ['từ mùng 1 đến 15 tháng 6 nhuận năm 2025 âm lịch', '2025-06-01', '2025-06-15', ''],
  ['ngày 01/6/2025 âm lịch', '2025-06-01', '2025-06-01', 'có hai tháng 6'],
])('a phase (%s) keeps its days by the moon, and only what is not certain is doubtful', (time, starts, ends, said) => {
  const plan = read(
    `Lâm Biên, ngày 10 tháng 01 năm 2026\nKẾ HOẠCH\nTuyên truyền\nGiai đoạn 1 (${time}): treo khẩu hiệu`,
  )
  const lunarOf = (bound: unknown) => (bound as { lunar?: string } | undefined)?.lunar
  expect([lunarOf(plan.phases[0]?.starts), lunarOf(plan.phases[0]?.ends)]).toEqual([starts, ends])
  const doubts = saidOf(plan, 'phase').filter((text) => !text.startsWith('Bắt đầu trước'))
  expect(doubts.join(' ')).toMatch(said === '' ? /^$/ : new RegExp(said))
})

it('a day that is said by the sun and by the moon is one day, and doubtful where these are two', () => {
  expect(spans(read('Giai đoạn 1 (từ 20/4/2026 đến ngày 26/4/2026 (tức mùng 10 tháng 3 âm lịch))'))).toEqual([
    ['Giai đoạn 1', '2026-04-20', '2026-04-26'],
  ])
  const odd = read('Giai đoạn 1: từ mùng 1 tháng 3 âm lịch (tức 26/4/2026) đến 30/4/2026')
  expect(spans(odd)).toEqual([['Giai đoạn 1', '2026-04-26', '2026-04-30']])
  expect(saidOf(odd, 'phase').join()).toContain('không khớp')
})

it('a milestone whose days the document calls expected is so', () => {
  const plan = read(`
    KẾ HOẠCH
    Tuyên truyền Lễ hội Hoa
    Lễ hội Hoa dự kiến diễn ra từ ngày 14/10/2020 đến ngày 15/10/2020. Họp báo ngày 01/10/2020.`)
  expect(plan.milestones).toEqual([{ title: 'Lễ hội Hoa', starts: '2020-10-14', ends: '2020-10-15', isExpected: true }])
  expect(saidOf(plan, 'milestone').join()).toContain('trạng thái Dự kiến')
  const sure = read(
    'KẾ HOẠCH\nTuyên truyền Lễ hội Hoa\nLễ hội Hoa diễn ra ngày 14/10/2020. Họp báo dự kiến ngày 01/10/2020.',
  )
  expect(sure.milestones).toEqual([{ title: 'Lễ hội Hoa', starts: '2020-10-14', ends: '2020-10-14' }])
})

it('times of propaganda are phases where none has a name, and the day before an event is not its day', () => {
  const plan = read(
    'KẾ HOẠCH\nTuyên truyền bầu cử\n1. Thời gian tuyên truyền: từ tháng 7/2025 đến hết tháng 9/2025, cao điểm từ ngày 20/8 đến ngày 05/9/2025.',
  )
  expect(spans(plan)).toEqual([
    ['Tuyên truyền thường xuyên', '2025-07-01', '2025-09-30'],
    ['Cao điểm', '2025-08-20', '2025-09-05'],
  ])
  const before = read(
    'Giai đoạn 1: Từ 01/3/2021 đến trước ngày bầu cử (23/5/2021)\nGiai đoạn 2: Trong ngày bầu cử, Chủ nhật ngày 23/5/2021',
  )
  expect(spans(before)).toEqual([
    ['Giai đoạn 1', '2021-03-01', '2021-05-22'],
    ['Giai đoạn 2: Trong ngày bầu cử', '2021-05-23', '2021-05-23'],
  ])
})

it('phases hang on events without days, “từ nay” is the day of the document, and what is open is doubtful with its line', () => {
  const plan = read(`
    Lâm Biên, ngày 17 tháng 4 năm 2020
    KẾ HOẠCH
    Tuyên truyền Đại hội
    a) Đợt 1: Từ nay đến thời điểm hoàn thành Đại hội đại biểu Đảng bộ tỉnh lần thứ XVII, tập trung tuyên truyền
    b) Đợt 2: Từ ngay sau Đại hội đại biểu Đảng bộ tỉnh lần thứ XVII đến Đại hội XIII của Đảng
    c) Đợt 3: Sau khi bế mạc Đại hội XIII của Đảng, tập trung tuyên truyền`)
  expect(plan.milestones.map(({ title }) => title)).toEqual([
    'Đại hội đại biểu Đảng bộ tỉnh lần thứ XVII',
    'Đại hội XIII của Đảng',
  ])
  expect(spans(plan)).toEqual([
    ['Đợt 1', '2020-04-17', { milestone: 0, edge: 'end' }],
    ['Đợt 2', { milestone: 0, edge: 'end' }, { milestone: 1, edge: 'start' }],
    ['Đợt 3', { milestone: 1, edge: 'end', confirm: true }, undefined],
  ])
  expect(saidOf(plan, 'phase').join()).toMatch(/ngày ban hành 17\/04\/2020.*xác nhận.*để ngỏ/)
  expect(plan.doubts.find(({ said }) => said.vi.includes('để ngỏ'))?.line).toBe(5)
  expect(saidOf(plan, 'milestone')).toHaveLength(2)
})

it.each([
  ['sau Đại hội Đảng bộ tỉnh', true],
  ['từ khi kết thúc Đại hội Đảng bộ tỉnh đến 30/11/2020', true],
  ['sau khi tổ chức thành công Đại hội Đảng bộ tỉnh', true],
  ['ngay sau khi bế mạc Đại hội Đảng bộ tỉnh', undefined],
])('what begins %s waits for the word that it is over: %s', (time, confirm) => {
  const [phase] = read(`KẾ HOẠCH\nTuyên truyền Đại hội Đảng bộ tỉnh\nĐợt 1: ${time}, tập trung tuyên truyền`).phases
  expect(phase?.starts).toEqual({ milestone: 0, edge: 'end', ...(confirm && { confirm }) })
})

it('a document that contradicts itself by a day, or by a weekday, is doubted and not mended', () => {
  const plan = read(`
    KẾ HOẠCH
    Tuyên truyền Đại hội Đảng bộ tỉnh lần thứ XVII
    Đại hội Đảng bộ tỉnh lần thứ XVII diễn ra vào thứ Hai, ngày 14/10/2020.
    Đại hội Đảng bộ tỉnh lần thứ XVII khai mạc ngày 15/10/2020.
    Đợt 1: từ 01/9/2020 đến 13/10/2020
    Đợt 1: từ 01/9/2020 đến 12/10/2020`)
  expect(plan.milestones).toEqual([
    { title: 'Đại hội Đảng bộ tỉnh lần thứ XVII', starts: '2020-10-14', ends: '2020-10-14' },
  ])
  expect(saidOf(plan, 'milestone').join()).toMatch(/14\/10\/2020 không phải là thứ Hai.*ngày khác \(15\/10\/2020\)/)
  expect(plan.phases).toHaveLength(1)
  expect(saidOf(plan, 'phase').join()).toContain('hai thời gian khác nhau')
})

it('“trước, trong và sau” without days is left for a person, with the event of the title as its milestone', () => {
  const plan = read('Kế hoạch tuyên truyền Ngày hội đọc sách\nTreo khẩu hiệu trước, trong và sau Ngày hội')
  expect(plan.phases).toEqual([])
  expect(plan.milestones).toEqual([{ title: 'Ngày hội đọc sách' }])
  expect(saidOf(plan, 'phases').join()).toContain('trước, trong và sau')
})

it('slogans stand below their heading: bullets, numbers and quotes, by phase where the document says so', () => {
  const plan = read(`
    Đợt 1: từ 01/9/2020 đến 13/10/2020
    Đợt 2: từ 14/10/2020 đến 16/10/2020
    Các đơn vị treo khẩu hiệu theo nội dung tại Mục II.
    II. KHẨU HIỆU
    * Đợt 1:
    1. “Nhiệt liệt chào mừng Đại hội!”;
    2. Toàn dân thi đua lập thành tích.
    * Đợt 2:
    - Tự hào truyền thống
    III. TỔ CHỨC THỰC HIỆN
    - Các cơ quan triển khai`)
  expect(plan.slogans).toEqual([
    { text: 'Nhiệt liệt chào mừng Đại hội!', phase: 0 },
    { text: 'Toàn dân thi đua lập thành tích', phase: 0 },
    { text: 'Tự hào truyền thống', phase: 1 },
  ])
  const mixed = read('2. Khẩu hiệu tuyên truyền\n- Câu một!\n- Câu hai!\n3. Hình thức\n- Treo băng rôn')
  expect(mixed.slogans.map(({ text }) => text)).toEqual(['Câu một!', 'Câu hai!'])
})

it('letters that a scan has lost are marked', () => {
  const plan = read(
    'KẾ HOẠCH\nTuyên truyền tại tỉnh Vinh Phúc\nKhẩu hiệu:\n- Dân giàu, nước mạnh, dân chu, công bằng, văn minh',
  )
  expect(saidOf(plan, 'title').join()).toContain('Vĩnh Phúc')
  expect(saidOf(plan, 'slogan').join()).toContain('dân chủ')
})

it('whatever is read, what comes out holds together, and the same comes out again', () => {
  const words = fc.constantFrom(
    ...[
      'Đợt 1',
      'Đợt 2:',
      'giai đoạn',
      'từ',
      'đến',
      'sau khi bế mạc',
      'trước',
      'Đại hội XIII của Đảng',
      'Ngày hội',
      '31/02/2020',
    ],
    ...[
      '1/9/2020',
      'tháng 9',
      'quý IV/2020',
      'Khẩu hiệu:',
      'I.',
      '2.',
      '-',
      '“',
      '”',
      '(',
      ')',
      'Số: 1/KH',
      'KẾ HOẠCH',
      'Thời gian tuyên truyền',
      'từ nay',
    ],
  )
  const line = fc.oneof(
    fc.array(words, { maxLength: 6 }).map((parts) => parts.join(' ')),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
  )
  const cell = fc.option(fc.record({ table: fc.nat(1), row: fc.nat(4), column: fc.nat(3) }), { nil: undefined })
  fc.assert(
    fc.property(fc.array(fc.record({ text: line, cell }), { maxLength: 20 }), (lines) => {
      const given = lines.map(({ text, cell: at }) => ({ text: text.normalize('NFC'), ...(at ? { cell: at } : {}) }))
      const plan = recognisePlan(given, today)
      expect(recognisePlan(given, today)).toEqual(plan)
      for (const { starts, ends } of plan.milestones)
        if (starts !== undefined) expect(parseDate(starts)! <= parseDate(ends!)!).toBe(true)
      for (const bound of plan.phases.flatMap(({ starts, ends }) => [starts, ends]))
        if (typeof bound === 'string') expect(parseDate(bound)).toBeDefined()
        else if (bound && 'lunar' in bound) expect(lunarDay(bound.lunar, bound.leap)).toBeDefined()
        else if (bound) expect(plan.milestones[bound.milestone]).toBeDefined()
      for (const { text, phase } of plan.slogans) {
        expect(text.trim()).not.toBe('')
        if (phase !== undefined) expect(plan.phases[phase]).toBeDefined()
      }
      for (const { about, line: at } of plan.doubts) {
        if (at !== undefined) expect(given[at]).toBeDefined()
        const list = about.what === 'phase' ? plan.phases : about.what === 'milestone' ? plan.milestones : plan.slogans
        if ('at' in about) expect(list[about.at]).toBeDefined()
      }
    }),
    { numRuns: 100 },
  )
})
