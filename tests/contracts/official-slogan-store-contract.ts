import { type Kysely, sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { keepSearchable } from '../../server/approval/library/keep-searchable.ts'
import { searchOfficialSlogans } from '../../server/db/migrations/search-official-slogans.ts'
import {
  readFirstPlaces,
  readStandingPage,
  readWithdrawnPage,
  type SoughtWord,
  standingSummary,
} from '../../server/store/plan/official-slogan-pages.ts'
import {
  changeSlogan,
  findSlogan,
  type KeptSlogan,
  keepSlogans,
  readStandingSlogans,
} from '../../server/store/plan/official-slogan-store.ts'
import { mendSearch, readWronglySearched } from '../../server/store/plan/slogan-search-store.ts'
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
      const gone = { ...one, ...withdrawnAt(9) }
      await write((trx) => changeSlogan(trx, 'a', gone))
      await write((trx) => keepSlogans(trx, [again]))
      expect(await readStandingSlogans(db, [tinh])).toEqual([again])
      expect(await findSlogan(db, 'a')).toEqual(gone)
      await expect(write((trx) => changeSlogan(trx, 'a', one))).rejects.toThrow()
    })

    test('puts other words in the place of a slogan’s, by which it is found from then on', async () => {
      const { db, write } = await opened(await newPlace())
      const words = { text: 'Đẹp 100%', textHash: 'e', number: '2', issuer: 'Sở', issuedOn: '2021-02-03' } as const
      await write((trx) => keepSlogans(trx, [slogan('a'), slogan('b')]))
      await write((trx) => changeSlogan(trx, 'a', { ...slogan('a'), ...words }))
      expect(await findSlogan(db, 'a')).toEqual({ ...slogan('a'), ...words })
      const found = async (...sought: readonly SoughtWord[]) =>
        (await readStandingPage(db, { orgs: [tinh], sought, limit: 5 })).map(({ id }) => id)
      expect(await found({ word: 'dep', orgs: [] }, { word: 'so', orgs: [] })).toEqual(['a'])
      expect(await found({ word: 'chao', orgs: [] })).toEqual(['b'])
      expect(await found({ word: '0%', orgs: [] })).toEqual(['a'])
      expect(await found({ word: '1_0', orgs: [] })).toEqual([])
      expect(await found({ word: 'khong co', orgs: [tinh] })).toEqual(['a', 'b'])
    })

    test('finds those by their words that were kept before they could be searched', async () => {
      const { db, write } = await opened(await newPlace())
      await write(async (trx) => {
        await keepSlogans(trx, [slogan('a', { text: 'Đẩy mạnh thi đua' }), slogan('b')])
        await sql`alter table official_slogans drop column search`.execute(trx)
        await searchOfficialSlogans(trx as unknown as Kysely<unknown>)
      })
      const sought = ['day', 'uy ban', '12/kh'].map((word) => ({ word, orgs: [] }))
      expect((await readStandingPage(db, { orgs: [tinh], sought, limit: 5 })).map(({ id }) => id)).toEqual(['a'])
    })

    test('has those found by their words that a node from before has written, and no others touched', async () => {
      const { db, write } = await opened(await newPlace())
      await write(async (trx) => {
        await keepSlogans(trx, [slogan('a', { text: 'Đẩy mạnh' }), slogan('b'), slogan('c', { text: 'Đẹp' })])
        const former = (search: string, id: string) =>
          trx.updateTable('official_slogans').set({ search }).where('id', '=', id).execute()
        await former('', 'a')
        await former('xau 12/kh-ubnd uy ban tinh', 'c')
      })
      const keep = keepSearchable({ db, write })
      const found = async (word: string) =>
        (await readStandingPage(db, { orgs: [tinh], sought: [{ word, orgs: [] }], limit: 5 })).map(({ id }) => id)
      expect([await found('day manh'), await found('xau')]).toEqual([[], ['c']])
      await keep(0)
      expect([await found('day manh'), await found('dep'), await found('xau')]).toEqual([['a'], ['c'], []])
      expect(await readWronglySearched(db)).toEqual([])
    })

    test('leaves the words by which a slogan is searched as they are where it has others by then', async () => {
      const { db, write } = await opened(await newPlace())
      await write((trx) => keepSlogans(trx, [slogan('a')]))
      await write((trx) => mendSearch(trx, [slogan('a', { text: 'Khác' })]))
      expect(await readWronglySearched(db)).toEqual([])
    })

    test('tells of those that stand page by page, the newest document first, also from a place that is gone', async () => {
      const { db, write } = await opened(await newPlace())
      const kept = [
        slogan('e', { issuedOn: '2021-01-01' }),
        slogan('d', { addedAt: 2 }),
        slogan('b'),
        slogan('c', { org: huyen }),
        slogan('a', { position: 1, textHash: 'd'.repeat(64), org: huyen }),
      ]
      await write((trx) => keepSlogans(trx, [...kept].reverse()))
      const orgs = [tinh, huyen]
      const page = (from?: KeptSlogan | KeptSlogan['issuedOn']) =>
        readStandingPage(db, { orgs, sought: [], limit: 2, ...(from !== undefined && { from }) })
      expect(await page()).toEqual(kept.slice(0, 2))
      expect(await page(kept[1])).toEqual(kept.slice(2, 4))
      expect(await page(kept[3])).toEqual(kept.slice(4))
      expect(await page('2020-12-31')).toEqual(kept.slice(1, 3))
      await write((trx) => changeSlogan(trx, 'd', { ...kept[1]!, ...withdrawnAt(9) }))
      expect(await page(kept[1])).toEqual(kept.slice(2, 4))
      expect(await standingSummary(db, orgs)).toEqual({ count: 4, newest: '2021-01-01' })
      expect(await standingSummary(db, [])).toBeUndefined()
    })

    test('knows of those that count as the same which comes first', async () => {
      const { db, write } = await opened(await newPlace())
      const [hash, none] = ['a'.repeat(64), 'f'.repeat(64)]
      await write((trx) => keepSlogans(trx, [slogan('a'), slogan('b', { org: huyen, textHash: hash, addedAt: 2 })]))
      const places = (orgs: readonly OrgId[]) => readFirstPlaces(db, orgs, [hash, none])
      expect([...(await places([tinh, huyen]))].map(([of, { id }]) => [of, id])).toEqual([[hash, 'b']])
      expect([...(await places([tinh]))].map(([of, { id }]) => [of, id])).toEqual([[hash, 'a']])
      expect((await places([])).size).toBe(0)
    })

    test('tells of the last withdrawn first, page by page', async () => {
      const { db, write } = await opened(await newPlace())
      const gone = [slogan('c', withdrawnAt(3)), slogan('a', withdrawnAt(2)), slogan('b', withdrawnAt(2))]
      await write((trx) => keepSlogans(trx, [...gone, slogan('d'), slogan('e', { org: huyen, ...withdrawnAt(4) })]))
      const page = (after?: { at: number; id: string }) =>
        readWithdrawnPage(db, { org: tinh, sought: [], limit: 2, ...(after && { after }) })
      expect(await page()).toEqual(gone.slice(0, 2))
      expect(await page({ at: 2, id: 'a' })).toEqual(gone.slice(2))
      expect(
        (await readWithdrawnPage(db, { org: tinh, sought: [{ word: 'chao b', orgs: [] }], limit: 2 })).length,
      ).toBe(1)
    })
  })
}

const withdrawnAt = (at: number) => ({ withdrawnAt: at, withdrawnName: 'Lò Thị Nga' })

function slogan(id: string, given: Partial<KeptSlogan> = {}): KeptSlogan {
  return {
    ...{ id, org: tinh, text: `Chào ${id}`, textHash: id.repeat(64), number: '12/KH-UBND', issuer: 'Ủy ban tỉnh' },
    ...{ issuedOn: '2020-08-14', person: 'p', personName: 'Lò Thị Nga', addedAt: 1, position: 0 },
    ...{ withdrawnAt: null, withdrawnName: null },
    ...given,
  }
}
