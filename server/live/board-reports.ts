import type { BoardReport } from '../../shared/api/board.ts'
import { isObject } from '../../shared/plan/decoding.ts'
import type { BoardId } from '../../shared/plan/plan.ts'
import type { Ack, Showing } from '../../shared/protocol/messages.ts'
import type { Database } from '../db/database.ts'
import { keepReports, readReports } from '../store/boards/report-store.ts'

/** The last report of every board, in memory; written to the store in batches. */
export interface BoardReports {
  of(board: BoardId): BoardReport | undefined
  take(board: BoardId, message: Ack | Showing, at: number): void
  /** Writes what came since the last time, in one transaction. */
  flush(): Promise<void>
}

/** The reports that `database` holds, and those to come. */
export async function loadBoardReports(database: Database): Promise<BoardReports> {
  const reports = new Map<BoardId, BoardReport>()
  let unwritten = new Set<BoardId>()
  // Our own writing read back: what an older release wrote otherwise is dropped, and comes anew with the board's next word.
  for (const row of await readReports(database.db)) {
    const state: unknown = JSON.parse(row.state)
    if (isState(state)) reports.set(row.board, { at: row.at, ack: state.ack, showing: state.showing })
  }

  return {
    of: (board) => reports.get(board),
    take(board, { type, ...said }, at) {
      const before = reports.get(board) ?? { ack: null, showing: null }
      reports.set(board, { ...before, at, [type]: said })
      unwritten.add(board)
    },
    async flush() {
      if (unwritten.size === 0) return
      const boards = unwritten
      unwritten = new Set()
      const rows = [...boards].flatMap((board) => {
        const report = reports.get(board)
        return report
          ? [{ board, at: report.at, state: JSON.stringify({ ack: report.ack, showing: report.showing }) }]
          : []
      })
      try {
        await database.write((trx) => keepReports(trx, rows))
      } catch (cause) {
        for (const board of boards) unwritten.add(board)
        throw new Error('the reports of boards could not be written; they are tried again', { cause })
      }
    },
  }
}

function isState(value: unknown): value is Pick<BoardReport, 'ack' | 'showing'> {
  if (!isObject(value) || !('ack' in value) || !('showing' in value)) return false
  const { ack, showing } = value
  return (
    (ack === null || (isObject(ack) && 'epoch' in ack)) && (showing === null || (isObject(showing) && 'has' in showing))
  )
}
