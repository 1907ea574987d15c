import { describe, expect, test } from 'vitest'
import { keepReports, readReports } from '../../server/store/boards/report-store.ts'
import { replacePlan } from '../../server/store/plan/plan-store.ts'
import type { BoardId } from '../../shared/plan/plan.ts'
import { type NewPlace, opened } from './new-place.ts'
import { board, planOfBoards } from './plan-of-boards.ts'

/** What the report store promises on every database. */
export function reportStoreContract(newPlace: NewPlace): void {
  describe('the report store', () => {
    test('keeps the last report of each board, in one call or in several', async () => {
      const { db, write } = await opened(await newPlace())
      await write((trx) => replacePlan(trx, planOfBoards(board('a'), board('b')), 0))
      await write((trx) => keepReports(trx, [report('a', 1), report('b', 2), report('a', 3)]))
      await write((trx) => keepReports(trx, [report('b', 1)]))
      await write((trx) => keepReports(trx, []))
      const reports = await readReports(db)
      expect(reports.sort((one, other) => (one.board < other.board ? -1 : 1))).toEqual([report('a', 3), report('b', 1)])
    })
  })
}

const report = (of: string, at: number) => ({ board: of as BoardId, at, state: `{"playing":${at}}` })
