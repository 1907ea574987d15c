import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

interface LintOld {
  tooNewIn(script: string): string[]
  unreadableIn(script: string, of?: { name?: string; year?: number; isModule?: boolean }): string[]
}

const program = fileURLToPath(new URL('./lint-old.mjs', import.meta.url))
const { tooNewIn, unreadableIn } = (await import(program)) as LintOld
const files = new URL('../../dist/player/', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, files), 'utf8')

test.each([
  'structuredClone({})',
  'const copy = globalThis.structuredClone(window.state)',
  '[1, 2].at(-1)',
  'names.at(0)',
  'names.at(names.length - 1)',
  "'a-b'.replaceAll('-', '+')",
  'Object.hasOwn({}, name)',
  'crypto.randomUUID()',
  'self.crypto.randomUUID()',
  'names.findLast((name) => name)',
  'names.toSorted()',
  'names.flat().toReversed()',
  'Promise.any([])',
  'Promise.withResolvers()',
  'Array.fromAsync(names)',
  'AbortSignal.timeout(1000)',
  'Response.json({})',
  'URL.canParse(name)',
  'new WeakRef(name)',
  'new FinalizationRegistry(() => 1)',
  'video.requestVideoFrameCallback(() => 1)',
  'navigator.storage.getDirectory()',
  'navigator.userAgentData.brands',
  'scheduler.postTask(() => 1)',
  'performance.measureUserAgentSpecificMemory()',
  'element.replaceChildren()',
  "crypto.subtle.importKey('raw', bytes, 'Ed25519', false, ['verify'])",
  'new ResizeObserverSize()',
  'const re = /a/d',
  // Syntax.
  'names ||= []',
  'const million = 1_000_000',
  'class A { #secret = 1 }',
  'class A { static { start() } }',
  'await start()',
  'try { start() } catch { } finally { } label: { break label } import.meta.url; x &&= 1',
])('%s is found', (script) => {
  expect(tooNewIn(script)).not.toEqual([])
})

test.each([
  'navigator.locks.request("stock", () => 1)',
  'video.requestVideoFrameCallback?.(() => 1)',
  'shows.at(now, slide)',
  'window.congchao.at()',
  'const { at = 1 } = board?.place ?? {}',
  'Promise.allSettled([]).then(() => import("./verify.js"))',
  'caches.open("a").then((cache) => cache.match("/"))',
  'indexedDB.open("a").onsuccess = () => 10n ** 2n',
  'navigator.storage.persist()',
  'new OffscreenCanvas(1, 1).getContext("2d")',
  'createImageBitmap(new Blob([]))',
])('%s is what Chromium 80 has', (script) => {
  expect(tooNewIn(script)).toEqual([])
})

test('every file that a board loads can be read by whoever knows ES2020, and the note for older browsers by whoever knows ES5', () => {
  const { files: listed } = JSON.parse(read('shell.json')) as { files: { path: string }[] }
  const names = listed.map(({ path }) => path.slice('/player/'.length)).filter((name) => name.endsWith('.js'))
  expect(names.length).toBeGreaterThan(2)
  for (const name of names) {
    const isOld = name.startsWith('old.')
    expect(unreadableIn(read(name), { name, year: isOld ? 5 : 2020, isModule: !isOld })).toEqual([])
  }
  expect(unreadableIn(read('sw.js'), { name: 'sw.js', isModule: false })).toEqual([])
})
