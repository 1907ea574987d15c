import { describe, expect, test } from 'vitest'
import { dropGrant, readAdministrators, readDeputiesOf, readGrantsOf } from '../../server/store/people/grant-store.ts'
import { setPersonState } from '../../server/store/people/people-store.ts'
import { type NewPlace, opened } from './new-place.ts'
import { given, somebody } from './some-people.ts'

/** What the grant store promises on every database. */
export function grantStoreContract(newPlace: NewPlace): void {
  describe('the grant store', () => {
    test('tells what each of many people may do, until it ends', async () => {
      const database = await opened(await newPlace())
      for (const login of ['an', 'binh', 'chi']) await somebody(database, login)
      await given(database, 'an', 'editor', 'tinh')
      await given(database, 'an', 'viewer', 'huyen', { endsAt: 10 })
      await given(database, 'binh', 'administrator', null)
      const rolesAt = async (at: number) => {
        const grants = await readGrantsOf(database.db, ['an', 'binh', 'chi'], at)
        return [...grants].map(([person, own]) => [person, ...own.map(({ org, role }) => `${role} ${org}`).sort()])
      }
      expect(await rolesAt(9)).toEqual([
        ['an', 'editor tinh', 'viewer huyen'],
        ['binh', 'administrator null'],
      ])
      expect(await rolesAt(10)).toEqual([
        ['an', 'editor tinh'],
        ['binh', 'administrator null'],
      ])
    })

    test('takes a role from the one who has it, and from nobody else', async () => {
      const database = await opened(await newPlace())
      await somebody(database, 'an')
      await somebody(database, 'binh')
      const id = await given(database, 'an', 'editor', 'tinh')
      expect(await database.write((trx) => dropGrant(trx, 'binh', id))).toBe(false)
      expect(await database.write((trx) => dropGrant(trx, 'an', id))).toBe(true)
      expect(await readGrantsOf(database.db, ['an'], 0)).toEqual(new Map())
    })

    test('knows what deputies have on somebody’s behalf', async () => {
      const database = await opened(await newPlace())
      await somebody(database, 'an')
      await somebody(database, 'binh')
      await given(database, 'binh', 'approver', 'tinh', { endsAt: 10, deputyFor: 'an' })
      expect(await readDeputiesOf(database.db, 'an', 9)).toMatchObject([{ person: 'binh', role: 'approver' }])
      expect(await readDeputiesOf(database.db, 'an', 10)).toEqual([])
      expect(await readDeputiesOf(database.db, 'binh', 9)).toEqual([])
    })

    test('counts as administrators of the whole those who can sign in, and whose role has no end', async () => {
      const database = await opened(await newPlace())
      for (const login of ['an', 'binh', 'chi', 'dung']) await somebody(database, login)
      await somebody(database, 'moi', { password: null })
      await given(database, 'an', 'administrator', null)
      await given(database, 'binh', 'administrator', 'tinh')
      await given(database, 'chi', 'administrator', null, { endsAt: 100 })
      await given(database, 'dung', 'administrator', null)
      await given(database, 'moi', 'administrator', null)
      await database.write((trx) => setPersonState(trx, 'dung', 'closed', 1))
      expect(await readAdministrators(database.db)).toEqual(['an'])
    })
  })
}
