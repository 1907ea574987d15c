import type { SourceLine } from './source-line.ts'

/** A line of the running text: what stands in tables of data is not among them. */
export interface FlowLine {
  readonly text: string
  /** Its place among the lines that were read. */
  readonly line: number
}

/** What a label says, as in `Tên đợt: …`, or in a table's row of two cells. */
export interface Labelled extends FlowLine {
  readonly label: string
}

const longestLabel = 40

/** The labelled lines of a document, in order. */
export function labelledIn(lines: readonly SourceLine[]): readonly Labelled[] {
  return lines.flatMap(({ text, cell }, line): Labelled[] => {
    const split = /^([^:]{2,40}):\s*(\S.*)$/u.exec(text)
    if (split) return [{ label: split[1] ?? '', text: split[2] ?? '', line }]
    const next = lines[line + 1]
    const isPair =
      cell !== undefined &&
      next?.cell !== undefined &&
      text.length <= longestLabel &&
      isBeside(cell, next.cell) &&
      !(lines[line + 2]?.cell && isSameRow(cell, lines[line + 2]?.cell))
    return isPair ? [{ label: text.replace(/:$/, ''), text: next.text, line: line + 1 }] : []
  })
}

type Cell = NonNullable<SourceLine['cell']>

const isSameRow = (a: Cell, b: Cell | undefined) => b !== undefined && a.table === b.table && a.row === b.row
const isBeside = (a: Cell, b: Cell) => isSameRow(a, b) && a.column < b.column && a.column === 0
