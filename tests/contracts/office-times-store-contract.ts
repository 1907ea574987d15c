import { describe, expect, test } from 'vitest'
import { boardTimesOf, keepTimes, orgTimesOf } from '../../server/store/plan/office-times-store.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import { smallPlan } from '../server/small-plan.ts'
import { type NewPlace, opened } from './new-place.ts'

/** What is promised of offices over time on every database. */
export function officeTimesStoreContract(newPlace: NewPlace): void {
  describe('offices over time', () => {
    test('keep the name, level and parent that an org had, and the name and org of a board', async () => {
      const { db, keep } = await kept(newPlace)
      const first = smallPlan()
      const later = smallPlan(({ orgs, boards }) => {
        orgs[1]!.name = 'Xã mới'
        boards[1]!.org = 'tinh'
      })
      await keep(undefined, first, 100)
      await keep(first, later, 200)
      const huyen = { level: null, parent: 'tinh' }
      expect(await orgTimesOf(db, 'huyen')).toEqual([
        { fromAt: 100, toAt: 200, name: 'Huyện', ...huyen },
        { fromAt: 200, toAt: null, name: 'Xã mới', ...huyen },
      ])
      expect(await orgTimesOf(db, 'tinh')).toHaveLength(1)
      expect(await boardTimesOf(db, 'dai')).toEqual([
        { fromAt: 100, toAt: 200, name: 'Dải chữ', org: 'huyen' },
        { fromAt: 200, toAt: null, name: 'Dải chữ', org: 'tinh' },
      ])
    })

    test('end with what the plan no longer has, and begin anew where it comes back', async () => {
      const { db, keep } = await kept(newPlace)
      const whole = smallPlan()
      const without: Plan = { ...whole, boards: whole.boards.slice(1) }
      await keep(undefined, whole, 100)
      await keep(whole, without, 200)
      expect(await boardTimesOf(db, 'cong')).toMatchObject([{ fromAt: 100, toAt: 200 }])
      await keep(without, whole, 200)
      await keep(whole, without, 300)
      await keep(without, whole, 400)
      expect((await boardTimesOf(db, 'cong')).map(({ fromAt, toAt }) => [fromAt, toAt])).toEqual([
        [100, 200],
        [200, 300],
        [400, null],
      ])
    })

    test('stay as they are when nothing changed, and when a start looks at all of them again', async () => {
      const { db, keep } = await kept(newPlace)
      const plan = smallPlan()
      await keep(undefined, plan, 100)
      await keep(plan, smallPlan(), 200)
      await keep(undefined, plan, 300)
      expect(await orgTimesOf(db, 'tinh')).toMatchObject([{ fromAt: 100, toAt: null }])
    })

    test('drop what lasted no time, and never end before they begin where a clock was set back', async () => {
      const { db, keep } = await kept(newPlace)
      const called = (name: string) => smallPlan(({ orgs }) => (orgs[0]!.name = name))
      await keep(undefined, called('a'), 100)
      await keep(called('a'), called('b'), 100)
      await keep(called('b'), called('c'), 200)
      await keep(called('c'), called('d'), 50)
      const times = await orgTimesOf(db, 'tinh')
      expect(times.map(({ fromAt, toAt, name }) => [fromAt, toAt, name])).toEqual([
        [100, 200, 'b'],
        [200, null, 'd'],
      ])
      await keep(called('d'), { ...called('d'), orgs: called('d').orgs.slice(1) }, 200)
      expect(await orgTimesOf(db, 'tinh')).toHaveLength(1)
    })
  })
}

async function kept(newPlace: NewPlace) {
  const { db, write } = await opened(await newPlace())
  return {
    db,
    keep: (before: Plan | undefined, after: Plan, at: number) => write((trx) => keepTimes(trx, before, after, at)),
  }
}
