import type { Board } from '../../../../shared/plan/plan.ts'
import { say } from '../words/say.ts'

const namedAtMost = 8

/** Boards by their names, the first of many, in the page’s language. */
export function boardNames(boards: readonly Pick<Board, 'name'>[]): string {
  const names = boards.slice(0, namedAtMost).map(({ name }) => name)
  const rest = boards.length - names.length
  return [...names, ...(rest > 0 ? [say(`và ${rest} bảng khác`, `and ${rest} more`)] : [])].join(', ')
}

/** `12 bảng`, in the page’s language. */
export const boardCount = (count: number): string => say(`${count} bảng`, count === 1 ? '1 board' : `${count} boards`)
