import { describe, expect, test } from 'vitest'
import { findBoardKey, keepBoardKey, readPairedBoards } from '../../server/store/board-key-store.ts'
import { replacePlan } from '../../server/store/plan-store.ts'
import type { BoardId } from '../../shared/plan/plan.ts'
import { type NewPlace, opened } from './new-place.ts'
import { board, planOfBoards } from './plan-of-boards.ts'
import { hashOf } from './some-people.ts'

const gate = 'gate' as BoardId

/** What the store of board keys promises on every database. */
export function boardKeyStoreContract(newPlace: NewPlace): void {
  describe('the store of board keys', () => {
    test('has one key for a board, which outlives the board’s stay in the bin', async () => {
      const { db, write } = await opened(await newPlace())
      await write((trx) => replacePlan(trx, planOfBoards(board('gate')), 0))
      expect(await findBoardKey(db, gate)).toBeUndefined()
      await write((trx) => keepBoardKey(trx, { board: gate, hash: hashOf('first'), at: 1 }))
      await write((trx) => keepBoardKey(trx, { board: gate, hash: hashOf('second'), at: 2 }))
      await write((trx) => replacePlan(trx, planOfBoards(), 3))
      expect(await findBoardKey(db, gate)).toBe(hashOf('second'))
      expect(await readPairedBoards(db)).toEqual(new Set([gate]))
    })

    test('refuses a key in the clear', async () => {
      const { write } = await opened(await newPlace())
      await expect(write((trx) => keepBoardKey(trx, { board: gate, hash: 'key', at: 1 }))).rejects.toThrow(/check/i)
    })
  })
}
