import type { Said } from '../../../../shared/plan/fault.ts'
import type { BoardColor, BoardKind, Org } from '../../../../shared/plan/plan.ts'
import { folded } from '../kit/folded.ts'
import { both } from '../words/say.ts'

/** A board that is to be registered. */
export interface BoardAsked {
  readonly name: string
  readonly org: string
  readonly width: number
  readonly height: number
  readonly kind?: BoardKind
  readonly color?: BoardColor
}

/** A line of a pasted list: the board that it asks for, or what is wrong with it. */
export interface RegisterLine {
  readonly cells: readonly string[]
  /** By cell. */
  readonly wrong: ReadonlyMap<number, Said>
  readonly board: BoardAsked | undefined
}

/** The most boards of one list. */
export const mostBoards = 500

const kinds: ReadonlyMap<string, BoardKind> = new Map([
  ...(['led', 'gate', 'border-gate', 'bulletin'] as const).map((kind) => [kind, kind] as const),
  ...[['bang dien tu', 'led'] as const, ['cong chao', 'gate'] as const, ['cong chao dien tu', 'gate'] as const],
  ...[['cua khau', 'border-gate'] as const, ['man hinh cua khau', 'border-gate'] as const],
  ...[['bang tin', 'bulletin'] as const, ['ban tin', 'bulletin'] as const],
])
const heading = /^(ten|name)\b/

/**
 * Reads a list as it is pasted from a sheet: name, office, width × height, kind (may be left out), by tabs or semicolons; empty lines and
 * a line of headings are passed over. `orgs` are the offices that may have boards, `taken` the names (with their office) there are.
 */
export function registerLines(
  text: string,
  orgs: readonly Pick<Org, 'id' | 'name'>[],
  taken: readonly { readonly org: string; readonly name: string }[],
): readonly RegisterLine[] {
  const named = new Map<string, string[]>()
  for (const { id, name } of orgs)
    for (const key of new Set([folded(name), folded(id)])) named.set(key, [...(named.get(key) ?? []), id])
  const seen = new Set(taken.map(keyOf))
  const rows = text.normalize('NFC').split(/\r?\n/)
  return rows
    .filter((row, at) => row.trim() !== '' && !(at === 0 && heading.test(folded(row))))
    .map((row) => lineOf(row, named, seen))
}

function lineOf(row: string, named: ReadonlyMap<string, readonly string[]>, seen: Set<string>): RegisterLine {
  const cells = row.split(row.includes('\t') ? '\t' : ';').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'))
  const [name = '', office = '', size = '', kindText = ''] = cells
  const wrong = new Map<number, Said>()
  const found = named.get(folded(office)) ?? []
  const [org = ''] = found
  const match = /^(\d{1,5})\s*[x×*]\s*(\d{1,5})$/i.exec(size)
  const [width, height] = [Number(match?.[1]), Number(match?.[2])]
  const kind = kinds.get(folded(kindText))
  if (name === '') wrong.set(0, both('Thiếu tên bảng.', 'The name is missing.'))
  if (found.length === 0)
    wrong.set(
      1,
      both('Không có cơ quan này, hoặc bạn không quản trị nó.', 'There is no such office, or it is not yours.'),
    )
  else if (found.length > 1)
    wrong.set(1, both('Có nhiều cơ quan trùng tên: ghi mã.', 'Several offices have this name: give the id.'))
  if (!match || width < 1 || height < 1) wrong.set(2, both('Cỡ ghi như 960x64.', 'A size looks like 960x64.'))
  if (kindText !== '' && !kind)
    wrong.set(
      3,
      both('Loại: bảng điện tử, cổng chào, cửa khẩu, bảng tin.', 'A kind: led, gate, border-gate, bulletin.'),
    )
  const key = keyOf({ org, name })
  if (wrong.size === 0 && seen.has(key))
    wrong.set(0, both('Đơn vị này đã có bảng tên như vậy.', 'This office already has a board with this name.'))
  seen.add(key)
  const board = { name, org, width, height, ...(kind ? { kind } : {}) }
  return { cells: [name, office, size, kindText], wrong, board: wrong.size === 0 ? board : undefined }
}

const keyOf = ({ org, name }: { readonly org: string; readonly name: string }) => `${org}\u0000${folded(name)}`
