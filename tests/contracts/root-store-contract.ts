import { describe, expect, test } from 'vitest'
import { type KeptRoot, keepRoot, readRoots } from '../../server/store/root-store.ts'
import { sealWith } from '../../server/store/seal.ts'
import { type NewPlace, opened } from './new-place.ts'

const seal = sealWith(Buffer.alloc(32, 1), 'roots')
const other = sealWith(Buffer.alloc(32, 2), 'roots')
const root = (version: number, over: Partial<KeptRoot> = {}): KeptRoot => ({
  ...{ version, envelope: `{"of":"phiên bản ${version}"}`, generations: { '*': 1, ben: version } },
  madeAt: 1_600_000_000_000,
  ...over,
})

/** What the store of the keys that boards believe promises on every database. */
export function rootStoreContract(newPlace: NewPlace): void {
  describe('the store of root documents', () => {
    test('gives back every version after one, oldest first', async () => {
      const { db, write } = await opened(await newPlace())
      expect(await readRoots(db, seal, 0)).toEqual({ roots: [], unsealed: undefined })
      for (const version of [1, 2, 3]) expect(await write((trx) => keepRoot(trx, seal, root(version)))).toBe(true)
      expect((await readRoots(db, seal, 0)).roots).toEqual([root(1), root(2), root(3)])
      expect((await readRoots(db, seal, 2)).roots).toEqual([root(3)])
      expect((await readRoots(db, seal, 3)).roots).toEqual([])
    })

    test('takes no version twice, and none with a gap: the first one stays', async () => {
      const { db, write } = await opened(await newPlace())
      const keep = (one: KeptRoot) => write((trx) => keepRoot(trx, seal, one))
      expect(await keep(root(2))).toBe(false)
      expect(await keep(root(1))).toBe(true)
      expect(await keep(root(1, { envelope: 'another' }))).toBe(false)
      expect(await keep(root(3))).toBe(false)
      expect((await readRoots(db, seal, 0)).roots).toEqual([root(1)])
    })

    test('ends at the first row that was not written here, and names it', async () => {
      const { db, write } = await opened(await newPlace())
      await write((trx) => keepRoot(trx, seal, root(1)))
      await write((trx) => keepRoot(trx, other, root(2)))
      await write((trx) => keepRoot(trx, seal, root(3)))
      expect(await readRoots(db, seal, 0)).toEqual({ roots: [root(1)], unsealed: 2 })
      await write((trx) => trx.updateTable('roots').set({ generations: '{"*":9}' }).where('version', '=', 1).execute())
      expect(await readRoots(db, seal, 0)).toEqual({ roots: [], unsealed: 1 })
    })
  })
}
