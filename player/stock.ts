import type { Rendition } from '../shared/playlist/playlist.ts'
import type { After, Cancel } from './after.ts'
import type { Keep } from './keep.ts'
import { pauseMs } from './pause.ts'

export interface StockEdges {
  readonly keep: Keep
  /** The bytes as the network gives them; undefined where they cannot be had. Ends by itself, one way or the other. */
  readonly fetch: (rendition: Rendition) => Promise<ArrayBuffer | undefined>
  /** SHA-256 in lower-case hex. */
  readonly digest: (bytes: ArrayBuffer) => Promise<string>
  readonly after: After
  readonly random: () => number
  /** What is missing has changed. */
  readonly changed: () => void
}

/** The bytes of renditions: kept ones and fetched ones, never one that was not checked. */
export interface Stock {
  /** The checked bytes; undefined where they cannot be had now. One that failed is not fetched anew before its pause is over. */
  bytes(rendition: Rendition): Promise<ArrayBuffer | undefined>
  /** Has all of these kept, in this order, and drops what neither these nor those wanted before name. Resolves early. */
  want(renditions: readonly Rendition[]): Promise<void>
  /** Its bytes are right and cannot be drawn. */
  fail(rendition: Rendition): void
  /** SHA-256 of what is wanted and could not be had. */
  missing(): readonly string[]
  /** Tries all that is missing again, now. */
  hurry(): void
}

interface Failure {
  readonly tries: number
  readonly again: () => void
  pausing: boolean
  stop: Cancel
}

const parallel = 4
const retry = { firstMs: 4000, mostMs: 300_000, least: 0.5 }

/** P11: four at a time, one that fails holds no other back and is tried again with growing, jittered pauses. */
export function stockOf(edges: StockEdges): Stock {
  const { keep } = edges
  const underway = new Map<string, Promise<ArrayBuffer | undefined>>()
  const failures = new Map<string, Failure>()
  let wanted: ReadonlySet<string> = new Set()
  let queue: Rendition[] = []
  let workers = 0

  const isRight = async ({ bytes, sha256 }: Rendition, got: ArrayBuffer) =>
    got.byteLength === bytes && (await edges.digest(got)) === sha256

  async function obtain(rendition: Rendition): Promise<ArrayBuffer | undefined> {
    const { sha256 } = rendition
    const stored = await keep.bytes(sha256)
    if (stored && (await isRight(rendition, stored))) return stored
    if (failures.get(sha256)?.pausing) return undefined
    const fetched = await edges.fetch(rendition)
    if (!fetched || !(await isRight(rendition, fetched))) {
      fail(rendition)
      return undefined
    }
    await keep.put(sha256, fetched)
    if (failures.delete(sha256)) edges.changed()
    return fetched
  }

  function bytes(rendition: Rendition): Promise<ArrayBuffer | undefined> {
    const { sha256 } = rendition
    let work = underway.get(sha256)
    if (!work) {
      work = obtain(rendition).finally(() => underway.delete(sha256))
      underway.set(sha256, work)
    }
    return work
  }

  function fail(rendition: Rendition): void {
    const { sha256 } = rendition
    const former = failures.get(sha256)
    former?.stop()
    const tries = former ? former.tries + 1 : 0
    const again = () => {
      failure.stop()
      failure.pausing = false
      void bytes(rendition)
    }
    const failure: Failure = { tries, again, pausing: true, stop: () => undefined }
    failure.stop = edges.after(pauseMs(retry, tries, edges.random()), again)
    failures.set(sha256, failure)
    if (!former) edges.changed()
  }

  async function work(): Promise<void> {
    workers++
    for (let next = queue.shift(); next; next = queue.shift()) await bytes(next)
    workers--
  }

  return {
    bytes,
    fail,
    async want(renditions) {
      // What was wanted until now may still be on air while the new ones come.
      const spared = wanted
      const now = new Set(renditions.map((r) => r.sha256))
      wanted = now
      for (const [sha256, failure] of failures) {
        if (now.has(sha256)) continue
        failure.stop()
        failures.delete(sha256)
      }
      const stored = await keep.hashes()
      if (wanted !== now) return
      queue = renditions.filter((r) => !stored.has(r.sha256))
      while (workers < Math.min(parallel, queue.length + workers)) void work()
      for (const sha256 of stored) if (!now.has(sha256) && !spared.has(sha256)) await keep.drop(sha256)
    },
    missing: () => [...failures.keys()],
    hurry() {
      for (const failure of [...failures.values()]) failure.again()
    },
  }
}
