import type { Board } from '../../../../shared/plan/plan.ts'
import { byShape } from './by-shape.ts'
import type { BoardGroup } from './grouped-boards.ts'

/** One line of a list of cards: the heading of a group, or as many boards as stand beside each other. */
export type BoardLine =
  | { readonly kind: 'group'; readonly key: string; readonly group: string; readonly count: number }
  | { readonly kind: 'boards'; readonly key: string; readonly boards: readonly Board[] }

/** Strips that are longer than this many times their height take a whole line. */
const wideFrom = 12

/** Whether a board is so long that nothing stands beside it. */
export const isWide = ({ width, height }: Pick<Board, 'width' | 'height'>): boolean => width >= wideFrom * height

/** The lines of groups where `columns` cards stand beside each other, in each group the longest strips first; `isHeaded`: groups have headings. */
export function boardLines(groups: readonly BoardGroup[], columns: number, isHeaded: boolean): readonly BoardLine[] {
  const lines: BoardLine[] = []
  for (const { key, boards } of groups) {
    if (isHeaded) lines.push({ kind: 'group', key: `group ${key}`, group: key, count: boards.length })
    let open: Board[] = []
    const close = () => {
      if (open[0]) lines.push({ kind: 'boards', key: `${key} ${open[0].id}`, boards: open })
      open = []
    }
    for (const board of byShape(boards)) {
      if (isWide(board)) {
        close()
        lines.push({ kind: 'boards', key: `${key} ${board.id}`, boards: [board] })
        continue
      }
      open.push(board)
      if (open.length === columns) close()
    }
    close()
  }
  return lines
}
