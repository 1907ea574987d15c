import { describe, expect, test } from 'vitest'
import { dropEndedLinks, dropLinksOf, findLink, keepLink, useLink } from '../../server/store/people/link-store.ts'
import { setPersonState } from '../../server/store/people/people-store.ts'
import { type NewPlace, opened } from './new-place.ts'
import { hashOf, somebody } from './some-people.ts'

const setUp = { hash: hashOf('set-up'), purpose: 'set-up', person: null, madeBy: '', at: 10, endsAt: 20 } as const
const invite = { hash: hashOf('invite'), purpose: 'invite', person: 'an', madeBy: 'x', at: 10, endsAt: 20 } as const

/** What the link store promises on every database. */
export function linkStoreContract(newPlace: NewPlace): void {
  describe('the link store', () => {
    test('lets a link be used once, within its time', async () => {
      const { db, write } = await opened(await newPlace())
      const late = { ...setUp, hash: hashOf('late') }
      for (const link of [setUp, late]) await write((trx) => keepLink(trx, link))
      expect(await findLink(db, setUp.hash, 19)).toEqual({ purpose: 'set-up', person: null })
      expect(await write((trx) => useLink(trx, setUp.hash, 19))).toBe(true)
      expect(await write((trx) => useLink(trx, setUp.hash, 19))).toBe(false)
      expect(await write((trx) => useLink(trx, late.hash, 20))).toBe(false)
      expect([await findLink(db, setUp.hash, 19), await findLink(db, late.hash, 20)]).toEqual([undefined, undefined])
    })

    test('lets one of two who use a link at once in', async () => {
      const { write } = await opened(await newPlace())
      await write((trx) => keepLink(trx, setUp))
      const both = await Promise.all([1, 2].map(() => write((trx) => useLink(trx, setUp.hash, 15))))
      expect(both.filter(Boolean)).toHaveLength(1)
    })

    test('tells whose a link is, until their account is closed', async () => {
      const database = await opened(await newPlace())
      await somebody(database, 'an', { name: 'An', email: 'an@example.vn' })
      await database.write((trx) => keepLink(trx, invite))
      const person = { id: 'an', login: 'an', name: 'An', email: 'an@example.vn' }
      expect(await findLink(database.db, invite.hash, 15)).toEqual({ purpose: 'invite', person })
      await database.write((trx) => setPersonState(trx, 'an', 'closed', 1))
      expect(await findLink(database.db, invite.hash, 15)).toBeUndefined()
    })

    test('removes the links of a person, and those that have ended', async () => {
      const database = await opened(await newPlace())
      await somebody(database, 'an')
      await database.write((trx) => keepLink(trx, setUp))
      await database.write((trx) => keepLink(trx, invite))
      await database.write((trx) => dropLinksOf(trx, 'an'))
      expect(await findLink(database.db, invite.hash, 15)).toBeUndefined()
      await database.write((trx) => dropEndedLinks(trx, 19))
      expect(await findLink(database.db, setUp.hash, 15)).toBeDefined()
      await database.write((trx) => dropEndedLinks(trx, 20))
      expect(await findLink(database.db, setUp.hash, 15)).toBeUndefined()
    })
  })
}
