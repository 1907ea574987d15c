import { setImmediate as nextTurn } from 'node:timers/promises'
import type { BoardId } from '../../shared/plan/plan.ts'
import type { WriteQueue } from '../db/write-queue.ts'
import type { Background } from './background.ts'

/** How many boards one transaction plans; the others follow, so that an edit that touches thousands is answered at once. */
export const boardsATime = 64

/** Boards that wait to be planned. */
export interface BoardsDue {
  /** Plans boards soon, some at a time, between edits; `first`: before all that wait. */
  later(boards: Iterable<BoardId>, first?: 'first'): void
  /** Lets go of all that wait, and takes no more. */
  close(): void
}

/** What boards that wait are planned with. */
export interface BoardsDueParts {
  readonly edits: WriteQueue
  readonly start: Background['start']
  planNow(boards: readonly BoardId[]): Promise<void>
  /** Called whenever none is left. */
  done(): Promise<void>
}

/** No boards yet. */
export function boardsDue({ edits, start, planNow, done }: BoardsDueParts): BoardsDue {
  const due = new Set<BoardId>()
  let isClosed = false

  async function workThrough(): Promise<void> {
    while (due.size > 0) {
      await edits.run(planSome)
      await nextTurn()
    }
    await done()
  }

  async function planSome(): Promise<void> {
    const boards = [...due].slice(0, boardsATime)
    for (const board of boards) due.delete(board)
    await planNow(boards)
  }

  return {
    later(boards, first) {
      if (isClosed) return
      const idle = due.size === 0
      const waiting = first ? [...due] : []
      if (first) due.clear()
      for (const board of [...boards, ...waiting]) due.add(board)
      if (idle && due.size > 0) start(workThrough)
    },
    close() {
      isClosed = true
      due.clear()
    },
  }
}
