import type { SourceLine } from '../../../../../shared/recognise/source-line.ts'
import { docxNumbering } from './docx-numbering.ts'
import { FileRefused, refusals } from './file-refused.ts'
import { readXml } from './read-xml.ts'
import type { ZipEntries } from './zip-entries.ts'

/** What is not the document’s words: what was struck out, what stands twice, and codes of fields. */
const unread = new Set(['Fallback', 'del', 'moveFrom', 'instrText', 'delText', 'sectPr', 'pPrChange'])
const asText: Readonly<Record<string, string>> = { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-' }

interface Paragraph {
  text: string
  style: string
  list: string | undefined
  level: number
}

/** The paragraphs of a Word document in order, with the marks of their lists; those of tables with their cells. */
export function docxLines(zip: ZipEntries): readonly SourceLine[] {
  const part = zip.names.find((name) => /^word\/document\d*\.xml$/.test(name))
  const bytes = part === undefined ? undefined : zip.read(part)
  if (!bytes) throw new FileRefused(refusals.notRead)
  const numbering = docxNumbering(zip)
  const lines: SourceLine[] = []
  const paragraphs: Paragraph[] = []
  let skipped = 0
  let isText = false
  let tables = 0
  let depth = 0
  let cell = { table: 0, row: -1, column: -1 }
  let span = 1

  /** A text box stands within a paragraph: each keeps its own words. */
  function end({ text, style, list, level }: Paragraph): void {
    const place = list === undefined ? numbering.ofStyle(style) : { list, level }
    const mark = text.trim() !== '' && place && place.list !== '0' ? numbering.next(place) : ''
    for (const [at, words] of text.normalize('NFC').split('\n').entries()) {
      const whole = (at === 0 && mark !== '' ? `${mark} ${words.trim()}` : words).trim()
      if (whole !== '') lines.push({ text: whole, ...(depth > 0 ? { cell: { ...cell } } : {}) })
    }
  }

  readXml(bytes, {
    opens({ name, attributes }) {
      if (skipped > 0 || unread.has(name)) skipped += 1
      if (skipped > 0) return
      const paragraph = paragraphs[paragraphs.length - 1]
      const { val = '' } = attributes
      if (name === 'p') paragraphs.push({ text: '', style: '', list: undefined, level: 0 })
      else if (name === 'tbl') {
        // A table in a cell is of that cell.
        if (++depth === 1) cell = { table: tables++, row: -1, column: -1 }
      } else if (name === 'tr' && depth === 1) cell = { ...cell, row: cell.row + 1, column: -1 }
      else if (name === 'tc' && depth === 1) [cell, span] = [{ ...cell, column: cell.column + 1 }, 1]
      else if (name === 'gridSpan' && depth === 1) span = Number(val) || 1
      else if (!paragraph) return
      else if (name === 'pStyle') paragraph.style = val
      else if (name === 'numId') paragraph.list = val
      else if (name === 'ilvl') paragraph.level = Number(val) || 0
      else if (name === 't') isText = true
      // A tab stop of the layout has a place, a tab of the text none.
      else if (attributes.pos === undefined) paragraph.text += asText[name] ?? ''
    },
    closes(name) {
      if (skipped > 0) skipped -= 1
      else if (name === 't') isText = false
      else if (name === 'p') {
        const paragraph = paragraphs.pop()
        if (paragraph) end(paragraph)
      } else if (name === 'tbl') depth -= 1
      else if (name === 'tc' && depth === 1) cell = { ...cell, column: cell.column + span - 1 }
    },
    text(said) {
      const paragraph = paragraphs[paragraphs.length - 1]
      if (isText && skipped === 0 && paragraph) paragraph.text += said
    },
  })
  return lines
}
