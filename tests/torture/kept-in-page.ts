/** Run in a page: the database of its board, opened as whoever wants to spoil it does. */
const opened = (board: string): string => `await new Promise((resolve, reject) => {
  const request = indexedDB.open('congchao-${board}')
  request.onsuccess = () => resolve(request.result)
  request.onerror = reject
})`

/** Runs statements in a page; what they `return` comes back. */
export const doing = (code: string): string => `(async () => { ${code} })()`

/** By boot, the number of the last show that the board's database has. */
export const lastShows = (board: string): string =>
  doing(`const database = ${opened(board)}
  const all = await new Promise((resolve) => {
    database.transaction('shows').objectStore('shows').getAll().onsuccess = (event) => resolve(event.target.result)
  })
  database.close()
  return all.map((text) => JSON.parse(text.slice(64))).map(({ boot, first, shows }) => [boot, first + shows.length - 1])`)

/** Puts what is in `store` of the board's database in another way: `change` has `store`. */
export const changing = (board: string, store: string, change: string): string =>
  doing(`const database = ${opened(board)}
  const transaction = database.transaction('${store}', 'readwrite')
  const store = transaction.objectStore('${store}')
  ${change}
  await new Promise((resolve) => { transaction.oncomplete = resolve })
  database.close()`)

/** Drops the board's database. */
export const dropDatabase = (board: string): string =>
  doing(`await new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('congchao-${board}')
    request.onsuccess = resolve
    request.onerror = reject
  })`)

/** Drops the board's own part of Cache Storage. */
export const dropCache = (board: string): string => doing(`await caches.delete('congchao-${board}')`)

/** Whether the page's own files are kept, and by name what its board's cache has. */
export const keptFiles = (board: string): string =>
  doing(`const builds = (await caches.keys()).filter((name) => name.startsWith('shell-build-'))
  const whole = await Promise.all(builds.map(async (name) => (await caches.open(name)).match('/play/shell.json')))
  const names = (await (await caches.open('congchao-${board}')).keys()).map(({ url }) => url.split('/').pop())
  return { isShellKept: whole.some(Boolean) && !!(await navigator.serviceWorker?.ready), names }`)

/** Renditions in the board's cache whose bytes are not what their name says. */
export const spoiltFiles = (board: string): string =>
  doing(`const cache = await caches.open('congchao-${board}')
  const spoilt = []
  for (const request of await cache.keys()) {
    const name = request.url.split('/').pop().slice(0, 64)
    if (!/^[0-9a-f]{64}$/.test(name)) continue
    const digest = await crypto.subtle.digest('SHA-256', await (await cache.match(request)).arrayBuffer())
    if (Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('') !== name) spoilt.push(name)
  }
  return spoilt`)

/** Puts other bytes in the place of each rendition in the board's cache: `bytes` (ArrayBuffer) as they are, `others` of another. */
export const changingFiles = (board: string, change: string): string =>
  doing(`const cache = await caches.open('congchao-${board}')
  const requests = (await cache.keys()).filter(({ url }) => /^[0-9a-f]{64}/.test(url.split('/').pop()))
  const all = await Promise.all(requests.map(async (request) => (await cache.match(request)).arrayBuffer()))
  for (const [i, request] of requests.entries()) {
    const bytes = all[i]
    const others = all[(i + 1) % all.length]
    await cache.put(request, new Response(${change}))
  }`)

/** Resolves when what the page was about to keep is kept: for some rounds nothing is added any more. */
export const quiet = (board: string): string =>
  doing(`let before
  for (let still = 0; still < 4; still++) {
    await crypto.subtle.digest('SHA-256', new Uint8Array(1))
    await (await caches.open('congchao-${board}')).keys()
    const database = ${opened(board)}
    const names = [...database.objectStoreNames]
    const asked = []
    if (names.length > 0) await new Promise((resolve) => {
      const transaction = database.transaction(names)
      transaction.oncomplete = resolve
      for (const name of ['shows', 'open']) asked.push(transaction.objectStore(name).getAll())
    })
    database.close()
    const now = JSON.stringify(asked.map(({ result }) => result))
    if (now !== before) still = 0
    before = now
  }`)
