import { describe, expect, test } from 'vitest'
import {
  type Binned,
  dropBinned,
  dropCrowdedBinned,
  dropOldBinned,
  keepBinned,
  readBin,
  removedWith,
} from '../../server/store/plan/bin-store.ts'
import { replacePlan } from '../../server/store/plan/plan-store.ts'
import { smallPlan } from '../server/small-plan.ts'
import { type NewPlace, opened } from './new-place.ts'

/** What the bin promises on every database. */
export function binStoreContract(newPlace: NewPlace): void {
  describe('the bin', () => {
    test('answers what stands for itself, newest first and page by page, of orgs and of a list', async () => {
      const { db, write } = await opened(await newPlace())
      const things = [
        thing('1', { removedAt: 5 }),
        thing('3', { removedAt: 7, org: 'xa' }),
        thing('2', { removedAt: 7, list: 'slides', campaign: 'tet', campaignTitle: 'Tết', byName: null }),
        thing('4', { removedAt: 9, partOf: '3' }),
      ]
      await write((trx) => keepBinned(trx, things))
      await write((trx) => keepBinned(trx, []))
      const ids = async (query: Partial<Parameters<typeof readBin>[1]>) =>
        (await readBin(db, { limit: 9, ...query })).map(({ id }) => id)
      expect(await ids({})).toEqual(['3', '2', '1'])
      expect(await ids({ limit: 1 })).toEqual(['3'])
      expect(await ids({ after: { at: 7, id: '3' } })).toEqual(['2', '1'])
      expect(await ids({ orgs: ['xa', 'khac'] })).toEqual(['3'])
      expect(await ids({ orgs: [] })).toEqual([])
      expect(await readBin(db, { list: 'slides', limit: 9 })).toEqual([things[2]])
    })

    test('finds what went together, and lets go of what is back', async () => {
      const { db, write } = await opened(await newPlace())
      const things = [thing('1'), thing('2', { partOf: '1' }), thing('3', { removal: 'khac' })]
      await write((trx) => keepBinned(trx, things))
      const together = async (...ids: string[]) => (await removedWith(db, ids)).map(({ id }) => id).sort()
      expect(await together('2')).toEqual(['1', '2'])
      expect(await together('1', '3', '9')).toEqual(['1', '2', '3'])
      expect(await together()).toEqual([])
      expect(await write((trx) => dropBinned(trx, ['1', '2']))).toBe(true)
      expect(await write((trx) => dropBinned(trx, ['2']))).toBe(false)
      expect(await together('1', '3')).toEqual(['3'])
    })

    test('forgets the oldest of an org that has too many, edit by edit, and nothing of another', async () => {
      const { db, write } = await opened(await newPlace())
      const things = [
        thing('1', { removedAt: 5 }),
        thing('2', { removedAt: 6, partOf: '3' }),
        thing('3', { removedAt: 6 }),
        thing('4', { removedAt: 7 }),
        thing('5', { removedAt: 1, org: 'xa' }),
      ]
      await write((trx) => keepBinned(trx, things))
      const kept = async (most: number) => {
        await write((trx) => dropCrowdedBinned(trx, most))
        return (await db.selectFrom('bin').select('id').orderBy('id').execute()).map(({ id }) => id)
      }
      expect(await kept(4)).toEqual(['1', '2', '3', '4', '5'])
      expect(await kept(2)).toEqual(['2', '3', '4', '5'])
      expect(await kept(1)).toEqual(['4', '5'])
    })

    test('forgets what is old with the rows that the plan kept of it, and nothing that something can refer to', async () => {
      const { db, write } = await opened(await newPlace())
      const plan = smallPlan()
      await write((trx) => replacePlan(trx, plan, 1))
      const left = { ...plan, boards: plan.boards.slice(0, 1), campaigns: plan.campaigns.slice(0, 1) }
      await write((trx) => replacePlan(trx, left, 10))
      await write((trx) => keepBinned(trx, [thing('1', { removedAt: 10 }), thing('2', { removedAt: 11 })]))
      const kept = async () => [
        (await readBin(db, { limit: 9 })).map(({ id }) => id),
        (await db.selectFrom('campaigns').select('id').orderBy('id').execute()).map(({ id }) => id),
        (await db.selectFrom('placements').select('campaign').orderBy('campaign').execute()).map((one) => one.campaign),
        (await db.selectFrom('boards').select('id').orderBy('id').execute()).map(({ id }) => id),
      ]
      await write((trx) => dropOldBinned(trx, 10))
      const both = ['dai-hoi', 'sach-dep']
      expect(await kept()).toEqual([['2', '1'], both, both, ['cong', 'dai']])
      await write((trx) => dropOldBinned(trx, 11))
      expect(await kept()).toEqual([['2'], ['dai-hoi'], ['dai-hoi'], ['cong', 'dai']])
    })
  })
}

function thing(id: string, more: Partial<Binned> = {}): Binned {
  return {
    ...{ id, removal: 'mot', list: 'campaigns', campaign: '', item: 'tet', partOf: null, org: 'tinh', title: 'Tết' },
    ...{ campaignTitle: null, position: 0, body: '{"id":"tet"}', removedAt: 5, byName: 'Nguyễn Thị An' },
    ...more,
  }
}
