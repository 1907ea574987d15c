import type { BoardId } from '../shared/plan/plan.ts'

/**
 * The stores of a board's database, all with keys of their own. `kept`: what matters, by its name; `identity`: the key pair; `shows`: the
 * shows that the server may still need; `open`: those that are on the canvas.
 */
export type BoardStore = 'kept' | 'identity' | 'shows' | 'open'

/** One board's IndexedDB, opened when it is first needed and again whenever it was closed. */
export interface BoardDatabase {
  /**
   * What the request that `work` returns has given, once all that `work` asked for in one transaction over `stores` is on the disk.
   * Rejects where that could not be done: then nothing of it was.
   */
  run<T>(
    mode: 'readonly' | 'readwrite',
    stores: BoardStore | readonly BoardStore[],
    work: (transaction: IDBTransaction) => IDBRequest<T> | undefined,
  ): Promise<T>
}

const version = 2
const stores: readonly BoardStore[] = ['kept', 'identity', 'shows', 'open']
const openWithinMs = 5000

/** The database `congchao-<board>`; of an empty `board` what a page needs that is no board yet. */
export function boardDatabase(board: BoardId | '', told: (error: unknown) => void): BoardDatabase {
  let opening: Promise<IDBDatabase> | undefined

  const open = (at?: number): Promise<IDBDatabase> =>
    new Promise((resolve, reject) => {
      const request = indexedDB.open(`congchao-${board}`, at)
      setTimeout(() => reject(new Error('the database does not open')), openWithinMs)
      request.onblocked = told
      request.onerror = () => reject(request.error)
      request.onupgradeneeded = () => {
        const { result } = request
        // What the first version kept is of no use: a key in the clear, and a playlist that nobody signed.
        if (result.objectStoreNames.contains('kept')) result.deleteObjectStore('kept')
        for (const store of stores) result.createObjectStore(store)
      }
      request.onsuccess = () => {
        const { result } = request
        // It is opened again when it is next needed, whether the browser lost it or another page wants it out of the way.
        result.onclose = result.onversionchange = () => {
          opening = undefined
          result.close()
        }
        resolve(result)
      }
    })

  const run: BoardDatabase['run'] = async (mode, names, work) => {
    opening ??= open(version).catch((error) => {
      // A later page has been here, and was taken back: what it kept besides is no hindrance.
      if (isNamed(error, 'VersionError')) return open()
      throw error
    })
    const mine = opening
    const database = await mine.catch((error) => {
      if (opening === mine) opening = undefined
      throw error
    })
    return new Promise((resolve, reject) => {
      const transaction = database.transaction(names as string[], mode, { durability: 'strict' })
      let request: IDBRequest | undefined
      transaction.oncomplete = () => {
        const give = () => resolve(request?.result as never)
        if (request?.readyState !== 'pending') return give()
        // Chromium 109 may tell of the end before it gives what a `getAll` has found.
        request.onsuccess = give
        request.onerror = () => reject(request?.error)
      }
      transaction.onabort = () => reject(transaction.error)
      try {
        request = work(transaction)
      } catch (error) {
        transaction.abort()
        throw error
      }
      // Now, not when all has been heard of: the page may be going away.
      transaction.commit()
    })
  }

  return {
    run: (...asked) =>
      run(...asked).catch((error) => {
        // It was closed between two words.
        if (!isNamed(error, 'InvalidStateError')) throw error
        opening = undefined
        return run(...asked)
      }),
  }
}

/** Whether the browser says with `error` what `name` stands for. */
export const isNamed = (error: unknown, name: string): boolean => (error as DOMException | null)?.name === name
