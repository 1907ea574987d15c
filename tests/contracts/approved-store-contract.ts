import { describe, expect, test } from 'vitest'
import { keepApproved, readApproved } from '../../server/store/approval/approved-store.ts'
import { sealWith } from '../../server/store/seal.ts'
import { type NewPlace, opened } from './new-place.ts'

const seal = sealWith(new Uint8Array(32).fill(7), 'approvals')
const item = (id: string, place?: number) => ({
  ...{ list: 'slides', campaign: 'tet', id, body: JSON.stringify({ id }) },
  ...(place === undefined ? {} : { place }),
})
const nothing = { submission: 'a', items: [], removed: [], pictures: [] }

/** What the store of what is approved promises on every database. */
export function approvedStoreContract(newPlace: NewPlace): void {
  describe('what is approved', () => {
    test('keeps its places in its lists, and takes others without being sealed anew', async () => {
      const { db, write } = await opened(await newPlace())
      const places = async () => {
        const { items, unsealed } = await readApproved(db, seal)
        expect(unsealed).toEqual([])
        return Object.fromEntries(items.map(({ id, place }) => [id, place]))
      }
      await write((trx) => keepApproved(trx, seal, { ...nothing, items: [item('x', 0), item('y', 1), item('z')] }, 5))
      expect(await places()).toEqual({ x: 0, y: 1, z: undefined })
      const change = { ...nothing, items: [item('w', 0)], moved: [item('x', 1), item('y', 2), item('nobody', 3)] }
      await write((trx) => keepApproved(trx, seal, change, 6))
      expect(await places()).toEqual({ w: 0, x: 1, y: 2, z: undefined })
      await write((trx) => keepApproved(trx, seal, { ...nothing, items: [item('x', 7)], removed: [item('y')] }, 7))
      expect(await places()).toEqual({ w: 0, x: 7, z: undefined })
    })
  })
}
