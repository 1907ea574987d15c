import type { Dropped } from './dropped.ts'
import { signedIn } from './signed-in.ts'

const name = 'congchao-files'
const table = 'dropped'

/** Keeps what was dropped for the person's next document: files have no room where drafts are kept. Rejects where the browser keeps nothing. */
export async function keepFiles(dropped: Dropped): Promise<void> {
  await within('readwrite', (files) => files.put(dropped, signedIn().id))
}

/** Takes what a document of before has kept for this person; it is given out once. */
export async function takeKeptFiles(): Promise<Dropped | undefined> {
  const kept = await within<Dropped | undefined>('readonly', (files) => files.get(signedIn().id))
  if (kept) await within('readwrite', (files) => files.delete(signedIn().id))
  return kept
}

async function within<T>(mode: IDBTransactionMode, ask: (files: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const opening = indexedDB.open(name, 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore(table)
  const database = await answerOf(opening)
  try {
    const transaction = database.transaction(table, mode)
    const [answer] = await Promise.all([answerOf(ask(transaction.objectStore(table))), endOf(transaction)])
    return answer
  } finally {
    database.close()
  }
}

/** Files that have no room are refused at the end of all, after the request that put them was answered. */
function endOf(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error ?? new Error('the browser keeps nothing'))
  })
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('the browser keeps nothing'))
  })
}
