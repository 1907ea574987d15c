import { expect, test } from 'vitest'
import type { Shelf } from '../../player/shows/shelf.ts'
import { hashOf } from '../server/proofs/a-board-log.ts'

// Its types are those of a browser, which these tests are not compiled for.
const file = new URL('../../player/shows/browser-shelf.ts', import.meta.url).pathname
const { browserShelf } = (await import(file)) as { browserShelf(edges: object): Shelf }

/** A database and a cache of plain maps, either of which may be spoiled or refuse. */
function stores() {
  const held = { shows: new Map<string, unknown>(), open: new Map<string, unknown>() }
  const copies = new Map<string, string>()
  let isFull = false
  const storeOf = (which: 'shows' | 'open') => ({
    get: (key: string) => ({ result: held[which].get(key) }),
    getAllKeys: () => ({ result: [...held[which].keys()] }),
    put(value: unknown, key: string) {
      if (isFull) throw new Error('no room')
      held[which].set(key, value)
      return { result: key }
    },
    delete: (key: string) => ({ result: held[which].delete(key) }),
  })
  const database = {
    run: async (_mode: string, _stores: unknown, work: (trx: object) => { result: unknown } | undefined) =>
      work({ objectStore: storeOf })?.result,
  }
  const cache = {
    put: async (path: string, response: Response) => void copies.set(path, await response.text()),
    match: async (path: string) => (copies.has(path) ? new Response(copies.get(path)) : undefined),
    keys: async () => [...copies.keys()].map((path) => ({ url: `https://board.example${path}` })),
    delete: async (path: string) => copies.delete(path),
  }
  const told: unknown[] = []
  const make = () =>
    browserShelf({
      ...{ database, cache: async () => cache, told: (error: unknown) => told.push(error) },
      digest: async (bytes: ArrayBuffer) => hashOf(new TextDecoder().decode(bytes)),
    })
  return { held, copies, make, told, setFull: (full: boolean) => (isFull = full) }
}

async function readAll(shelf: Shelf) {
  const found: Record<string, string | undefined> = {}
  const open = await shelf.read((name, text) => {
    found[name] = text
  })
  return { found, open }
}

test('a block that one store has lost or spoiled comes back from the other, and one that both have is named without its text', async () => {
  const { held, copies, make } = stores()
  const shelf = make()
  for (const name of ['a', 'b', 'c', 'd']) await shelf.put(name, `[${name}]`, 'stands', true)
  copies.set('/renditions/other.png', 'none of these')
  held.shows.delete('a')
  held.shows.set('b', `${String(held.shows.get('b'))}!`)
  copies.delete('/shows/c')
  held.shows.set('d', 'nothing of the sort')
  copies.set('/shows/d', '')
  const whole = { a: '[a]', b: '[b]', c: '[c]', d: undefined }
  expect(await readAll(make())).toEqual({ found: whole, open: 'stands' })
  held.shows.clear()
  expect((await readAll(make())).found).toEqual(whole)
  copies.clear()
  expect((await readAll(make())).found).toMatchObject({ a: '[a]', b: '[b]', c: '[c]' })
})

test('where there is no room a block is kept as long as the page lives, and on the disk once it is put again', async () => {
  const { held, make, setFull, told } = stores()
  const shelf = make()
  setFull(true)
  expect(await shelf.put('a', '[1]', '', false)).toBe(false)
  expect(await shelf.get('a')).toBe('[1]')
  expect(told).toHaveLength(1)
  setFull(false)
  expect(await shelf.put('a', '[1,2]', '', false)).toBe(true)
  expect([await shelf.get('a'), held.shows.has('a')]).toEqual(['[1,2]', true])
  await shelf.drop('a')
  expect(await shelf.get('a')).toBeUndefined()
})
