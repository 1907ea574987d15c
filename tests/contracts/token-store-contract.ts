import { describe, expect, test } from 'vitest'
import { setPersonState } from '../../server/store/people/people-store.ts'
import {
  dropEndedTokens,
  dropToken,
  findToken,
  keepToken,
  listTokens,
  noteTokenUse,
  readToken,
} from '../../server/store/people/token-store.ts'
import type { OrgId } from '../../shared/plan/plan.ts'
import { type NewPlace, opened } from './new-place.ts'
import { given, hashOf, somebody } from './some-people.ts'

const huyen = 'huyen' as OrgId
const token = {
  ...{ id: 't', label: 'nhập kế hoạch', org: huyen, roles: ['editor', 'viewer'] as const },
  ...{ madeBy: 'an', madeAt: 10, endsAt: 20, hash: hashOf('t') },
}

/** What the token store promises on every database. */
export function tokenStoreContract(newPlace: NewPlace): void {
  describe('the token store', () => {
    test('finds a token until its end, with what its maker may do', async () => {
      const database = await opened(await newPlace())
      await somebody(database, 'an')
      await given(database, 'an', 'administrator', 'tinh')
      await given(database, 'an', 'viewer', null, { endsAt: 15 })
      await database.write((trx) => keepToken(trx, token))
      const { hash, ...kept } = token
      expect(await findToken(database.db, hash, 15)).toEqual({
        ...{ ...kept, usedAt: null },
        maker: { isActive: true, grants: [{ org: 'tinh', role: 'administrator' }] },
      })
      expect(await findToken(database.db, hash, 20)).toBeUndefined()
      expect(await findToken(database.db, hashOf('other'), 15)).toBeUndefined()
      await database.write((trx) => setPersonState(trx, 'an', 'closed', 1))
      expect(await findToken(database.db, hash, 15)).toMatchObject({ maker: { isActive: false } })
    })

    test('knows a token that no person has made', async () => {
      const database = await opened(await newPlace())
      await database.write((trx) => keepToken(trx, { ...token, madeBy: 'operator' }))
      expect(await findToken(database.db, token.hash, 15)).toMatchObject({ madeBy: 'operator', maker: undefined })
    })

    test('lists tokens of some orgs or of all, the newest first, page by page', async () => {
      const { db, write } = await opened(await newPlace())
      const orgs = [null, 'tinh', huyen, huyen] as (OrgId | null)[]
      for (const [index, org] of orgs.entries()) {
        const madeAt = index === 3 ? 2 : index
        await write((trx) => keepToken(trx, { ...token, id: `t-${index}`, hash: hashOf(`${index}`), org, madeAt }))
      }
      const ids = async (asked: Partial<Parameters<typeof listTokens>[1]>) =>
        (await listTokens(db, { orgs: undefined, after: undefined, limit: 10, ...asked })).map(({ id }) => id)
      expect(await ids({})).toEqual(['t-2', 't-3', 't-1', 't-0'])
      expect(await ids({ after: { madeAt: 2, id: 't-2' }, limit: 2 })).toEqual(['t-3', 't-1'])
      expect(await ids({ orgs: [huyen] })).toEqual(['t-2', 't-3'])
      expect(await ids({ orgs: [] })).toEqual([])
    })

    test('notes when a token was used, and removes it', async () => {
      const { db, write } = await opened(await newPlace())
      await write((trx) => keepToken(trx, token))
      await write((trx) => noteTokenUse(trx, 't', 12))
      expect(await readToken(db, 't')).toMatchObject({ usedAt: 12 })
      expect(await write((trx) => dropToken(trx, 't'))).toBe(true)
      expect(await write((trx) => dropToken(trx, 't'))).toBe(false)
    })

    test('refuses a secret in the clear', async () => {
      const { write } = await opened(await newPlace())
      await expect(write((trx) => keepToken(trx, { ...token, hash: 'my-password' }))).rejects.toThrow(/check/i)
    })

    test('removes what has ended, and nothing else', async () => {
      const { db, write } = await opened(await newPlace())
      await write((trx) => keepToken(trx, token))
      await write((trx) => keepToken(trx, { ...token, id: 'u', hash: hashOf('u'), endsAt: 21 }))
      await write((trx) => dropEndedTokens(trx, 20))
      expect(await db.selectFrom('tokens').select('id').execute()).toEqual([{ id: 'u' }])
    })
  })
}
