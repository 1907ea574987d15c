import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import type { Kept } from '../../player/keep.ts'
import { nothingKept } from '../../player/keep.ts'
import type { Health } from '../../shared/protocol/health.ts'
import { launchChromium } from '../browser.ts'

// A page that has one board's storage, as the board's own page has it, and what it told of failures.
const source = `
  import { boardDatabase } from './player/board-database.ts'
  import { browserKeep } from './player/browser-keep.ts'
  globalThis.told = []
  const tell = (error) => told.push(error?.name ?? String(error))
  globalThis.database = boardDatabase('gate-1', tell)
  globalThis.keep = browserKeep('gate-1', database, tell)
`
const html = '<!doctype html><script defer src="/page.js"></script>'

let browser: Browser
let server: Server
let origin: string
let context: BrowserContext
const patient = { timeout: 60_000 }

beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: fileURLToPath(new URL('../..', import.meta.url)) },
    bundle: true,
    write: false,
    format: 'iife',
    target: ['chrome80'],
  })
  const script = outputFiles[0]!.text
  server = createServer((request, response) => {
    const isScript = request.url === '/page.js'
    response
      .writeHead(200, { 'content-type': isScript ? 'text/javascript' : 'text/html' })
      .end(isScript ? script : html)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://localhost:${(server.address() as AddressInfo).port}`
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
  server.closeAllConnections()
  server.close()
})
beforeEach(async () => {
  context = await browser.newContext()
})
afterEach(() => context.close())

async function open(): Promise<Page> {
  const page = await context.newPage()
  await page.goto(origin)
  return page
}

/** Runs statements in the page; the last thing they `return` comes back as JSON. */
const run = <T = void>(page: Page, code: string): Promise<T> => page.evaluate<T>(`(async () => { ${code} })()`)
const read = (page: Page): Promise<Kept> => run<Kept>(page, 'return keep.read()')
const state = (page: Page): Promise<Health['storage']> => run(page, 'return keep.state()')
const write = (page: Page, part: Partial<Kept>): Promise<boolean> =>
  run(page, `return keep.write(${JSON.stringify(part)})`)

test('what a store has is given in Chromium 109 too, which may tell that all is done before it tells what was found', async () => {
  const old = await launchChromium('of-offices')
  onTestFinished(() => old.close())
  const page = await old.newPage()
  await page.goto(origin)
  const found = await run<number[]>(
    page,
    `await database.run('readwrite', 'shows', (trx) => trx.objectStore('shows').put({}, 'show'))
     const ask = () => database.run('readonly', 'shows', (trx) => trx.objectStore('shows').getAllKeys())
     return (await Promise.all(Array.from({ length: 100 }, ask))).map(({ length }) => length)`,
  )
  expect(found).toEqual(Array(100).fill(1))
})

const everything = {
  ...nothingKept,
  pairing: { id: 'pairing-1', board: 'gate-1', org: 'district', epoch: 2, name: 'Cổng chào số 1' },
  roots: ['{"root":1}', '{"root":2}'],
  manifest: { name: { epoch: 2, version: 7, digest: 'a'.repeat(64) }, envelope: 'x'.repeat(200_000) },
  boot: 41,
  fallback: true,
  starts: { crashes: 1, level: 0, open: true },
} as unknown as Kept

/** A board that has kept everything, as it is after its power was cut. */
async function paired(): Promise<Page> {
  const page = await open()
  await read(page)
  expect(await write(page, everything)).toBe(true)
  return page
}

async function restarted(page: Page): Promise<Page> {
  await page.reload()
  return page
}

const inDatabase = (change: string) => `
  const opened = await new Promise((resolve) => {
    const request = indexedDB.open('congchao-gate-1')
    request.onsuccess = () => resolve(request.result)
  })
  const transaction = opened.transaction('kept', 'readwrite')
  const store = transaction.objectStore('kept')
  ${change}
  await new Promise((resolve) => { transaction.oncomplete = resolve })
  opened.close()`
const inCache = (change: string) => `const cache = await caches.open('congchao-gate-1'); ${change}`
const dropDatabase = `await new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('congchao-gate-1')
    request.onsuccess = resolve
    // Where a page that has just gone still holds it, it is gone as soon as that one lets go.
    request.onerror = reject
  })`
const dropCache = `await caches.delete('congchao-gate-1')`

test('what a board keeps is there after it was started again, and nothing had to be rebuilt for it', async () => {
  const page = await restarted(await paired())
  expect(await read(page)).toEqual(everything)
  expect(await state(page)).toMatchObject({ state: 'good', rebuilt: 0 })
  expect(await run(page, 'return told')).toEqual([])
})

describe('each store is rebuilt from the other', () => {
  test.each([
    ['the database is gone', dropDatabase, dropCache],
    ['the database is empty', inDatabase('store.clear()'), dropCache],
    ['the cache is gone', dropCache, dropDatabase],
    ['the database holds nonsense', inDatabase("for (const name of ['boot', 'roots']) store.put(7, name)"), dropCache],
    [
      'a character of the manifest has changed in the database',
      inDatabase(
        "store.get('manifest').onsuccess = (e) => store.put(e.target.result.replace('xxx', 'xyx'), 'manifest')",
      ),
      dropCache,
    ],
    [
      'the cache holds half of the manifest',
      inCache(`const whole = await (await cache.match('/kept/manifest')).text()
        await cache.put('/kept/manifest', new Response(whole.slice(0, 100_000)))`),
      dropDatabase,
    ],
    ['the cache holds a portal’s page', inCache("await cache.put('/kept/boot', new Response('<html>'))"), dropDatabase],
  ])('%s', async (_, spoil, spoilOther) => {
    const page = await paired()
    await page.goto('about:blank')
    await page.goto(origin)
    await run(page, spoil)
    await restarted(page)
    expect(await read(page)).toEqual(everything)
    await vi.waitFor(async () => expect(await state(page)).toMatchObject({ state: 'good', rebuilt: 1 }), patient)
    await restarted(page)
    await run(page, spoilOther)
    await restarted(page)
    expect(await read(page)).toEqual(everything)
  })
})

test.each([
  ['database', inCache("await cache.put('/kept/boot', new Response(former))")],
  ['cache', inDatabase("store.put(former, 'boot')")],
])('where the power was cut between the two writes, what is newer counts: it is in the %s', async (_, putBack) => {
  const page = await paired()
  const [inOne, inOther] = await run<[string, string]>(
    page,
    `const cached = await (await (await caches.open('congchao-gate-1')).match('/kept/boot')).text()
     return [cached, await database.run('readonly', 'kept', (t) => t.objectStore('kept').get('boot'))]`,
  )
  expect(inOther).toBe(inOne)
  await write(page, { boot: 42 })
  await restarted(page)
  await run(page, `const former = ${JSON.stringify(inOne)}; ${putBack}`)
  await restarted(page)
  expect((await read(page)).boot).toBe(42)
  await vi.waitFor(async () => {
    const cached = `return (await (await (await caches.open('congchao-gate-1')).match('/kept/boot')).text()).slice(64)`
    const first = `return (await database.run('readonly', 'kept', (t) => t.objectStore('kept').get('boot'))).slice(64)`
    expect([await run(page, cached), await run(page, first)]).toEqual(['2 42', '2 42'])
  }, patient)
  expect(await state(page)).toMatchObject({ rebuilt: 0 })
})

test('where both stores are gone the board begins anew', async () => {
  const page = await paired()
  await page.goto('about:blank')
  await page.goto(origin)
  await run(page, `${dropDatabase}; ${dropCache}`)
  await restarted(page)
  expect(await read(page)).toEqual(nothingKept)
  expect(await write(page, { boot: 1 })).toBe(true)
})

test('the key pair outlives the page, cannot be taken out of it, and is lost with the database alone', async () => {
  const page = await paired()
  const kept = await run(
    page,
    `const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify'])
     return keep.keepIdentity(pair)`,
  )
  expect(kept).toBe(true)
  await restarted(page)
  const known = await run<unknown[]>(
    page,
    `const { privateKey, publicKey } = await keep.identity()
     const text = new TextEncoder().encode('hello')
     const how = { name: 'ECDSA', hash: 'SHA-256' }
     const signature = await crypto.subtle.sign(how, privateKey, text)
     return [privateKey.extractable, await crypto.subtle.verify(how, publicKey, signature, text)]`,
  )
  expect(known).toEqual([false, true])
  await restarted(page)
  await run(page, dropDatabase)
  await restarted(page)
  expect(await run(page, 'return (await keep.identity()) === undefined')).toBe(true)
  expect(await read(page)).toEqual(everything)
})

test('a database of the first version gets the stores of this one', async () => {
  const page = await open()
  await run(
    page,
    `const request = indexedDB.open('congchao-gate-1', 1)
     request.onupgradeneeded = () => request.result.createObjectStore('kept').put({ key: 'secret' }, 'kept')
     await new Promise((resolve) => { request.onsuccess = resolve })
     request.result.close()`,
  )
  expect(await read(page)).toEqual(nothingKept)
  expect(await write(page, everything)).toBe(true)
  await restarted(page)
  expect(await read(page)).toEqual(everything)
  expect(await run(page, "return database.run('readonly', 'kept', (t) => t.objectStore('kept').get('kept'))")).toBe(
    undefined,
  )
})

test('a database that a later page has left is used as it is', async () => {
  const page = await paired()
  await restarted(page)
  await run(
    page,
    `const request = indexedDB.open('congchao-gate-1', 3)
     request.onupgradeneeded = () => request.result.createObjectStore('later')
     await new Promise((resolve) => { request.onsuccess = resolve })
     request.result.close()`,
  )
  await restarted(page)
  expect(await read(page)).toEqual(everything)
  expect(await write(page, { boot: 42 })).toBe(true)
})

test('a database that another page holds open is done without, and used once it is free', async () => {
  const old = await open()
  await run(
    old,
    `const request = indexedDB.open('congchao-gate-1', 1)
     await new Promise((resolve) => { request.onsuccess = resolve })
     globalThis.held = request.result`,
  )
  const page = await context.newPage()
  await page.clock.install()
  await page.goto(origin)
  await run(page, 'globalThis.reading = keep.read().then(JSON.stringify)')
  await page.waitForFunction('told.length > 0')
  await page.clock.runFor(6000)
  expect(JSON.parse(await run(page, 'return reading'))).toEqual(nothingKept)
  await run(page, 'globalThis.writing = keep.write({ boot: 1 })')
  await page.waitForFunction("told.filter((name) => name === 'blocked').length > 1 || told.length > 2")
  await page.clock.runFor(6000)
  expect(await run(page, 'return writing')).toBe(false)
  expect(await state(page)).toMatchObject({ state: 'failing' })
  await run(old, 'held.close()')
  expect(await write(page, { boot: 2 })).toBe(true)
})

test('what is thrown away while the page runs is put back from memory', async () => {
  const page = await paired()
  await run(page, `await caches.delete('congchao-gate-1'); indexedDB.deleteDatabase('congchao-gate-1')`)
  // Once each; what is thrown away while it is being put back, once more.
  const isWhole = async () => {
    const { state: is, rebuilt } = await state(page)
    expect([is, rebuilt >= 2]).toEqual(['good', true])
  }
  await vi.waitFor(isWhole, patient)
  await restarted(page)
  expect(await read(page)).toEqual(everything)
})

test('without any storage the board plays from memory, and says so', async () => {
  await context.addInitScript(`
    for (const name of ['caches', 'indexedDB']) {
      Object.defineProperty(window, name, { get() { throw new DOMException('denied', 'SecurityError') } })
    }`)
  const page = await open()
  expect(await read(page)).toEqual(nothingKept)
  expect(await write(page, everything)).toBe(false)
  expect(await run(page, `return keep.put('${'a'.repeat(64)}', new ArrayBuffer(9))`)).toBe('failed')
  expect(await run(page, 'return [...await keep.hashes()]')).toEqual([])
  expect(await run(page, 'return keep.keepIdentity({})')).toBe(false)
  expect(await state(page)).toMatchObject({ state: 'memory' })
})

describe('the bytes of renditions', () => {
  const put = (page: Page, name: string, bytes: number) =>
    run<string>(page, `return keep.put('${name.repeat(64)}', new ArrayBuffer(${bytes}))`)

  test('are there after a restart, by their hashes, until they are dropped', async () => {
    const page = await paired()
    expect([await put(page, 'a', 10), await put(page, 'b', 20)]).toEqual(['kept', 'kept'])
    await restarted(page)
    expect(await run(page, 'return [...await keep.hashes()].sort()')).toEqual(['a'.repeat(64), 'b'.repeat(64)])
    expect(await run(page, `return (await keep.bytes('${'b'.repeat(64)}')).byteLength`)).toBe(20)
    await run(page, `await keep.drop('${'a'.repeat(64)}')`)
    expect(await run(page, `return (await keep.bytes('${'a'.repeat(64)}')) === undefined`)).toBe(true)
  })

  test.each([
    ['the browser says how much room there is', ''],
    ['it does not, and refuses', 'navigator.storage.estimate = async () => ({})'],
  ])('leave room for what matters where the quota is small: %s', async (_, before) => {
    const page = await paired()
    const devtools = await context.newCDPSession(page)
    await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 4_000_000 })
    await run(page, before)
    expect(await put(page, 'a', 1_500_000)).toBe('kept')
    expect(await put(page, 'b', 3_000_000)).toBe('full')
    expect(await state(page)).toMatchObject({ state: 'full' })
    expect(await write(page, { ...everything, boot: 42 })).toBe(true)
    await run(page, `await keep.drop('${'a'.repeat(64)}')`)
    await vi.waitFor(async () => expect(await put(page, 'b', 3_000_000)).toBe('kept'), patient)
    expect(await state(page)).toMatchObject({ state: 'good' })
    await restarted(page)
    expect((await read(page)).boot).toBe(42)
  })
})
