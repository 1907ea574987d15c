import { describe, expect, test } from 'vitest'
import {
  endTakeDown,
  findTakeDown,
  type KeptTakeDown,
  keepTakeDown,
  readStanding,
  readTakeDowns,
} from '../../server/store/approval/take-down-store.ts'
import { type NewPlace, opened } from './new-place.ts'

/** What the store of take-downs promises on every database. */
export function takeDownStoreContract(newPlace: NewPlace): void {
  describe('the take-down store', () => {
    test('knows what holds at an instant, the oldest first: a pause until its end, a take-down until it is lifted', async () => {
      const { db, write } = await opened(await newPlace())
      const pause = takeDown('p', { kind: 'pause', madeAt: 2, endsAt: 10 })
      const [standing, lifted] = [takeDown('a', { madeAt: 1 }), takeDown('b', { madeAt: 3 })]
      await write(async (trx) => {
        for (const one of [pause, standing, lifted]) await keepTakeDown(trx, one)
      })
      expect(await write((trx) => endTakeDown(trx, 'b', 4))).toBe(true)
      expect(await write((trx) => endTakeDown(trx, 'b', 5))).toBe(false)
      expect(await readStanding(db, 9)).toEqual([standing, pause])
      expect(await readStanding(db, 10)).toEqual([standing])
      expect(await write((trx) => endTakeDown(trx, 'p', 10))).toBe(false)
      expect(await findTakeDown(db, 'b')).toEqual({ ...lifted, endedAt: 4 })
      expect(await findTakeDown(db, 'c')).toBeUndefined()
    })

    test('lists what holds and what is over, the newest first, of the orgs asked for, page by page', async () => {
      const { db, write } = await opened(await newPlace())
      const all = [
        takeDown('a', { madeAt: 1 }),
        takeDown('b', { madeAt: 2, org: 'xa' }),
        takeDown('c', { madeAt: 2 }),
        takeDown('d', { madeAt: 3, kind: 'pause', endsAt: 5 }),
      ]
      await write(async (trx) => {
        for (const one of all) await keepTakeDown(trx, one)
      })
      const ids = async (query: Partial<Parameters<typeof readTakeDowns>[1]>) =>
        (await readTakeDowns(db, { limit: 10, over: false, at: 5, ...query })).map(({ id }) => id)
      expect(await ids({})).toEqual(['c', 'b', 'a'])
      expect(await ids({ over: true })).toEqual(['d'])
      expect(await ids({ orgs: ['xa'] })).toEqual(['b'])
      expect(await ids({ orgs: [] })).toEqual([])
      expect(await ids({ limit: 1, after: { madeAt: 2, id: 'c' } })).toEqual(['b'])
    })
  })
}

function takeDown(id: string, more: Partial<KeptTakeDown> = {}): KeptTakeDown {
  return {
    ...{ id, kind: 'take-down', org: 'tinh', subject: '{"what":"everything"}', reason: 'Sai' },
    ...{ person: 'an', personName: 'Lê Văn An', madeAt: 1, endsAt: null, endedAt: null },
    ...more,
  }
}
