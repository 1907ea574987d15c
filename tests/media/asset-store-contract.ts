import { describe, expect, test } from 'vitest'
import type { AssetStore } from '../../media/asset-store.ts'
import { sha256Of } from '../../media/sha256-of.ts'

/** What every asset store promises; `open` gives an empty one. */
export function assetStoreContract(name: string, open: () => Promise<AssetStore>): void {
  describe(name, () => {
    test('what was put is had back under the SHA-256 of its bytes', async () => {
      const store = await open()
      const bytes = Buffer.from('cổng chào')
      const sha256 = await store.put(bytes)
      expect(sha256).toBe(sha256Of(bytes))
      expect(await store.get(sha256)).toEqual(bytes)
      expect(await store.has(sha256)).toBe(true)
    })

    test('what was never put is undefined, and not had', async () => {
      const store = await open()
      expect(await store.get(sha256Of('nothing'))).toBeUndefined()
      expect(await store.has(sha256Of('nothing'))).toBe(false)
    })

    test('a name that is not a hash finds nothing, whatever it points at', async () => {
      const store = await open()
      const sha256 = await store.put(Buffer.from('x'))
      for (const name of ['', '..', `../${sha256}`, sha256.toUpperCase(), `${sha256}\0`, sha256.slice(0, 63)]) {
        expect(await store.get(name)).toBeUndefined()
        expect(await store.has(name)).toBe(false)
      }
    })

    test('putting the same bytes twice, or at once, keeps them once', async () => {
      const store = await open()
      const bytes = Buffer.alloc(100_000, 7)
      const names = await Promise.all([store.put(bytes), store.put(bytes), store.put(bytes)])
      expect(new Set(names).size).toBe(1)
      expect(await store.get(await store.put(bytes))).toEqual(bytes)
    })

    test('zero bytes are kept like any others', async () => {
      const store = await open()
      expect(await store.get(await store.put(new Uint8Array()))).toHaveLength(0)
    })

    test('what is kept does not change with the buffer that it came from, or went to', async () => {
      const store = await open()
      const bytes = Buffer.from('first')
      const sha256 = await store.put(bytes)
      bytes.fill(0)
      const had = await store.get(sha256)
      had?.fill(0)
      expect((await store.get(sha256))?.toString()).toBe('first')
    })
  })
}
