import { docxOf, paragraph as p, table, xlsxOf } from '../office-files.ts'

/** The slogans of the plan, phase by phase; one has lost a diacritic. */
export const planSlogans = [
  [
    'Nhiệt liệt chào mừng Ngày hội văn hóa các dân tộc',
    'Toàn dân thi đua lập thành tích',
    'Đoàn kết, kỷ cương, sáng tạo',
  ],
  ['Chào mừng quý đại biểu', 'Dân giàu, nước mạnh, dân chu, công bằng, văn minh', 'Quê hương đổi mới'],
  ['Tự hào truyền thống', 'Tiến bước dưới cờ Đảng', 'Giữ gìn bản sắc văn hóa'],
] as const

/** A plan of an office as Word writes it: its head in a table without lines, words split into runs, its lists numbered by Word. */
export const wordPlan = (): Uint8Array =>
  docxOf(
    [
      table([
        [
          'ỦY BAN NHÂN DÂN\nTỈNH LÂM BIÊN\nSố: 45/KH-|UBND',
          'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nLâm Biên, ngày 05 tháng 8 năm 2020',
        ],
      ]),
      p('KẾ HOẠCH'),
      p('Tuyên truyền Ngày h|ội văn hóa các dân tộc'),
      p('Căn cứ Chương trình công tác năm 2020, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:'),
      p('I. THỜI GIAN'),
      p('Ngày hội văn hóa các dân tộc diễn ra từ ngày 14/10 đến ngày 15/10/2020.'),
      p('II. NỘI DUNG'),
      p('Đ|ợt 1: Trước Ngày hội (từ ngày 01/9/2020 đến ngày 13/10/2020)', 1),
      p('Đợt 2: Trong Ngày hội (từ 14 đến 15/10/2020)', 1),
      p('Đợt 3: Sau khi bế mạc Ngày hội', 1),
      p('III. KHẨU HIỆU TUYÊN TRUYỀN'),
      ...planSlogans.flatMap((slogans, at) => [
        p(`Đợt ${at + 1}:`, 2),
        ...slogans.map((text) => p(`${text.slice(0, 3)}|${text.slice(3)}`, 2, 1)),
      ]),
      p('IV. TỔ CHỨC THỰC HIỆN'),
      p('Các đơn vị triển khai thực hiện.', 1),
      p('Nơi nhận:'),
    ].join(''),
  )

/** The same as an Excel table, its days as Excel counts them. */
export const excelPlan = (): Uint8Array =>
  xlsxOf([
    ['Tên đợt', 'Tuyên truyền Ngày hội văn hóa các dân tộc'],
    ['Số', '45/KH-UBND'],
    ['Cơ quan ban hành', 'Ủy ban nhân dân tỉnh Lâm Biên'],
    ['Ngày ban hành', 44_048],
    ['Ngày diễn ra', '14/10/2020'],
    [],
    ['STT', 'Giai đoạn', 'Từ ngày', 'Đến ngày', 'Khẩu hiệu'],
    ...planSlogans.flatMap((slogans, at) =>
      slogans.map((text, line) => [
        at * 3 + line + 1,
        line === 0 ? ['Trước Ngày hội', 'Trong Ngày hội', 'Sau Ngày hội'][at] : undefined,
        line === 0 ? [44_075, 44_118, 44_120][at] : undefined,
        line === 0 ? [44_117, 44_119, 44_135][at] : undefined,
        text,
      ]),
    ),
  ])
