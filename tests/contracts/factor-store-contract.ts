import { describe, expect, test } from 'vitest'
import {
  dropChallenge,
  dropEndedChallenges,
  findChallenge,
  keepChallenge,
  takeChallenge,
} from '../../server/store/people/challenge-store.ts'
import {
  dropFactor,
  dropFactorsOf,
  keepFactor,
  readFactorKinds,
  readFactors,
  useFactor,
} from '../../server/store/people/factor-store.ts'
import { bindSubject, findPersonBySubject, findUnboundPersonByEmail } from '../../server/store/people/oidc-store.ts'
import { setPersonState } from '../../server/store/people/people-store.ts'
import { type NewPlace, opened } from './new-place.ts'
import { somebody } from './some-people.ts'

const app = { id: 'app', person: 'an', kind: 'totp', label: 'Điện thoại', madeAt: 10, body: { step: 1 } } as const
const key = { ...app, id: 'key', kind: 'passkey', label: '', madeAt: 20 } as const
const challenge = { secret: 'c', kind: 'passkey', body: { session: 's' }, endsAt: 20 }

/** What the stores of second factors, challenges and subjects of identity providers promise on every database. */
export function factorStoreContract(newPlace: NewPlace): void {
  describe('the factor store', () => {
    test('tells a person’s factors in the order in which they were made, and when each was used', async () => {
      const database = await opened(await newPlace())
      const { db, write } = database
      for (const login of ['an', 'binh']) await somebody(database, login)
      for (const factor of [key, app]) await write((trx) => keepFactor(trx, factor))
      await write((trx) => useFactor(trx, 'app', { step: 7 }, 30))
      expect(await readFactorKinds(db, 'an')).toEqual([
        { id: 'app', kind: 'totp', label: 'Điện thoại', madeAt: 10, usedAt: 30 },
        { id: 'key', kind: 'passkey', label: '', madeAt: 20, usedAt: null },
      ])
      expect((await readFactors(db, 'an')).map(({ body }) => body)).toEqual([{ step: 7 }, { step: 1 }])
      expect(await readFactorKinds(db, 'binh')).toEqual([])
    })

    test('removes a factor of its owner alone, or all of them', async () => {
      const database = await opened(await newPlace())
      const { db, write } = database
      for (const login of ['an', 'binh']) await somebody(database, login)
      for (const factor of [key, app]) await write((trx) => keepFactor(trx, factor))
      expect(await write((trx) => dropFactor(trx, 'binh', 'app'))).toBe(false)
      expect(await write((trx) => dropFactor(trx, 'an', 'app'))).toBe(true)
      expect(await write((trx) => dropFactorsOf(trx, 'an'))).toBe(1)
      expect(await readFactorKinds(db, 'an')).toEqual([])
    })
  })

  describe('the challenge store', () => {
    test('gives a challenge back once, in its time, and for what it was made', async () => {
      const { db, write } = await opened(await newPlace())
      await write((trx) => keepChallenge(trx, challenge))
      expect(await findChallenge(db, 'c', 'passkey', 19)).toEqual({ session: 's' })
      expect(await write((trx) => takeChallenge(trx, 'c', 'new-passkey', 19))).toBeUndefined()
      expect(await write((trx) => takeChallenge(trx, 'c', 'passkey', 19))).toEqual({ session: 's' })
      expect(await write((trx) => takeChallenge(trx, 'c', 'passkey', 19))).toBeUndefined()
    })

    test('keeps no challenge past its end, nor its secret ever', async () => {
      const { db, write } = await opened(await newPlace())
      for (const secret of ['c', 'd', 'e']) await write((trx) => keepChallenge(trx, { ...challenge, secret }))
      expect(JSON.stringify(await db.selectFrom('challenges').selectAll().execute())).not.toContain('"c"')
      expect(await findChallenge(db, 'c', 'passkey', 20)).toBeUndefined()
      expect(await write((trx) => takeChallenge(trx, 'c', 'passkey', 20))).toBeUndefined()
      await write((trx) => dropChallenge(trx, 'd'))
      expect(await findChallenge(db, 'd', 'passkey', 19)).toBeUndefined()
      await write((trx) => dropEndedChallenges(trx, 20))
      expect(await findChallenge(db, 'e', 'passkey', 19)).toBeUndefined()
    })
  })

  describe('the store of subjects', () => {
    test('finds a person by the subject that is bound to them, while their account is open', async () => {
      const database = await opened(await newPlace())
      const { db, write } = database
      await somebody(database, 'an')
      await write((trx) => bindSubject(trx, 'an', 'https://id.example 1'))
      expect(await findPersonBySubject(db, 'https://id.example 1')).toBe('an')
      expect(await findPersonBySubject(db, 'https://id.example 2')).toBeUndefined()
      await write((trx) => setPersonState(trx, 'an', 'closed', 5))
      expect(await findPersonBySubject(db, 'https://id.example 1')).toBeUndefined()
    })

    test('finds the one person of an address who is bound to no subject yet', async () => {
      const database = await opened(await newPlace())
      const { db, write } = database
      await somebody(database, 'binh', { email: 'chung@so.example' })
      await somebody(database, 'chi', { email: 'chung@so.example' })
      await somebody(database, 'dung', { email: 'Dung@So.example' })
      expect(await findUnboundPersonByEmail(db, 'dung@so.example')).toBe('dung')
      expect(await findUnboundPersonByEmail(db, 'chung@so.example')).toBeUndefined()
      await write((trx) => bindSubject(trx, 'dung', 'https://id.example 3'))
      expect(await findUnboundPersonByEmail(db, 'dung@so.example')).toBeUndefined()
    })
  })
}
