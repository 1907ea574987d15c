import type { BoardId } from '../shared/plan/plan.ts'
import { isBoardKey, isTime } from '../shared/protocol/bounds.ts'
import { renditionPath } from '../shared/protocol/paths.ts'
import { type Keep, type Kept, memoryKeep, nothingKept } from './keep.ts'

const record = 'kept'
const copyPath = '/kept.json'

/**
 * Storage in this browser, apart for each board. What matters is kept twice, in IndexedDB and beside the renditions in Cache
 * Storage, since a browser wipes a damaged database without a word. Where the browser gives no storage: memory alone.
 */
export async function browserKeep(board: BoardId, told: (error: unknown) => void): Promise<Keep> {
  const name = `congchao-${board}`
  let cache: Cache
  try {
    cache = await caches.open(name)
  } catch (error) {
    told(error)
    return memoryKeep()
  }
  const database = await openDatabase(name).catch(told)
  let now: Kept = nothingKept

  const readCopy = async (): Promise<unknown> => (await cache.match(copyPath))?.json()
  const readFirst = async (): Promise<unknown> => database && done(storeOf(database, 'readonly').get(record))

  // Where one of the two cannot be read, or has lost a part, the other speaks.
  async function readBoth(): Promise<Partial<Kept>> {
    const copy = await readCopy().catch(told)
    const first = await readFirst().catch(told)
    return { ...(copy as object), ...(first as object) }
  }

  async function writeBoth(): Promise<void> {
    await cache.put(copyPath, new Response(JSON.stringify(now)))
    if (database) await finished(storeOf(database, 'readwrite', (store) => store.put(now, record)).transaction)
  }

  return {
    async read() {
      const { key, playlist, skewMs } = await readBoth()
      now = {
        key: isBoardKey(key) ? key : null,
        // Whoever plays it checks it.
        playlist: playlist ?? null,
        skewMs: isTime(skewMs) ? skewMs : 0,
      }
      return now
    },
    async write(part) {
      now = { ...now, ...part }
      return worked(writeBoth(), told)
    },
    async hashes() {
      const keys = (await cache.keys().catch(told)) ?? []
      return new Set(keys.map(({ url }) => url.slice(-68, -4)))
    },
    bytes: async (sha256) =>
      (await (await cache.match(renditionPath({ sha256 })).catch(told))?.arrayBuffer().catch(told)) ?? undefined,
    put: (sha256, bytes) => worked(cache.put(renditionPath({ sha256 }), new Response(bytes)), told),
    async drop(sha256) {
      await cache.delete(renditionPath({ sha256 })).catch(told)
    },
  }
}

const worked = (work: Promise<unknown>, told: (error: unknown) => void): Promise<boolean> =>
  work.then(
    () => true,
    (error) => {
      told(error)
      return false
    },
  )

function openDatabase(name: string): Promise<IDBDatabase> {
  const opening = indexedDB.open(name, 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore(record)
  return done(opening)
}

function storeOf(
  database: IDBDatabase,
  mode: IDBTransactionMode,
  change?: (store: IDBObjectStore) => void,
): IDBObjectStore {
  const store = database.transaction(record, mode, { durability: 'strict' }).objectStore(record)
  change?.(store)
  return store
}

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

const finished = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
  })
