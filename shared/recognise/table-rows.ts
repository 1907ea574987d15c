import { flat } from './flat.ts'
import type { FlowLine } from './flow.ts'
import { markOf } from './list-mark.ts'
import { sloganOf } from './slogan-lines.ts'
import type { SourceLine } from './source-line.ts'

/** What a column of a table holds. */
type Column = 'slogan' | 'phase' | 'from' | 'to' | 'time'

/** A row of a table of phases or slogans. */
export interface TableRow {
  /** The name of the phase, where the row or one above it gives it. */
  readonly phase: FlowLine | undefined
  readonly slogans: readonly FlowLine[]
  /** Its time as one text: *từ … đến …*. */
  readonly time: FlowLine | undefined
}

const names: readonly (readonly [Column, RegExp])[] = [
  ['slogan', /^(?:noi dung )?(?:cau )?khau hieu|^noi dung (?:khau hieu|tuyen truyen|hien thi)/],
  ['phase', /^(?:ten )?(?:giai doan|dot|cao diem)\b/],
  ['from', /^(?:tu ngay|ngay bat dau|bat dau|tu)$/],
  ['to', /^(?:den ngay|ngay ket thuc|ket thuc|den)$/],
  ['time', /^thoi gian\b/],
]

/** The tables of phases and slogans among the lines, row by row, and the lines that stand in none of them. */
export function tableRowsIn(lines: readonly SourceLine[]): {
  readonly rows: readonly TableRow[]
  readonly flow: readonly FlowLine[]
} {
  const rows: TableRow[] = []
  const taken = new Set<number>()
  for (const table of tablesIn(lines)) {
    const head = table.findIndex((row) => columnsOf(row).size >= 2)
    if (head < 0) continue
    const columns = columnsOf(table[head] ?? [])
    let phase: FlowLine | undefined
    for (const row of table.slice(head)) for (const { line } of row) taken.add(line)
    for (const row of table.slice(head + 1)) {
      const cell = (column: Column) => row.filter((one) => columns.get(one.column) === column)
      const [named] = cell('phase')
      phase = named ?? phase
      const [from, to, time] = [cell('from')[0], cell('to')[0], cell('time')]
      const span = from || to ? `${from ? `từ ${from.text}` : ''} ${to ? `đến ${to.text}` : ''}` : joined(time)
      const slogans = cell('slogan').map(({ text, line }) => ({ text: sloganOf(markOf(text).rest), line }))
      rows.push({
        phase,
        slogans: slogans.filter(({ text }) => text !== ''),
        time: span.trim() === '' ? undefined : { text: span.trim(), line: (from ?? to ?? time[0])?.line ?? 0 },
      })
    }
  }
  return { rows, flow: lines.flatMap(({ text }, line) => (taken.has(line) ? [] : [{ text, line }])) }
}

interface CellLine extends FlowLine {
  readonly column: number
}

const joined = (cells: readonly FlowLine[]) => cells.map(({ text }) => text).join(' ')

/** The cells of each table, row by row. */
function tablesIn(lines: readonly SourceLine[]): readonly (readonly (readonly CellLine[])[])[] {
  const tables = new Map<number, Map<number, CellLine[]>>()
  for (const [line, { text, cell }] of lines.entries()) {
    if (!cell) continue
    const table = tables.get(cell.table) ?? new Map<number, CellLine[]>()
    const row = table.get(cell.row) ?? []
    tables.set(cell.table, table.set(cell.row, [...row, { text, line, column: cell.column }]))
  }
  return [...tables.values()].map((table) => [...table.values()])
}

function columnsOf(row: readonly CellLine[]): ReadonlyMap<number, Column> {
  return new Map(
    row.flatMap(({ text, column }): readonly (readonly [number, Column])[] => {
      const found = text.length > 40 ? undefined : names.find(([, words]) => words.test(flat(text).trim()))
      return found ? [[column, found[0]]] : []
    }),
  )
}
