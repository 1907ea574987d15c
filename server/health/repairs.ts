import type { Transaction } from 'kysely'
import type { BoardId } from '../../shared/plan/plan.ts'
import type { Database } from '../db/database.ts'
import type { Schema } from '../db/schema.ts'
import { dropRepair, keepRepair, type Repair, readRepairs } from '../store/boards/health-store.ts'

/** Which boards somebody works on. */
export interface Repairs {
  of(board: BoardId): Repair | undefined
  /** When the last one was over that has ended since the start (epoch ms). */
  endedAt(board: BoardId): number | undefined
  /** Keeps that a board is under repair; `also` is done in the same transaction. */
  begin(repair: Repair, also: (trx: Transaction<Schema>) => Promise<void>): Promise<void>
  /** Ends it; false where there was none, and then nothing else is done. */
  end(board: BoardId, at: number, also: (trx: Transaction<Schema>) => Promise<void>): Promise<boolean>
}

/** The repairs that `database` holds, and those to come. */
export async function loadRepairs(database: Database): Promise<Repairs> {
  const under = new Map((await readRepairs(database.db)).map((repair) => [repair.board, repair]))
  const ended = new Map<BoardId, number>()
  return {
    of: (board) => under.get(board),
    endedAt: (board) => ended.get(board),
    async begin(repair, also) {
      await database.write(async (trx) => {
        await keepRepair(trx, repair)
        await also(trx)
      })
      under.set(repair.board, repair)
    },
    async end(board, at, also) {
      const wasUnder = await database.write(async (trx) => {
        const isOver = await dropRepair(trx, board)
        if (isOver) await also(trx)
        return isOver
      })
      if (wasUnder) ended.set(board, at)
      under.delete(board)
      return wasUnder
    },
  }
}
