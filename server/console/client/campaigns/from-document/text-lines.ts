import type { SourceLine } from '../../../../../shared/recognise/source-line.ts'

/** The lines of a plain text that have words, in NFC; a row of a table that was pasted is told apart by its tabs. */
export function textLines(text: string): readonly SourceLine[] {
  let table = -1
  let row = -1
  return text
    .normalize('NFC')
    .split(/\r\n?|\n/)
    .flatMap((line): readonly SourceLine[] => {
      const cells = line.split('\t')
      if (cells.length < 2 || cells.filter((words) => words.trim() !== '').length < 2) {
        row = -1
        const words = line
          .replace(/^#{1,6}\s+/, '')
          .replace(/\*\*/g, '')
          .trim()
        return words === '' ? [] : [{ text: words }]
      }
      if (row < 0) table += 1
      row += 1
      const place = { table, row }
      return cells.flatMap((words, column) =>
        words.trim() === '' ? [] : [{ text: words.trim(), cell: { ...place, column } }],
      )
    })
}
