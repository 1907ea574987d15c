import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { documentLines } from '../../../server/console/client/campaigns/from-document/document-lines.ts'
import { FileRefused, refusals } from '../../../server/console/client/campaigns/from-document/file-refused.ts'
import { zipEntries } from '../../../server/console/client/campaigns/from-document/zip-entries.ts'
import { docxOf, paragraph as p, packed, table, xlsxOf } from '../../office-files.ts'

const textsOf = (bytes: Uint8Array, name = 'a.docx') => documentLines(bytes, name).map(({ text }) => text)

function refusalOf(bytes: Uint8Array, name = 'a.docx') {
  try {
    documentLines(bytes, name)
  } catch (error) {
    if (error instanceof FileRefused) return error.said
    throw error
  }
  return undefined
}

it('a Word file is its paragraphs: runs that split words, smart tags, links and insertions are words; what was struck out is none', () => {
  const r = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
  const body = [
    p('Kế h|oạch tu|yên truyền'),
    `<w:p>${r('Ngày ')}<w:smartTag w:element="date">${r('14/10')}</w:smartTag><w:ins>${r('/2020')}</w:ins><w:del><w:r><w:delText>/2019</w:delText></w:r></w:del><w:moveFrom>${r('cũ')}</w:moveFrom></w:p>`,
    `<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr><w:hyperlink>${r('Một')}</w:hyperlink><w:r><w:br/></w:r>${r('Hai')}<w:r><w:instrText>PAGE</w:instrText></w:r></w:p>`,
    `<w:p><mc:AlternateContent><mc:Choice><w:r><w:txbxContent>${p('Trong khung')}</w:txbxContent></w:r></mc:Choice><mc:Fallback><w:r><w:txbxContent>${p('Trong khung')}</w:txbxContent></w:r></mc:Fallback></mc:AlternateContent>${r('Ngoài')}</w:p>`,
    '<w:p><w:r><w:t>Khẩu hiệu</w:t></w:r></w:p>',
  ]
  expect(textsOf(docxOf(body.join('')))).toEqual([
    'Kế hoạch tuyên truyền',
    'Ngày 14/10/2020',
    'Một',
    'Hai',
    'Trong khung',
    'Ngoài',
    'Khẩu hiệu',
  ])
})

it('the lists of a Word file are numbered as Word shows them, and its tables have cells', () => {
  const body = [p('Một', 2), p('con', 2, 1), p('con', 2, 1), p('Hai', 2), p('con', 2, 1), p('gạch', 1), p('thường')]
  expect(textsOf(docxOf(body.join('')))).toEqual(['1. Một', 'a) con', 'b) con', '2. Hai', 'a) con', '- gạch', 'thường'])
  expect(
    documentLines(
      docxOf(
        table(
          [
            ['A', 'B\nC'],
            ['D', table([['E']])],
          ]
            .map((row) => row.map(String))
            .slice(0, 1),
        ),
      ),
      'a.docx',
    ),
  ).toEqual([
    { text: 'A', cell: { table: 0, row: 0, column: 0 } },
    { text: 'B', cell: { table: 0, row: 0, column: 1 } },
    { text: 'C', cell: { table: 0, row: 0, column: 1 } },
  ])
})

it('an Excel file is its cells that hold words, days written as people write them', () => {
  expect(documentLines(xlsxOf([['Tên đợt', undefined, 'Đại hội'], [], [44_118, 12]]), 'a.xlsx')).toEqual([
    { text: 'Tên đợt', cell: { table: 0, row: 0, column: 0 } },
    { text: 'Đại hội', cell: { table: 0, row: 0, column: 2 } },
    { text: '14/10/2020', cell: { table: 0, row: 2, column: 0 } },
    { text: '12', cell: { table: 0, row: 2, column: 1 } },
  ])
})

it('plain text is its lines, in UTF-8 or as Windows’ Notepad writes it; nothing else is taken for it', () => {
  expect(textsOf(strToU8('Kế hoạch\r\n\r\nMột'), 'a.txt')).toEqual(['Kế hoạch', 'Một'])
  const wide = Uint8Array.of(0xff, 0xfe, ...Array.from('Hà', (letter) => [letter.charCodeAt(0), 0]).flat())
  expect(textsOf(wide, 'a.txt')).toEqual(['Hà'])
  expect(refusalOf(Uint8Array.of(0xff, 0xd8, 0xff, 0), 'a.jpg')).toBe(refusals.notRead)
})

it('each file that is not read says what to do', () => {
  const old = (...words: string[]) =>
    new Uint8Array([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      ...words.flatMap((word) => Array.from(word, (letter) => [letter.charCodeAt(0), 0]).flat()),
    ])
  expect(refusalOf(old(), 'a.doc')).toBe(refusals.oldWord)
  expect(refusalOf(old(), 'a.xls')).toBe(refusals.oldExcel)
  expect(refusalOf(old('EncryptedPackage'), 'a.docx')).toBe(refusals.locked)
  expect(refusalOf(strToU8('%PDF-1.7'), 'a.pdf')).toBe(refusals.pdf)
  expect(refusalOf(packed({ 'ppt/presentation.xml': '<p/>' }), 'a.pptx')).toBe(refusals.notRead)
  expect(refusalOf(docxOf(''), 'a.docx')).toBe(refusals.empty)
  expect(refusalOf(new Uint8Array(20 * 1024 * 1024 + 1), 'a.docx')).toBe(refusals.tooLarge)
  expect(refusalOf(strToU8('Một\n'.repeat(20_001)), 'a.txt')).toBe(refusals.tooLong)
})

it('a bomb is put out at the limit, whatever it says of its size', () => {
  const bomb = zipSync({ 'word/document.xml': [new Uint8Array(2_000_000), { level: 6 }] })
  const bounds = { maxEntries: 2000, maxUnpackedBytes: 500_000 }
  expect(() => zipEntries(bomb, bounds).read('word/document.xml')).toThrow(refusals.tooMuch.en)
  // The directory is behind the content: what it says of the size is at 24 of its entry.
  const liar = bomb.slice()
  const view = new DataView(liar.buffer)
  view.setUint32(view.getUint32(liar.length - 6, true) + 24, 10, true)
  expect(() => zipEntries(liar, bounds).read('word/document.xml')).toThrow(refusals.tooMuch.en)
  const many = zipSync(Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`${at}`, new Uint8Array(1)])))
  expect(() => zipEntries(many, { ...bounds, maxEntries: 29 })).toThrow(refusals.tooMuch.en)
})

it('entities that grow are not expanded: a document that declares any is refused', () => {
  const laughs =
    '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><w:document><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:document>'
  expect(refusalOf(packed({ 'word/document.xml': laughs }))).toBe(refusals.damaged)
  expect(refusalOf(packed({ 'word/document.xml': '<w:document><w:p>' }))).toBe(refusals.damaged)
  expect(refusalOf(packed({ 'word/document.xml': `${'<a>'.repeat(300)}${'</a>'.repeat(300)}` }))).toBe(refusals.damaged)
})

it('a file that is cut off or changed anywhere is read, or refused in words', () => {
  const whole = docxOf(Array.from({ length: 12 }, (_, at) => p(`Câu ${at}`, 2)).join(''))
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.boolean(), (at, byte, isCut) => {
      const bytes = isCut ? whole.slice(0, at) : Uint8Array.from(whole, (old, index) => (index === at ? byte : old))
      // Nothing but `FileRefused` may be thrown.
      refusalOf(bytes)
    }),
    { numRuns: 100 },
  )
})
