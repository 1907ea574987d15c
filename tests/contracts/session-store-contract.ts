import { describe, expect, test } from 'vitest'
import type { Database } from '../../server/db/database.ts'
import { readPerson, setPersonState } from '../../server/store/people/people-store.ts'
import {
  askForFactor,
  dropEndedSessions,
  endOldestSessions,
  endSession,
  endSessionOf,
  endSessionsOf,
  findSession,
  keepSession,
  type NewSession,
  readSessionsOf,
  renewSession,
  touchSession,
} from '../../server/store/people/session-store.ts'
import { type NewPlace, opened } from './new-place.ts'
import { given, hashOf, somebody } from './some-people.ts'

const hash = hashOf('s')

async function began({ write }: Database, more: Partial<NewSession> = {}): Promise<void> {
  const session: NewSession = {
    ...{ id: 's', hash, person: 'an', stage: 'complete', address: '10.0.0.1', agent: 'Firefox' },
    ...{ at: 0, idleMs: 10, endsAt: 100 },
    ...more,
  }
  await write((trx) => keepSession(trx, session))
}

/** What the session store promises on every database. */
export function sessionStoreContract(newPlace: NewPlace): void {
  describe('the session store', () => {
    async function withAn() {
      const database = await opened(await newPlace())
      await somebody(database, 'an', { name: 'An' })
      return database
    }

    test('finds a session with its person and what they may do then', async () => {
      const database = await withAn()
      await began(database)
      const an = { ...{ id: 's', hash, stage: 'complete', seenAt: 0 }, person: { id: 'an', login: 'an', name: 'An' } }
      expect(await findSession(database.db, hash, 9)).toEqual({ ...an, grants: [] })
      await given(database, 'an', 'editor', 'tinh', { endsAt: 5 })
      await given(database, 'an', 'viewer', null)
      const grantsAt = async (at: number) => (await findSession(database.db, hash, at))?.grants.map(({ role }) => role)
      expect((await grantsAt(4))?.sort()).toEqual(['editor', 'viewer'])
      expect(await grantsAt(5)).toEqual(['viewer'])
      expect(await findSession(database.db, hashOf('other'), 4)).toBeUndefined()
    })

    test('keeps a session alive while it is touched, and never past its end', async () => {
      const database = await withAn()
      await began(database, { endsAt: 25 })
      expect(await findSession(database.db, hash, 10)).toBeUndefined()
      await database.write((trx) => touchSession(trx, hash, 9))
      await database.write((trx) => touchSession(trx, hash, 18))
      expect(await findSession(database.db, hash, 24)).toMatchObject({ seenAt: 18 })
      expect(await findSession(database.db, hash, 25)).toBeUndefined()
      expect(await readPerson(database.db, 'an')).toMatchObject({ lastSeenAt: 18 })
    })

    test('brings no dead session back to life', async () => {
      const database = await withAn()
      await began(database)
      await database.write((trx) => touchSession(trx, hash, 10))
      expect(await findSession(database.db, hash, 11)).toBeUndefined()
      const renewed = { id: 's', hash: hashOf('new'), stage: 'complete', at: 10, idleMs: 10, endsAt: 200 } as const
      expect(await database.write((trx) => renewSession(trx, renewed))).toBe(false)
    })

    test('finds no session of a closed account', async () => {
      const database = await withAn()
      await began(database)
      await database.write((trx) => setPersonState(trx, 'an', 'closed', 1))
      expect(await findSession(database.db, hash, 1)).toBeUndefined()
    })

    test('gives a session another secret, and the former opens nothing any more', async () => {
      const database = await withAn()
      await began(database, { stage: 'password' })
      const renewed = { id: 's', hash: hashOf('new'), stage: 'complete', at: 5, idleMs: 10, endsAt: 200 } as const
      expect(await database.write((trx) => renewSession(trx, renewed))).toBe(true)
      expect(await findSession(database.db, hash, 6)).toBeUndefined()
      expect(await findSession(database.db, hashOf('new'), 14)).toMatchObject({ id: 's', stage: 'complete' })
    })

    test('asks all sessions of a person for the factor, and ends them sooner where it is not shown', async () => {
      const database = await withAn()
      await began(database, { idleMs: 1000 })
      await began(database, { id: 't', hash: hashOf('t'), idleMs: 1000, endsAt: 20 })
      await database.write((trx) => askForFactor(trx, 'an', 50))
      const facts = (await readSessionsOf(database.db, 'an', 1)).map(({ id, stage, endsAt }) => [id, stage, endsAt])
      expect(facts).toEqual([
        ['s', 'password', 50],
        ['t', 'password', 20],
      ])
    })

    test('lists the living sessions of a person, the last seen first', async () => {
      const database = await withAn()
      await began(database, { idleMs: 5 })
      await began(database, { id: 't', hash: hashOf('t'), at: 2 })
      await began(database, { id: 'u', hash: hashOf('u'), at: 3 })
      const [first] = await readSessionsOf(database.db, 'an', 4)
      expect(first).toEqual({
        ...{ id: 'u', stage: 'complete', address: '10.0.0.1', agent: 'Firefox' },
        ...{ madeAt: 3, seenAt: 3, endsAt: 100 },
      })
      expect((await readSessionsOf(database.db, 'an', 6)).map(({ id }) => id)).toEqual(['u', 't'])
    })

    test('ends one session, one of a person, all but one, and the oldest', async () => {
      const database = await withAn()
      await somebody(database, 'binh')
      const left = async () => (await readSessionsOf(database.db, 'an', 5)).map(({ id }) => id)
      for (const [at, id] of ['a', 'b', 'c', 'd', 'e'].entries()) await began(database, { id, hash: hashOf(id), at })
      await database.write((trx) => endOldestSessions(trx, 'an', 4))
      expect(await left()).toEqual(['e', 'd', 'c', 'b'])
      await database.write((trx) => endSession(trx, hashOf('b')))
      await database.write((trx) => endSession(trx, hashOf('b')))
      expect(await database.write((trx) => endSessionOf(trx, 'binh', 'c'))).toBe(false)
      expect(await database.write((trx) => endSessionOf(trx, 'an', 'c'))).toBe(true)
      expect(await database.write((trx) => endSessionsOf(trx, 'an', 'd'))).toBe(1)
      expect(await left()).toEqual(['d'])
      expect(await database.write((trx) => endSessionsOf(trx, 'an'))).toBe(1)
    })

    test('refuses a secret in the clear', async () => {
      const database = await withAn()
      await expect(began(database, { hash: 'my-password' })).rejects.toThrow(/check/i)
    })

    test('removes what does not live any more, and nothing else', async () => {
      const database = await withAn()
      await began(database)
      await began(database, { id: 't', hash: hashOf('t'), idleMs: 11 })
      await began(database, { id: 'u', hash: hashOf('u'), idleMs: 500, endsAt: 10 })
      await database.write((trx) => dropEndedSessions(trx, 10))
      expect(await database.db.selectFrom('sessions').select('id').execute()).toEqual([{ id: 't' }])
    })
  })
}
