import type { Rendition } from '../shared/playlist/playlist.ts'
import type { Health } from '../shared/protocol/health.ts'
import type { After, Cancel } from './after.ts'
import { memoryRoom, type RenditionKeep } from './keep.ts'
import { pauseMs } from './pause.ts'

/** Where renditions are kept and fetched, and who hears of it. */
export interface StockEdges {
  readonly keep: RenditionKeep
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
  /** Has all of these kept, in this order, and drops what neither these nor `besides` name. Resolves early. */
  want(renditions: readonly Rendition[], besides?: readonly Rendition[]): Promise<void>
  /** Its bytes are right and cannot be drawn. */
  fail(rendition: Rendition): void
  /** SHA-256 of what is wanted and could not be had. */
  missing(): readonly string[]
  /** SHA-256 of what is wanted and cannot be kept: it is held in memory as far as there is room, or fetched when it is needed. */
  unkept(): readonly string[]
  /** How much of what is wanted is there. */
  progress(): Health['download']
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
const deadlineMs = 30_000
const auditEveryMs = 600_000
const mostUnkeptBytes = 64 * 2 ** 20

/**
 * P11: four at a time, one that fails holds no other back and is tried again with growing, jittered pauses. What is not there within half a
 * minute is missing while it is still on its way.
 */
export function stockOf(edges: StockEdges): Stock {
  const { keep } = edges
  const memory = memoryRoom(mostUnkeptBytes)
  const underway = new Map<string, Promise<ArrayBuffer | undefined>>()
  const failures = new Map<string, Failure>()
  const there = new Set<string>()
  const unkept = new Set<string>()
  /** In the order of need. */
  let wanted: ReadonlyMap<string, Rendition> = new Map()
  let spared: ReadonlySet<string> = new Set()
  let queue: Rendition[] = []
  let workers = 0
  let stopAudit: Cancel = () => undefined

  const isNamed = (sha256: string) => wanted.has(sha256) || spared.has(sha256)
  const isRight = async ({ bytes, sha256 }: Rendition, got: ArrayBuffer | undefined) =>
    got?.byteLength === bytes && (await edges.digest(got)) === sha256

  async function obtain(rendition: Rendition): Promise<ArrayBuffer | undefined> {
    const { sha256 } = rendition
    const held = await memory.bytes(sha256)
    const stored = held ?? (await keep.bytes(sha256))
    let got = stored
    if (!(await isRight(rendition, got))) {
      there.delete(sha256)
      if (stored) await keep.drop(sha256)
      if (failures.get(sha256)?.pausing) return undefined
      const stop = edges.after(deadlineMs, () => failures.has(sha256) || note(rendition, false))
      got = await edges.fetch(rendition)
      stop()
      if (!(await isRight(rendition, got))) {
        note(rendition, true)
        return undefined
      }
    }
    there.add(sha256)
    if (got && (held || got !== stored)) await store(sha256, got)
    failures.get(sha256)?.stop()
    if (failures.delete(sha256)) edges.changed()
    return got
  }

  /** Where there is no room, what nobody names gives way, then what is needed last. */
  async function store(sha256: string, bytes: ArrayBuffer): Promise<void> {
    const order = [...wanted.keys()]
    const later = wanted.has(sha256) ? order.slice(order.indexOf(sha256) + 1).reverse() : []
    for (;;) {
      const put = await keep.put(sha256, bytes)
      if (put === 'kept') {
        unkept.delete(sha256)
        return memory.drop(sha256)
      }
      const stored = put === 'full' ? [...(await keep.hashes())] : []
      const victim = stored.find((one) => !isNamed(one)) ?? later.find((one) => stored.includes(one))
      if (victim === undefined) break
      await keep.drop(victim)
      there.delete(victim)
      if (wanted.has(victim)) unkept.add(victim)
    }
    unkept.add(sha256)
    if ((await memory.put(sha256, bytes)) === 'kept') return
    there.delete(sha256)
    // To fetch the rest would be in vain.
    for (const one of queue.splice(0)) unkept.add(one.sha256)
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

  /** It is missing; where it is `over`, until its pause is. */
  function note(rendition: Rendition, over: boolean): void {
    const { sha256 } = rendition
    const before = failures.get(sha256)
    before?.stop()
    const tries = before?.tries ?? 0
    const again = () => {
      failure.stop()
      failure.pausing = false
      void bytes(rendition)
    }
    const failure: Failure = { tries: tries + (over ? 1 : 0), again, pausing: over, stop: () => undefined }
    if (over) failure.stop = edges.after(pauseMs(retry, tries, edges.random()), again)
    failures.set(sha256, failure)
    if (!before) edges.changed()
  }

  async function work(): Promise<void> {
    workers++
    for (let next = queue.shift(); next; next = queue.shift()) await bytes(next)
    workers--
  }

  /** Fetches what is wanted and not kept: now, and now and then, for a browser may throw it away. */
  async function audit(): Promise<void> {
    stopAudit()
    stopAudit = edges.after(auditEveryMs, audit)
    const asked = wanted
    const stored = await keep.hashes()
    if (wanted !== asked) return
    for (const sha256 of stored) if (wanted.has(sha256)) there.add(sha256)
    queue = [...wanted.values()].filter(({ sha256 }) => !stored.has(sha256) && !unkept.has(sha256))
    while (workers < Math.min(parallel, queue.length + workers)) void work()
    for (const room of [keep, memory]) {
      for (const sha256 of await room.hashes()) if (!isNamed(sha256)) await room.drop(sha256)
    }
  }

  return {
    bytes,
    fail: (rendition) => note(rendition, true),
    want(renditions, besides = []) {
      spared = new Set(besides.map(({ sha256 }) => sha256))
      wanted = new Map(renditions.map((r) => [r.sha256, r]))
      for (const [sha256, failure] of failures) {
        if (wanted.has(sha256)) continue
        failure.stop()
        failures.delete(sha256)
      }
      for (const sha256 of there) if (!wanted.has(sha256)) there.delete(sha256)
      unkept.clear()
      return audit()
    },
    missing: () => [...failures.keys()],
    unkept: () => [...unkept],
    progress() {
      const sum = (of: readonly Rendition[]) => of.reduce((total, { bytes }) => total + bytes, 0)
      const all = [...wanted.values()]
      const had = all.filter(({ sha256 }) => there.has(sha256))
      return { have: had.length, of: all.length, haveBytes: sum(had), ofBytes: sum(all) }
    },
    hurry() {
      for (const failure of [...failures.values()]) failure.again()
    },
  }
}
