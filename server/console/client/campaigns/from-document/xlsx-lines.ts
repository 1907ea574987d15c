import type { SourceLine } from '../../../../../shared/recognise/source-line.ts'
import { FileRefused, refusals } from './file-refused.ts'
import { readXml } from './read-xml.ts'
import { type NumberText, xlsxNumbers } from './xlsx-dates.ts'
import type { ZipEntries } from './zip-entries.ts'

/** The cells of an Excel workbook that hold words, sheet by sheet, row by row; what is hidden is left out. A cell of several lines is several lines. */
export function xlsxLines(zip: ZipEntries): readonly SourceLine[] {
  const { sheets, isMac } = workbookIn(zip)
  const words = sharedWords(zip)
  const numbers = xlsxNumbers(zip, isMac)
  return sheets.flatMap((part, table) => sheetLines(zip, part, { table, words, numbers }))
}

function workbookIn(zip: ZipEntries): { readonly sheets: readonly string[]; readonly isMac: boolean } {
  const [book, relations] = [zip.read('xl/workbook.xml'), zip.read('xl/_rels/workbook.xml.rels')]
  if (!book || !relations) throw new FileRefused(refusals.notRead)
  const targets = new Map<string, string>()
  readXml(relations, {
    opens({ name, attributes: { Id = '', Target = '' } }) {
      if (name === 'Relationship') targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`)
    },
  })
  const sheets: string[] = []
  let isMac = false
  readXml(book, {
    opens({ name, attributes }) {
      if (name === 'workbookPr') isMac = attributes.date1904 === '1' || attributes.date1904 === 'true'
      const target = name === 'sheet' && !attributes.state ? targets.get(attributes.id ?? '') : undefined
      if (target !== undefined) sheets.push(target)
    },
  })
  return { sheets, isMac }
}

/** The words that cells share, without those that say how Japanese is read. */
function sharedWords(zip: ZipEntries): readonly string[] {
  const words: string[] = []
  let phonetic = 0
  let isText = false
  const bytes = zip.read('xl/sharedStrings.xml')
  if (bytes)
    readXml(bytes, {
      opens({ name }) {
        if (name === 'si') words.push('')
        else if (name === 'rPh') phonetic += 1
        else if (name === 't') isText = phonetic === 0
      },
      closes(name) {
        if (name === 'rPh') phonetic -= 1
        else if (name === 't') isText = false
      },
      text(said) {
        if (isText) words[words.length - 1] += said
      },
    })
  return words
}

interface Sheet {
  readonly table: number
  readonly words: readonly string[]
  readonly numbers: NumberText
}

function sheetLines(zip: ZipEntries, part: string, { table, words, numbers }: Sheet): readonly SourceLine[] {
  const bytes = zip.read(part)
  if (!bytes) throw new FileRefused(refusals.damaged)
  const lines: SourceLine[] = []
  let [row, column, kind, style, value] = [-1, -1, '', 0, '']
  let isValue = false
  readXml(bytes, {
    opens({ name, attributes: { r, t = '', s = '0' } }) {
      if (name === 'row') [row, column] = [r === undefined ? row + 1 : Number(r) - 1, -1]
      else if (name === 'c') {
        column = r === undefined ? column + 1 : columnOf(r)
        ;[kind, style, value] = [t, Number(s), '']
      } else if (name === 'v' || name === 't') isValue = true
    },
    closes(name) {
      if (name === 'v' || name === 't') isValue = false
      if (name !== 'c') return
      const text =
        kind === 's' ? (words[Number(value)] ?? '') : kind === '' || kind === 'n' ? numbers(value, style) : value
      if (kind === 'e' || kind === 'b') return
      for (const line of text.normalize('NFC').split(/\r?\n/)) {
        const whole = line.replace(/\s+/gu, ' ').trim()
        if (whole !== '') lines.push({ text: whole, cell: { table, row, column } })
      }
    },
    text(said) {
      if (isValue) value += said
    },
  })
  return lines
}

/** `B` of `B12` is 1. */
function columnOf(reference: string): number {
  const letters = /^[A-Z]+/.exec(reference)?.[0] ?? 'A'
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
