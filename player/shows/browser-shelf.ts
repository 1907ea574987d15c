import type { BoardDatabase } from '../board-database.ts'
import { memoryShelf, type Shelf } from './shelf.ts'

/** Where the browser keeps a shelf, and what its blocks are sealed with. */
export interface ShelfEdges {
  readonly database: BoardDatabase
  /** For copies; asked for each time, since the browser may have thrown it away. Rejects where it gives none. */
  readonly cache: () => Promise<Cache>
  /** SHA-256 in hex. */
  readonly digest: (bytes: ArrayBuffer) => Promise<string>
  readonly told: (error: unknown) => void
}

const path = '/shows/'
const sealLength = 64

/**
 * A shelf in IndexedDB, copied into Cache Storage; where one of the two has lost a block, it is made good from the other. A block has its
 * SHA-256 before it, so that one that was spoiled is told from one that was not.
 */
export function browserShelf({ database, cache, digest, told }: ShelfEdges): Shelf {
  const unsaved = new Map<string, string>()
  const memory = memoryShelf(unsaved)

  const sealed = async (text: string) => (await digest(new TextEncoder().encode(text).buffer)) + text
  async function whole(kept: unknown): Promise<string | undefined> {
    const text = String(kept).slice(sealLength)
    return kept && (await sealed(text)) === kept ? text : undefined
  }

  const copied = <T>(work: (copies: Cache) => Promise<T>) => cache().then(work).catch(told)
  const copyTo = async (name: string, kept: string) => (await cache()).put(path + name, new Response(kept))
  const put = (name: string, kept: string) =>
    database.run('readwrite', 'shows', (trx) => trx.objectStore('shows').put(kept, name))

  async function get(name: string): Promise<string | undefined> {
    const first = await database.run('readonly', 'shows', (trx) => trx.objectStore('shows').get(name)).catch(told)
    const text = unsaved.get(name) ?? (await whole(first))
    if (text !== undefined) return text
    const copy = await copied(async (copies) => (await copies.match(path + name))?.text())
    const saved = await whole(copy)
    if (saved !== undefined) await put(name, copy as string).catch(told)
    return saved
  }

  return {
    async read(each) {
      const kept = await database.run('readonly', 'shows', (trx) => trx.objectStore('shows').getAllKeys()).catch(told)
      const copies = new Set<string>()
      for (const { url } of (await copied((held) => held.keys())) ?? []) {
        const [, name] = url.split(path)
        if (name) copies.add(name)
      }
      for (const name of new Set([...((kept as string[] | undefined) ?? []), ...copies])) {
        const text = await get(name)
        if (text && !copies.has(name)) await copyTo(name, await sealed(text)).catch(told)
        each(name, text)
      }
      const open = await database.run('readonly', 'open', (trx) => trx.objectStore('open').get('')).catch(told)
      return typeof open === 'string' ? open : ''
    },
    get,
    async put(name, text, open, copy) {
      try {
        // Without a block nothing is waited for: the page may be going away.
        const block = name && (await sealed(text))
        if (copy) await copyTo(name, block)
        await database.run('readwrite', ['shows', 'open'], (trx) => {
          if (name) trx.objectStore('shows').put(block, name)
          trx.objectStore('open').put(open, '')
          return undefined
        })
        unsaved.delete(name)
        return true
      } catch (error) {
        told(error)
        return memory.put(name, text, open, false)
      }
    },
    async drop(name) {
      unsaved.delete(name)
      await database.run('readwrite', 'shows', (trx) => trx.objectStore('shows').delete(name)).catch(told)
      await copied((copies) => copies.delete(path + name))
    },
  }
}
