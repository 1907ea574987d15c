import type { Fault, Said } from '../../../../shared/plan/fault.ts'
import { DataTable } from '../kit/data-table.tsx'
import { both, inOurs, say } from '../words/say.ts'
import type { RegisterLine } from './register-lines.ts'

/** A pasted list as it was read. */
export interface RegisterTableProps {
  readonly lines: readonly RegisterLine[]
  /** What the server found wrong with it: `/boards/3/name` is the fourth one’s name. */
  readonly refused: readonly Fault[]
}

const columnKeys: readonly (readonly string[])[] = [['name'], ['org'], ['width', 'height'], ['kind', 'color']]

/** Each line in its cells; what is wrong stands at its cell, and lines with faults stand first. */
export function RegisterTable({ lines, refused }: RegisterTableProps) {
  const heads = [say('Tên', 'Name'), say('Đơn vị', 'Office'), say('Rộng × cao', 'Size'), say('Loại', 'Kind')]
  const rows = lines
    .map((line, at) => ({ line, at, faults: faultsOf(line, at, refused) }))
    .sort((a, b) => Number(a.faults.size === 0) - Number(b.faults.size === 0) || a.at - b.at)
  return (
    <div class="checked">
      <DataTable
        caption={say('Các bảng trong danh sách', 'The boards of the list')}
        rows={rows}
        keyOf={({ at }) => at}
        columns={[
          { id: 'at', head: say('Dòng', 'Line'), isNumber: true, cell: ({ at }) => at + 1 },
          ...heads.map((head, column) => ({
            ...{ id: String(column), head },
            cell: ({ line, faults }: (typeof rows)[number]) => (
              <Cell text={line.cells[column] ?? ''} fault={faults.get(column)} />
            ),
          })),
        ]}
      />
    </div>
  )
}

function Cell({ text, fault }: { readonly text: string; readonly fault: Said | undefined }) {
  if (!fault) return <>{text}</>
  return (
    <span>
      <mark class="wrong-cell">{text === '' ? '…' : text}</mark> <small class="fault">{inOurs(fault)}</small>
    </span>
  )
}

function faultsOf({ wrong }: RegisterLine, at: number, refused: readonly Fault[]): ReadonlyMap<number, Said> {
  const faults = new Map(wrong)
  for (const { pointer, message, messageVi } of refused) {
    const [, , row, key = ''] = pointer.split('/')
    const column = Math.max(
      0,
      columnKeys.findIndex((keys) => keys.includes(key)),
    )
    if (Number(row) === at) faults.set(column, both(messageVi, message))
  }
  return faults
}
