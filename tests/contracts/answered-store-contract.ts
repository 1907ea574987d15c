import { describe, expect, test } from 'vitest'
import { beginAnswer, dropAnswered, findAnswered, freeAnswer, keepAnswer } from '../../server/store/answered-store.ts'
import { type NewPlace, opened } from './new-place.ts'

const of = { caller: 'person an', key: 'k' }
const answer = { status: 201, headers: '[]', body: '{"a":1}' }

/** What the store of answers promises on every database. */
export function answeredStoreContract(newPlace: NewPlace): void {
  describe('the store of answers', () => {
    test('knows what is worked on, then what it came to, by caller and key', async () => {
      const { db, write } = await opened(await newPlace())
      await write((trx) => beginAnswer(trx, of, 'f', 5))
      const begun = { fingerprint: 'f', status: null, headers: null, body: null, madeAt: 5 }
      await write(async (trx) => expect(await findAnswered(trx, of)).toEqual(begun))
      await write((trx) => keepAnswer(trx, of, 5, answer))
      await write(async (trx) => {
        expect(await findAnswered(trx, of)).toEqual({ fingerprint: 'f', ...answer, madeAt: 5 })
        expect(await findAnswered(trx, { ...of, caller: 'person binh' })).toBeUndefined()
        expect(await findAnswered(trx, { ...of, key: 'K' })).toBeUndefined()
      })
      expect(await db.selectFrom('answered').select('key').execute()).toHaveLength(1)
    })

    test('neither keeps nor frees for a request whose key was given to another since', async () => {
      const { write } = await opened(await newPlace())
      await write((trx) => beginAnswer(trx, of, 'f', 5))
      await write((trx) => beginAnswer(trx, of, 'g', 9))
      await write((trx) => keepAnswer(trx, of, 5, answer))
      await write((trx) => freeAnswer(trx, of, 5))
      await write(async (trx) => expect(await findAnswered(trx, of)).toMatchObject({ fingerprint: 'g', status: null }))
      await write((trx) => freeAnswer(trx, of, 9))
      await write(async (trx) => expect(await findAnswered(trx, of)).toBeUndefined())
    })

    test('forgets what is old', async () => {
      const { write } = await opened(await newPlace())
      await write((trx) => beginAnswer(trx, of, 'f', 5))
      await write((trx) => dropAnswered(trx, 5))
      await write(async (trx) => expect(await findAnswered(trx, of)).toBeDefined())
      await write((trx) => dropAnswered(trx, 6))
      await write(async (trx) => expect(await findAnswered(trx, of)).toBeUndefined())
    })
  })
}
