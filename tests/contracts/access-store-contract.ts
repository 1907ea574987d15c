import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import {
  dropEnded,
  endSession,
  findBoardKey,
  findSession,
  findToken,
  keepBoardKey,
  keepLink,
  keepSession,
  keepToken,
  touchSession,
  useLink,
} from '../../server/store/access-store.ts'
import { replacePlan } from '../../server/store/plan-store.ts'
import type { BoardId } from '../../shared/plan/plan.ts'
import { type NewPlace, opened } from './new-place.ts'
import { board, planOfBoards } from './plan-of-boards.ts'

const hash = createHash('sha256').update('secret').digest('hex')
const otherHash = createHash('sha256').update('other').digest('hex')
const gate = 'gate' as BoardId

/** What the access store promises on every database. */
export function accessStoreContract(newPlace: NewPlace): void {
  describe('the access store', () => {
    test('finds a token until its end, and one without an end for ever', async () => {
      const { db, write } = await opened(await newPlace())
      await write((trx) => keepToken(trx, { hash, label: 'import', at: 10, endsAt: 20 }))
      expect(await findToken(db, hash, 19)).toEqual({ principal: 'administrator', label: 'import', endsAt: 20 })
      expect(await findToken(db, hash, 20)).toBeUndefined()
      expect(await findToken(db, otherHash, 19)).toBeUndefined()
      await write((trx) => keepToken(trx, { hash, label: 'start', at: 30, endsAt: null }))
      expect(await findToken(db, hash, 4e12)).toEqual({ principal: 'administrator', label: 'start', endsAt: null })
    })

    test('lets a link be used once, within its time', async () => {
      const { write } = await opened(await newPlace())
      await write((trx) => keepLink(trx, { hash, at: 10, endsAt: 20 }))
      await write((trx) => keepLink(trx, { hash: otherHash, at: 10, endsAt: 20 }))
      expect(await write((trx) => useLink(trx, hash, 19))).toBe(true)
      expect(await write((trx) => useLink(trx, hash, 19))).toBe(false)
      expect(await write((trx) => useLink(trx, otherHash, 20))).toBe(false)
    })

    test('lets one of two who use a link at once in', async () => {
      const { write } = await opened(await newPlace())
      await write((trx) => keepLink(trx, { hash, at: 10, endsAt: 20 }))
      const both = await Promise.all([1, 2].map(() => write((trx) => useLink(trx, hash, 15))))
      expect(both.filter(Boolean)).toHaveLength(1)
    })

    test('keeps a session alive while it is touched, and never past its end', async () => {
      const { db, write } = await opened(await newPlace())
      await write((trx) => keepSession(trx, { hash, at: 0, idleMs: 10, endsAt: 25 }))
      expect(await findSession(db, hash, 9)).toEqual({ principal: 'administrator', endsAt: 25, seenAt: 0 })
      expect(await findSession(db, hash, 10)).toBeUndefined()
      await write((trx) => touchSession(trx, hash, 9))
      await write((trx) => touchSession(trx, hash, 18))
      expect(await findSession(db, hash, 24)).toMatchObject({ seenAt: 18 })
      expect(await findSession(db, hash, 25)).toBeUndefined()
    })

    test('does not bring an idle session back to life', async () => {
      const { db, write } = await opened(await newPlace())
      await write((trx) => keepSession(trx, { hash, at: 0, idleMs: 10, endsAt: 100 }))
      await write((trx) => touchSession(trx, hash, 10))
      expect(await findSession(db, hash, 11)).toBeUndefined()
    })

    test('ends a session at once, and one that is not there too', async () => {
      const { db, write } = await opened(await newPlace())
      await write((trx) => keepSession(trx, { hash, at: 0, idleMs: 10, endsAt: 100 }))
      await write((trx) => endSession(trx, hash))
      await write((trx) => endSession(trx, hash))
      expect(await findSession(db, hash, 1)).toBeUndefined()
    })

    test('has one key for a board, which outlives the board’s stay in the bin', async () => {
      const { db, write } = await opened(await newPlace())
      await write((trx) => replacePlan(trx, planOfBoards(board('gate')), 0))
      expect(await findBoardKey(db, gate)).toBeUndefined()
      await write((trx) => keepBoardKey(trx, { board: gate, hash, at: 1 }))
      await write((trx) => keepBoardKey(trx, { board: gate, hash: otherHash, at: 2 }))
      await write((trx) => replacePlan(trx, planOfBoards(), 3))
      expect(await findBoardKey(db, gate)).toBe(otherHash)
    })

    test('refuses a secret in the clear', async () => {
      const { write } = await opened(await newPlace())
      const secret = { hash: 'my-password', label: 'x', at: 0, endsAt: null }
      await expect(write((trx) => keepToken(trx, secret))).rejects.toThrow(/check/i)
    })

    test('removes what has ended, and nothing else', async () => {
      const { db, write } = await opened(await newPlace())
      await write((trx) => keepToken(trx, { hash, label: 'old', at: 0, endsAt: 10 }))
      await write((trx) => keepToken(trx, { hash: otherHash, label: 'new', at: 0, endsAt: null }))
      await write((trx) => keepLink(trx, { hash, at: 0, endsAt: 10 }))
      await write((trx) => keepSession(trx, { hash, at: 0, idleMs: 100, endsAt: 11 }))
      await write((trx) => dropEnded(trx, 10))
      expect(await db.selectFrom('tokens').select('label').execute()).toEqual([{ label: 'new' }])
      expect(await db.selectFrom('links').select('hash').execute()).toEqual([])
      expect(await db.selectFrom('sessions').select('hash').execute()).toEqual([{ hash }])
    })
  })
}
