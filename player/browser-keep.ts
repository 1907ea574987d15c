import type { BoardId } from '../shared/plan/plan.ts'
import { isSha256 } from '../shared/protocol/bounds.ts'
import { renditionPath } from '../shared/protocol/paths.ts'
import { boardCache } from './board-cache.ts'
import { type BoardDatabase, type BoardStore, isNamed } from './board-database.ts'
import { type Keep, type Kept, type KeyPair, nothingKept, type Put } from './keep.ts'
import { recordOf, type Sound, soundOf } from './kept-record.ts'
import { within } from './within.ts'

type Part = keyof Kept

/** One of the two places in which every part is kept. */
interface Copy {
  readonly get: (part: Part) => Promise<unknown>
  /** What it has: parts, and other things. */
  readonly names: () => Promise<readonly unknown[]>
  readonly put: (records: readonly (readonly [part: Part, record: string])[]) => Promise<unknown>
  failing: boolean
}

const parts = Object.keys(nothingKept) as Part[]
const slowMs = 1000
const patienceMs = 10_000
// The rest is for shows, and for the next manifest.
const shareForRenditions = 0.9

/**
 * Storage in this browser, apart for each board. What matters is kept twice, in IndexedDB and beside the renditions in Cache Storage, since
 * a browser wipes a damaged database without a word; each of the two mends the other. The key pair cannot leave the first.
 */
export function browserKeep(board: BoardId | '', database: BoardDatabase, told: (error: unknown) => void): Keep {
  const cached = <T>(work: (cache: Cache) => Promise<T>) => boardCache(board).then(work)
  const asked = <T>(
    mode: 'readonly' | 'readwrite',
    store: BoardStore,
    ask: (store: IDBObjectStore) => IDBRequest<T> | undefined,
  ) => database.run(mode, store, (transaction) => ask(transaction.objectStore(store)))
  const pathOf = (part: Part) => `/kept/${part}`
  const copies: readonly [Copy, Copy] = [
    {
      failing: false,
      get: (part) => asked('readonly', 'kept', (store) => store.get(part)),
      names: () => asked('readonly', 'kept', (store) => store.getAllKeys()),
      put: (records) =>
        asked('readwrite', 'kept', (store) => {
          for (const [part, record] of records) store.put(record, part)
          return undefined
        }),
    },
    {
      failing: false,
      get: (part) => cached(async (cache) => (await cache.match(pathOf(part)))?.text()),
      names: () => cached(async (cache) => (await cache.keys()).map(({ url }) => url.split('/').pop())),
      put: (records) =>
        cached((cache) => Promise.all(records.map(([part, record]) => cache.put(pathOf(part), new Response(record))))),
    },
  ]
  /** How many times each part has been written: of two records the one that was written later counts. */
  const counts: { [P in Part]?: number } = {}
  let now = nothingKept
  let writing: Promise<unknown> = Promise.resolve()
  let [full, persisted, rebuilt] = [false, false, 0]
  let estimate: StorageEstimate = {}
  let looking = false

  function fail(error: unknown): undefined {
    if (isNamed(error, 'QuotaExceededError')) full = true
    told(error)
  }

  /** Whether it is there now. One after the other, or an earlier one could be written last. */
  function putIn(copy: Copy, names: readonly Part[]): Promise<boolean> {
    const mine = writing.then(async () => {
      try {
        const records = names.map(async (part) => [part, await recordOf(counts[part] ?? 0, now[part])] as const)
        await copy.put(await Promise.all(records))
        copy.failing = full = false
      } catch (error) {
        copy.failing = true
        fail(error)
      }
      return !copy.failing
    })
    writing = mine
    return mine
  }

  /** Puts into `copy` what it does not have, or only as it was before. */
  async function mend(copy: Copy, has: (part: Part, index: number) => number): Promise<void> {
    const behind = parts.filter((part, i) => has(part, i) < (counts[part] ?? 0))
    if (behind.length === 0) return
    const isLoss = behind.some((part) => !has(part, parts.indexOf(part)))
    if ((await putIn(copy, behind)) && isLoss) rebuilt++
  }

  async function look(): Promise<void> {
    const { storage } = navigator
    estimate = await storage.estimate()
    persisted = await storage.persisted()
    for (const copy of copies) {
      await writing
      const names = await copy.names()
      await mend(copy, (part) => (names.includes(part) ? Number.POSITIVE_INFINITY : 0))
    }
  }

  /** One look at a time, or two would both put back what is lost. */
  function glance(first: Promise<unknown>): void {
    if (looking) return
    looking = true
    void first
      .then(look)
      .catch(told)
      .then(() => {
        looking = false
      })
  }

  return {
    async read() {
      const [first, second] = copies.map((copy) =>
        Promise.all(parts.map((part) => copy.get(part).then(soundOf).catch(fail))),
      ) as [Promise<(Sound | undefined)[]>, Promise<(Sound | undefined)[]>]
      const copied = await within(patienceMs, second)
      const found = [await within(copied?.some(Boolean) ? slowMs : patienceMs, first), copied]
      for (const sounds of found) {
        sounds?.forEach((sound, i) => {
          const part = parts[i] as Part
          if (!sound || sound.count <= (counts[part] ?? 0)) return
          counts[part] = sound.count
          now = { ...now, [part]: sound.value }
        })
      }
      copies.forEach((copy, i) => {
        const sounds = found[i]
        if (sounds) void mend(copy, (_, part) => sounds[part]?.count ?? 0)
      })
      glance(navigator.storage.persist())
      return now
    },
    async write(part) {
      now = { ...now, ...part }
      const names = Object.keys(part) as Part[]
      for (const name of names) counts[name] = (counts[name] ?? 0) + 1
      const [isKept] = await Promise.all(copies.map((copy) => putIn(copy, names)))
      return !!isKept
    },
    identity: () => asked<KeyPair>('readonly', 'identity', (store) => store.get('pair')).catch(fail),
    keepIdentity: (pair) =>
      asked('readwrite', 'identity', (store) => store.put(pair, 'pair')).then(Boolean, (error) => !!fail(error)),
    async hashes() {
      const names = (await copies[1].names().catch(fail)) ?? []
      return new Set(names.map((name) => `${name}`.slice(0, 64)).filter(isSha256))
    },
    bytes: (sha256) =>
      cached(async (cache) => (await cache.match(renditionPath({ sha256 })))?.arrayBuffer()).catch(fail),
    async put(sha256, bytes): Promise<Put> {
      try {
        estimate = await navigator.storage.estimate()
        const { usage = 0, quota = Number.POSITIVE_INFINITY } = estimate
        full = usage + bytes.byteLength > quota * shareForRenditions
        if (!full) await cached((cache) => cache.put(renditionPath({ sha256 }), new Response(bytes)))
      } catch (error) {
        fail(error)
        if (!full) return 'failed'
      }
      return full ? 'full' : 'kept'
    },
    drop: (sha256) => cached((cache) => cache.delete(renditionPath({ sha256 }))).then(() => undefined, fail),
    state() {
      glance(writing)
      const failing = copies.filter((copy) => copy.failing).length
      return {
        usedBytes: estimate.usage ?? null,
        quotaBytes: estimate.quota ?? null,
        persisted,
        state: full ? 'full' : failing === 2 ? 'memory' : failing ? 'failing' : 'good',
        rebuilt,
      }
    },
  }
}
