import type { Kysely, Transaction } from 'kysely'
import type { BoardId } from '../../../shared/plan/plan.ts'
import type { Schema } from '../../db/schema.ts'
import { chunksOf } from '../rows/chunks-of.ts'

/** What a board last said of itself: when the server heard it (epoch ms), and its state as JSON text. */
export interface KeptReport {
  readonly board: BoardId
  readonly at: number
  readonly state: string
}

/** Keeps the last report of each board; of several from one board the last in `rows` counts, whatever its clock says. */
export async function keepReports(trx: Transaction<Schema>, rows: readonly KeptReport[]): Promise<void> {
  const last = [...new Map(rows.map((row) => [row.board, row])).values()]
  for (const chunk of chunksOf(last)) {
    await trx
      .insertInto('board_reports')
      .values(chunk.map(({ board, at, state }) => ({ board, reported_at: at, state })))
      .onConflict((conflict) =>
        conflict.column('board').doUpdateSet((eb) => ({
          reported_at: eb.ref('excluded.reported_at'),
          state: eb.ref('excluded.state'),
        })),
      )
      .execute()
  }
}

/** The last report of every board that ever sent one, in no order. */
export async function readReports(db: Kysely<Schema>): Promise<KeptReport[]> {
  return db.selectFrom('board_reports').select(['board', 'reported_at as at', 'state']).execute()
}
