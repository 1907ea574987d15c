import { useMemo, useState } from 'preact/hooks'
import type { Board } from '../../../../shared/plan/plan.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { Button } from '../kit/button.tsx'
import { DataTable, type Sorting } from '../kit/data-table.tsx'
import { Empty } from '../kit/empty.tsx'
import { say } from '../words/say.ts'
import { boardColumns, boardTexts } from './board-columns.tsx'
import { BoardForm } from './board-form.tsx'
import { ChangeDialog } from './change/change-dialog.tsx'
import { mayChangeIn } from './may-change.ts'
import { sortedBoards } from './sorted-boards.ts'
import type { Standing } from './standing-of.ts'
import { TickBar } from './tick-bar.tsx'

/** The boards that were found, as a table. */
export interface BoardTableProps {
  readonly boards: readonly Board[]
  readonly now: PlanNow
  readonly standing: (board: string) => Standing
}

/** So many rows stand there at once: all of two thousand would take a browser a second. */
const atOnce = 50

/** The table, with ticks for changing several boards as one. */
export function BoardTable({ boards, now, standing }: BoardTableProps) {
  const { words, plan } = now
  const [sorting, setSorting] = useState<Sorting>({ by: 'name', isDown: false })
  const [count, setCount] = useState(atOnce)
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [open, setOpen] = useState<'change' | Board | undefined>(undefined)
  const mine = useMemo(() => new Set<string>(plan.orgs.filter(({ id }) => mayChangeIn(id)).map(({ id }) => id)), [plan])
  const texts = boardTexts(words, standing)
  const sorted = useMemo(
    () => sortedBoards(boards, texts[sorting.by] ?? (({ name }) => name), sorting.isDown),
    [boards, sorting, words, sorting.by === 'state' ? standing : undefined],
  )
  const changeable = boards.filter(({ org }) => mine.has(org))
  const chosen = changeable.filter(({ id }) => ticked.has(id))
  const tick = (id: string, is: boolean) => {
    const next = new Set(ticked)
    if (is) next.add(id)
    else next.delete(id)
    setTicked(next)
  }
  if (boards.length === 0) return <Empty title={say('Không có bảng nào như vậy.', 'There is no such board.')} />
  return (
    <div class="card board-table">
      {changeable.length > 0 && (
        <TickBar
          found={changeable.length}
          ticked={chosen.length}
          onAll={(is) => setTicked(is ? new Set(changeable.map(({ id }) => id)) : new Set())}
          onChange={() => setOpen('change')}
        />
      )}
      <DataTable
        caption={say('Các bảng', 'Boards')}
        columns={boardColumns({ words, standing, mine, ticked, onTick: tick, onEdit: setOpen })}
        rows={sorted.slice(0, count)}
        keyOf={({ id }) => id}
        sorting={sorting}
        onSort={setSorting}
      />
      {sorted.length > count && (
        <Button onPress={() => setCount(count + atOnce)}>
          {say(`Xem thêm (còn ${sorted.length - count})`, `More (${sorted.length - count} left)`)}
        </Button>
      )}
      {open === 'change' && <ChangeDialog boards={chosen} now={now} onClose={() => setOpen(undefined)} />}
      {open !== undefined && open !== 'change' && (
        <BoardForm board={open} now={now} onClose={() => setOpen(undefined)} />
      )}
    </div>
  )
}
