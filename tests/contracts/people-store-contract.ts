import { describe, expect, test } from 'vitest'
import { keepFactor } from '../../server/store/people/factor-store.ts'
import {
  findListed,
  findPersonByLogin,
  hasPeople,
  keepPerson,
  listPeople,
  type PeopleAsked,
  readNamesOf,
  readPerson,
  renamePerson,
  setPassword,
  setPersonState,
} from '../../server/store/people/people-store.ts'
import type { OrgId } from '../../shared/plan/plan.ts'
import { type NewPlace, opened } from './new-place.ts'
import { given, somebody } from './some-people.ts'

const asked = (more: Partial<PeopleAsked>): PeopleAsked => ({
  ...{ orgs: undefined, words: [], after: undefined, limit: 10, at: 5 },
  ...more,
})

/** What the people store promises on every database. */
export function peopleStoreContract(newPlace: NewPlace): void {
  describe('the people store', () => {
    test('finds a person by id and by login, and knows whether there is anybody', async () => {
      const database = await opened(await newPlace())
      expect(await hasPeople(database.db)).toBe(false)
      const id = await somebody(database, 'an', { name: 'Nguyễn Thị An', email: 'an@example.vn' })
      const an = { id, login: 'an', name: 'Nguyễn Thị An', email: 'an@example.vn', state: 'active', lastSeenAt: null }
      expect(await hasPeople(database.db)).toBe(true)
      expect(await readPerson(database.db, id)).toEqual({ ...an, password: 'phc' })
      expect(await findPersonByLogin(database.db, 'an')).toMatchObject(an)
      expect(await findPersonByLogin(database.db, 'binh')).toBeUndefined()
      expect(await readNamesOf(database.db, ['an', 'nobody'])).toEqual(new Map([['an', 'Nguyễn Thị An']]))
    })

    test('lets no two people have one login', async () => {
      const database = await opened(await newPlace())
      await somebody(database, 'an')
      const another = { id: 'other', login: 'an', name: 'x', email: null, password: null, at: 0 }
      await expect(database.write((trx) => keepPerson(trx, another))).rejects.toThrow()
    })

    test('finds names without their diacritics, every word somewhere, and takes signs of patterns as they are', async () => {
      const database = await opened(await newPlace())
      await somebody(database, 'dat', { name: 'Đỗ Tiến Đạt' })
      await somebody(database, 'lan', { name: 'Lê 100% Lan', email: 'lan_le@example.vn' })
      const found = async (...words: string[]) =>
        (await listPeople(database.db, asked({ words }))).map(({ login }) => login)
      expect(await found('do', 'DAT')).toEqual(['dat'])
      expect(await found('Đạt')).toEqual(['dat'])
      expect(await found('dat', 'lan')).toEqual([])
      expect(await found('0%')).toEqual(['lan'])
      expect(await found('n_l')).toEqual(['lan'])
      expect(await found('%d')).toEqual([])
      expect(await found("'; drop table people; --")).toEqual([])
      await database.write((trx) => renamePerson(trx, 'dat', { login: 'dat', name: 'Ngô Bình', email: null }))
      expect([await found('binh'), await found('do')]).toEqual([['dat'], []])
    })

    test('lists people by login, page by page, of the orgs in which they have a role that has not ended', async () => {
      const database = await opened(await newPlace())
      for (const login of ['an', 'binh', 'chi', 'dung']) await somebody(database, login)
      await given(database, 'an', 'editor', 'tinh')
      await given(database, 'binh', 'editor', 'huyen')
      await given(database, 'chi', 'viewer', 'huyen', { endsAt: 5 })
      await given(database, 'dung', 'administrator', null)
      const logins = async (more: Partial<PeopleAsked>) =>
        (await listPeople(database.db, asked(more))).map(({ login }) => login)
      expect(await logins({ limit: 2 })).toEqual(['an', 'binh'])
      expect(await logins({ limit: 2, after: 'binh' })).toEqual(['chi', 'dung'])
      expect(await logins({ orgs: ['huyen' as OrgId] })).toEqual(['binh'])
      expect(await logins({ orgs: ['huyen' as OrgId], at: 4 })).toEqual(['binh', 'chi'])
      expect(await logins({ orgs: [] })).toEqual([])
    })

    test('takes a password away, closes an account and opens it again', async () => {
      const database = await opened(await newPlace())
      const id = await somebody(database, 'an')
      await database.write((trx) => setPassword(trx, id, null))
      await database.write((trx) => setPersonState(trx, id, 'closed', 7))
      expect(await readPerson(database.db, id)).toMatchObject({ password: null, state: 'closed' })
      await database.write((trx) => setPersonState(trx, id, 'active', 8))
      expect(await readPerson(database.db, id)).toMatchObject({ state: 'active' })
    })

    test('lists people with what they may do and their kinds of second factor, each once', async () => {
      const database = await opened(await newPlace())
      await somebody(database, 'an')
      await somebody(database, 'binh')
      await given(database, 'an', 'editor', 'tinh')
      await given(database, 'an', 'approver', null, { endsAt: 9 })
      const kinds = ['totp', 'passkey', 'passkey'] as const
      for (const [index, kind] of kinds.entries()) {
        const factor = { id: `${index}`, person: 'an', kind, label: 'x', body: {}, madeAt: 0 }
        await database.write((trx) => keepFactor(trx, factor))
      }
      const [an, binh] = await listPeople(database.db, asked({}))
      const tinh = { person: 'an', org: 'tinh', role: 'editor', startsAt: 0, endsAt: null, deputyFor: null }
      expect(an).toMatchObject({ login: 'an', factors: ['passkey', 'totp'] })
      expect(an?.grants.map(({ role }) => role).sort()).toEqual(['approver', 'editor'])
      expect(binh).toMatchObject({ login: 'binh', grants: [], factors: [] })
      expect((await findListed(database.db, 'an', 9))?.grants).toMatchObject([tinh])
      expect(await findListed(database.db, 'nobody', 9)).toBeUndefined()
    })
  })
}
