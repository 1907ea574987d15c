import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPlan, readRevision, replacePlan } from '../../server/store/plan/plan-store.ts'
import type { CampaignId, OrgId, Plan } from '../../shared/plan/plan.ts'
import { arbitraryPlan } from './arbitrary-plan.ts'
import { type NewPlace, opened } from './new-place.ts'
import { board, planOfBoards } from './plan-of-boards.ts'

/** What the plan store promises on every database. */
export function planStoreContract(newPlace: NewPlace): void {
  describe('the plan store', () => {
    test('has no plan and revision 0 before the first', async () => {
      const { db } = await opened(await newPlace())
      expect(await readPlan(db)).toBeUndefined()
      expect(await readRevision(db)).toBe(0)
    })

    test('gives back the plan that replaced the last, whatever was in either', async () => {
      const { db, write } = await opened(await newPlace())
      let replaced = 0
      await fc.assert(
        fc.asyncProperty(arbitraryPlan, async (plan) => {
          await write((trx) => replacePlan(trx, plan, replaced))
          replaced++
          expect(await readPlan(db)).toEqual(plan)
          // Not only equal: a key left out, and a list left out or empty, stay what they were.
          expect(JSON.stringify(await readPlan(db))).toBe(JSON.stringify(plan))
          expect(await readRevision(db)).toBe(replaced)
        }),
        { numRuns: 60 },
      )
    })

    test('keeps a plan over a restart', async () => {
      const place = await newPlace()
      const first = await opened(place)
      await first.write((trx) => replacePlan(trx, planOfBoards(board('a')), 1))
      await first.close()
      const { db } = await opened(place)
      expect(await readPlan(db)).toEqual(planOfBoards(board('a')))
    })

    test('replaces the whole plan or nothing of it', async () => {
      const { db, write } = await opened(await newPlace())
      const before = planOfBoards(board('a'), board('b'))
      await write((trx) => replacePlan(trx, before, 1))
      const failing = write(async (trx) => {
        await replacePlan(trx, planOfBoards(board('b', 'khác')), 2)
        throw new Error('cut')
      })
      await expect(failing).rejects.toThrow('cut')
      expect(await readPlan(db)).toEqual(before)
      expect(await readRevision(db)).toBe(1)
    })

    test('refuses a plan whose links lead nowhere', async () => {
      const { db, write } = await opened(await newPlace())
      const dangling = planOfBoards({ ...board('a'), org: 'nobody' as OrgId })
      await expect(write((trx) => replacePlan(trx, dangling, 1))).rejects.toThrow(/foreign key/i)
      expect(await readPlan(db)).toBeUndefined()
    })

    test('bins what is missing, as of then, and takes it out of the bin when it comes back', async () => {
      const { db, write } = await opened(await newPlace())
      const binned = () => db.selectFrom('boards').select(['id', 'binned_at']).orderBy('id').execute()
      await write((trx) => replacePlan(trx, planOfBoards(board('a'), board('b')), 1))
      await write((trx) => replacePlan(trx, planOfBoards(board('b')), 2))
      await write((trx) => replacePlan(trx, planOfBoards(board('b', 'mới')), 3))
      expect(await binned()).toEqual([
        { id: 'a', binned_at: 2 },
        { id: 'b', binned_at: null },
      ])
      await write((trx) => replacePlan(trx, planOfBoards(board('a')), 4))
      expect(await binned()).toEqual([
        { id: 'a', binned_at: null },
        { id: 'b', binned_at: 4 },
      ])
    })

    test('bins a campaign with all that is in it, and no other campaign’s items of the same ids', async () => {
      const { db, write } = await opened(await newPlace())
      await write((trx) => replacePlan(trx, planOfCampaigns('x', 'y'), 1))
      await write((trx) => replacePlan(trx, planOfCampaigns('y'), 2))
      const slides = await db.selectFrom('slides').select(['campaign', 'binned_at']).orderBy('campaign').execute()
      expect(slides).toEqual([
        { campaign: 'x', binned_at: 2 },
        { campaign: 'y', binned_at: null },
      ])
      expect(await readPlan(db)).toEqual(planOfCampaigns('y'))
    })

    test('does not write what is unchanged', async () => {
      const { db, write } = await opened(await newPlace())
      const plan = planOfBoards(board('a'), board('b'))
      const withSecond: Plan = { ...plan, orgs: [...plan.orgs, { id: 'khac' as OrgId, name: 'Khác' }] }
      await write((trx) => replacePlan(trx, withSecond, 1))
      await write(async (trx) => {
        // A mark in a column that only a write of the row would wipe.
        await trx.updateTable('boards').set({ org: 'khac' }).execute()
        await replacePlan(trx, { ...withSecond, boards: [board('a'), board('b', 'mới')] }, 2)
      })
      expect(await db.selectFrom('boards').select(['id', 'org']).orderBy('id').execute()).toEqual([
        { id: 'a', org: 'khac' },
        { id: 'b', org: 'so' },
      ])
    })

    test('takes more items than fit into one statement', async () => {
      const { db, write } = await opened(await newPlace())
      const many = planOfBoards(...Array.from({ length: 1203 }, (_, index) => board(`b-${index}`)))
      await write((trx) => replacePlan(trx, many, 1))
      expect(await readPlan(db)).toEqual(many)
      await write((trx) => replacePlan(trx, planOfBoards(), 2))
      expect(await readPlan(db)).toEqual(planOfBoards())
    })

    test('says so where a stored item was changed behind its back', async () => {
      const { db, write } = await opened(await newPlace())
      await write((trx) => replacePlan(trx, planOfBoards(board('a', 'Cổng số 1')), 1))
      await write((trx) =>
        trx
          .updateTable('boards')
          .set({ body: JSON.stringify(board('a', 'Cổng số 7')) })
          .execute(),
      )
      await expect(readPlan(db)).rejects.toThrow('the stored plan is damaged at boards')
      await write((trx) => replacePlan(trx, planOfBoards(board('a', 'Cổng số 1')), 2))
      expect(await readPlan(db)).toEqual(planOfBoards(board('a', 'Cổng số 1')))
    })
  })
}

function planOfCampaigns(...ids: readonly string[]): Plan {
  const campaigns = ids.map((id) => ({
    id: id as CampaignId,
    org: 'so' as OrgId,
    title: id,
    phases: [],
    placements: [],
    slides: [{ id: 's', kind: 'slogan', text: id }],
  }))
  return { ...planOfBoards(), campaigns } as unknown as Plan
}
