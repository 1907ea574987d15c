import { useMemo, useRef } from 'preact/hooks'
import type { Board } from '../../../../shared/plan/plan.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { useRoom } from '../kit/use-room.ts'
import { VirtualRows } from '../kit/virtual-rows.tsx'
import { counted } from '../words/counted.ts'
import { say } from '../words/say.ts'
import { BoardCard } from './board-card.tsx'
import { type BoardLine, boardLines, isWide } from './board-lines.ts'
import type { BoardStates } from './board-states.ts'
import { type Grouping, groupedBoards } from './grouped-boards.ts'
import { groupName } from './grouping-words.ts'
import type { Standing } from './standing-of.ts'

/** Boards as cards. */
export interface BoardListProps {
  readonly boards: readonly Board[]
  readonly by: Grouping | undefined
  readonly now: PlanNow
  readonly states: BoardStates
  readonly standing: (board: string) => Standing
  /** Why a whole board is kept from its programme, by its id. */
  readonly off: ReadonlyMap<string, string>
}

const leastCardPx = 340
const mostColumns = 4
/** About how high lines are: the heading of a group, a strip, and cards beside each other. */
const headingPx = 50
const stripPx = 290
const cardsPx = 460

/** The cards in their groups; only those near the window are drawn. */
export function BoardList({ boards, by, now, states, standing, off }: BoardListProps) {
  const place = useRef<HTMLDivElement>(null)
  const { width } = useRoom(place)
  const columns = Math.max(1, Math.min(mostColumns, Math.floor(width / leastCardPx)))
  const { words } = now
  const groups = useMemo(() => groupedBoards(boards, by, (way, key) => groupName(way, key, words)), [boards, by, words])
  const lines = useMemo(() => boardLines(groups, columns, by !== undefined), [groups, columns, by])

  function lineAt(index: number) {
    const line = lines[index]
    if (line?.kind !== 'boards')
      return (
        <h3 class="board-group">
          {line && by && groupName(by, line.group, words)}{' '}
          <small>{say(`${line?.count} bảng`, counted(line?.count ?? 0, 'board'))}</small>
        </h3>
      )
    return (
      <div class="board-line" data-columns={line.boards.some(isWide) ? undefined : columns}>
        {line.boards.map((board) => (
          <BoardCard key={board.id} {...{ board, now, states }} standing={standing(board.id)} off={off.get(board.id)} />
        ))}
      </div>
    )
  }

  return (
    <div ref={place} class="board-list">
      {width > 0 && (
        <VirtualRows
          label={say('Các bảng', 'Boards')}
          count={lines.length}
          rowHeight={cardsPx}
          heightOf={(index) => aboutPx(lines[index])}
          keyOf={(index) => lines[index]?.key ?? index}
          row={lineAt}
        />
      )}
    </div>
  )
}

function aboutPx(line: BoardLine | undefined): number {
  if (line?.kind !== 'boards') return headingPx
  return line.boards.some(isWide) ? stripPx : cardsPx
}
