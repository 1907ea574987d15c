import { describe, expect, test } from 'vitest'
import { dropAttempts, dropOldAttempts, keepAttempts, readAttempts } from '../../server/store/people/attempt-store.ts'
import { type NewPlace, opened } from './new-place.ts'

/** What the attempt store promises on every database. */
export function attemptStoreContract(newPlace: NewPlace): void {
  describe('the attempt store', () => {
    test('remembers the failures of a subject until they are forgotten', async () => {
      const { db, write } = await opened(await newPlace())
      expect(await readAttempts(db, 'a')).toBeUndefined()
      await write((trx) => keepAttempts(trx, 'a', { failures: 1, failedAt: 5 }))
      await write((trx) => keepAttempts(trx, 'a', { failures: 2, failedAt: 6 }))
      await write((trx) => keepAttempts(trx, 'b', { failures: 1, failedAt: 7 }))
      expect(await readAttempts(db, 'a')).toEqual({ failures: 2, failedAt: 6 })
      await write((trx) => dropAttempts(trx, 'a'))
      expect(await readAttempts(db, 'a')).toBeUndefined()
      expect(await readAttempts(db, 'b')).toBeDefined()
    })

    test('forgets what failed long ago', async () => {
      const { db, write } = await opened(await newPlace())
      await write((trx) => keepAttempts(trx, 'old', { failures: 1, failedAt: 5 }))
      await write((trx) => keepAttempts(trx, 'new', { failures: 1, failedAt: 6 }))
      await write((trx) => dropOldAttempts(trx, 5))
      expect([await readAttempts(db, 'old'), await readAttempts(db, 'new')]).toEqual([
        undefined,
        { failures: 1, failedAt: 6 },
      ])
    })
  })
}
