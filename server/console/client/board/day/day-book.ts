import type { DateText } from '../../../../../shared/plan/plan.ts'
import type { Timeline } from '../../../../../shared/schedule/timeline.ts'
import { askJson } from '../../api/ask-server.ts'
import { type Row, rowsOf } from '../on-air.ts'

/** The days of boards as asked of the server, each once a plan. */
export interface DayBook {
  /** The rows of a board's local day. */
  rows(board: string, date: DateText): Promise<readonly Row[]>
}

/** A day book for one plan. */
export function dayBook(): DayBook {
  const known = new Map<string, Promise<readonly Row[]>>()
  return {
    rows(board, date) {
      const path = `/api/v1/boards/${board}/timeline?date=${date}`
      let rows = known.get(path)
      if (!rows) {
        rows = askJson<Timeline>(path).then(rowsOf)
        rows.catch(() => known.delete(path))
        known.set(path, rows)
      }
      return rows
    },
  }
}
