import type { Board } from '../../../../shared/plan/plan.ts'
import { byName } from '../words/by-name.ts'

/** What boards can be sorted by, as text that compares as people sort it. */
export type BoardText = (board: Board) => string

/** Boards sorted by a text of each, those of one text by their names; without diacritics lost, numbers by their size. */
export function sortedBoards(boards: readonly Board[], textOf: BoardText, isDown: boolean): readonly Board[] {
  const texts = new Map(boards.map((board) => [board, textOf(board)]))
  const text = (board: Board) => texts.get(board) ?? ''
  const turn = isDown ? -1 : 1
  return [...boards].sort((a, b) => turn * byName(text(a), text(b)) || byName(a.name, b.name))
}
