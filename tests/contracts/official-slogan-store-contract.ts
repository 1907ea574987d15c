import { describe, expect, test } from 'vitest'
import {
  changeSlogan,
  findSlogan,
  type KeptSlogan,
  keepSlogans,
  readStandingSlogans,
  readWithdrawnSlogans,
  withdrawSlogan,
} from '../../server/store/official-slogan-store.ts'
import type { OrgId } from '../../shared/plan/plan.ts'
import { type NewPlace, opened } from './new-place.ts'

const [tinh, huyen] = ['tinh' as OrgId, 'huyen' as OrgId]

/** What the store of official slogans promises on every database. */
export function officialSloganStoreContract(newPlace: NewPlace): void {
  describe('the store of official slogans', () => {
    test('gives back those of the orgs that are asked for, the newest first and those added at once in their order', async () => {
      const { db, write } = await opened(await newPlace())
      const first = slogan('c', { addedAt: 3, text: 'Đoàn kết – hòa hợp!' })
      const kept = [first, slogan('b'), slogan('a', { position: 1 })]
      const other = slogan('d', { org: huyen })
      await write((trx) => keepSlogans(trx, [...kept, other]))
      expect(await readStandingSlogans(db, [tinh])).toEqual(kept)
      expect((await readStandingSlogans(db, [tinh, huyen])).map(({ id }) => id)).toEqual(['c', 'b', 'd', 'a'])
      expect(await readStandingSlogans(db, [])).toEqual([])
      expect(await findSlogan(db, 'd')).toEqual(other)
      expect(await findSlogan(db, 'e')).toBeUndefined()
    })

    test('lets one of a kind stand in an org, and takes it again once it is withdrawn', async () => {
      const { db, write } = await opened(await newPlace())
      const one = slogan('a')
      const again = slogan('b', { textHash: one.textHash })
      await write((trx) => keepSlogans(trx, [one, slogan('c', { org: huyen, textHash: one.textHash })]))
      await expect(write((trx) => keepSlogans(trx, [again]))).rejects.toThrow()
      await write((trx) => withdrawSlogan(trx, 'a', { at: 9, name: 'Lò Thị Nga' }))
      await write((trx) => keepSlogans(trx, [again]))
      expect(await readStandingSlogans(db, [tinh])).toEqual([again])
      expect(await readWithdrawnSlogans(db, tinh, 5)).toEqual([{ ...one, withdrawnAt: 9, withdrawnName: 'Lò Thị Nga' }])
      await expect(write((trx) => withdrawSlogan(trx, 'a', null))).rejects.toThrow()
    })

    test('tells the last withdrawn first, as many as are asked for, and lets one stand again as it was', async () => {
      const { db, write } = await opened(await newPlace())
      const kept = [slogan('a'), slogan('b'), slogan('c')]
      await write((trx) => keepSlogans(trx, kept))
      for (const [at, id] of ['b', 'a', 'c'].entries()) {
        await write((trx) => withdrawSlogan(trx, id, { at, name: 'Nga' }))
      }
      expect((await readWithdrawnSlogans(db, tinh, 2)).map(({ id }) => id)).toEqual(['c', 'a'])
      await write((trx) => withdrawSlogan(trx, 'a', null))
      expect(await readStandingSlogans(db, [tinh])).toEqual([kept[0]])
    })

    test('puts other words in the place of a slogan’s', async () => {
      const { db, write } = await opened(await newPlace())
      const words = { text: 'Khác', textHash: 'e', number: '2', issuer: 'Sở', issuedOn: '2021-02-03' }
      await write((trx) => keepSlogans(trx, [slogan('a')]))
      await write((trx) => changeSlogan(trx, 'a', words))
      expect(await findSlogan(db, 'a')).toEqual({ ...slogan('a'), ...words })
    })
  })
}

function slogan(id: string, given: Partial<KeptSlogan> = {}): KeptSlogan {
  return {
    ...{ id, org: tinh, text: `Chào ${id}`, textHash: id.repeat(64), number: '12/KH-UBND', issuer: 'Ủy ban tỉnh' },
    ...{ issuedOn: '2020-08-14', person: 'p', personName: 'Lò Thị Nga', addedAt: 1, position: 0 },
    ...{ withdrawnAt: null, withdrawnName: null },
    ...given,
  }
}
