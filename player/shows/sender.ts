import type { Kept, ShowsMessage, Welcome } from '../../shared/protocol/messages.ts'
import { maxShowsABatch, noLink, type ShowsBatch } from '../../shared/protocol/shows.ts'
import type { After, Cancel } from '../after.ts'
import { type Block, batchFrom, lastOf, showsABlock } from './block.ts'
import type { Shelf } from './shelf.ts'

/** What a sender sends from, and by what. */
export interface SenderEdges {
  readonly shelf: Shelf
  readonly after: After
  /** From 0 to 1. */
  readonly random: () => number
  readonly monotonic: () => number
  /** Whether it was handed to an open connection. */
  readonly send: (message: ShowsMessage) => boolean
  readonly told: (error: unknown) => void
  readonly nameOf: (block: Pick<Block, 'boot' | 'first'>) => string
}

/** Sends what the server does not have, the oldest first, one batch at a time. */
export interface Sender {
  /** A block is on the shelf. */
  note(block: Block): void
  /** The block that this start of the page adds to has one more show. */
  grew(block: Block): void
  stored(kept: Omit<Kept, 'type'>): void
  welcomed(stored: Welcome['stored']): void
  unsent(): number
  blocks(): number
  /** Forgets the block that can best be spared, and answers its name; undefined where there is none but the newest. */
  spare(): string | undefined
}

interface Entry {
  readonly boot: number
  readonly first: number
  last: number
  /** When the server said that it is stored (monotonic ms). */
  storedAt: number | undefined
}

const batchMs = 5000
const spreadMs = 10_000
const answerMs = 60_000
const forgetMs = 7 * 86_400_000

/** A sender that knows of no blocks, and has no connection. */
export function senderOf({ shelf, after, random, monotonic, send, told, nameOf }: SenderEdges): Sender {
  /** In the order of the log. */
  let entries: Entry[] = []
  const has = new Map<number, number>()
  let tail: Block | undefined
  /** The links of the tail's shows. */
  let links: string[] = []
  let connected = false
  let busy = false
  let timer: Cancel | undefined
  let awaited: Cancel | undefined

  const hasOf = (boot: number) => has.get(boot) ?? 0
  const isTail = ({ boot, first }: Entry) => boot === tail?.boot && first === tail.first
  const unsent = () =>
    entries.reduce((sum, { boot, first, last }) => sum + Math.max(0, last - Math.max(first - 1, hasOf(boot))), 0)

  async function next(): Promise<ShowsBatch | undefined> {
    for (;;) {
      const entry = entries.find(({ boot, last }) => last > hasOf(boot))
      if (!entry) return undefined
      const { boot, first } = entry
      const to = hasOf(boot)
      // What is missing before it was lost.
      if (first > to + 1) {
        const count = Math.min(maxShowsABatch, first - to - 1)
        return { boot, first: to + 1, former: noLink, subjects: [], shows: Array<null>(count).fill(null) }
      }
      if (tail && isTail(entry)) {
        return to < first ? batchFrom(tail, first, tail.former) : batchFrom(tail, to + 1, links[to - first] as string)
      }
      const text = await shelf.get(nameOf(entry))
      if (text) {
        const block = JSON.parse(text) as Block
        return batchFrom(block, first, block.former)
      }
      entries = entries.filter((one) => one !== entry)
    }
  }

  function flush(): void {
    timer?.()
    timer = undefined
    if (busy) wait(batchMs)
    if (busy || !connected || awaited) return
    busy = true
    next()
      .then((batch) => {
        if (!batch || !connected || awaited) return
        connected = send({ type: 'shows', ...batch })
        if (!connected) return
        awaited = after(answerMs, () => {
          awaited = undefined
          flush()
        })
      })
      .catch(told)
      .then(() => {
        busy = false
      })
  }

  function wait(ms: number): void {
    timer ??= after(ms, flush)
  }

  function settle(safeOf?: Omit<Kept, 'type'>): void {
    const now = monotonic()
    entries = entries.filter((entry) => {
      const { boot, last } = entry
      entry.storedAt = last > hasOf(boot) ? undefined : (entry.storedAt ?? now)
      const isSafe = safeOf?.boot === boot && last <= safeOf.to
      if (isTail(entry) || !(isSafe || now - (entry.storedAt ?? now) >= forgetMs)) return true
      void shelf.drop(nameOf(entry))
      return false
    })
  }

  function note(block: Block): void {
    const { boot, first } = block
    const found = entries.find((one) => one.boot === boot && one.first === first)
    if (found) {
      found.last = lastOf(block)
      return
    }
    entries.push({ boot, first, last: lastOf(block), storedAt: undefined })
    entries.sort((a, b) => a.boot - b.boot || a.first - b.first)
  }

  return {
    note,
    grew(block) {
      if (block.first !== tail?.first) links = []
      tail = block
      links.push(block.link)
      note(block)
      if (unsent() >= showsABlock) flush()
      else wait(batchMs)
    },
    welcomed(stored) {
      connected = true
      awaited?.()
      timer?.()
      awaited = timer = undefined
      has.clear()
      for (const { boot, to } of stored) has.set(boot, to)
      settle()
      wait(random() * spreadMs)
    },
    stored(kept) {
      const { boot, to, safe } = kept
      const before = hasOf(boot)
      has.set(boot, safe ? Math.max(before, to) : to)
      settle(safe ? kept : undefined)
      if (safe) return
      awaited?.()
      awaited = undefined
      if (to > before && unsent() >= showsABlock) flush()
      // Where nothing is gained the server has its reasons.
      else wait(to > before ? batchMs : answerMs)
    },
    unsent,
    blocks: () => entries.length,
    spare() {
      const entry =
        entries.find((one) => !isTail(one) && one.storedAt !== undefined) ?? entries.find((one) => !isTail(one))
      entries = entries.filter((one) => one !== entry)
      return entry && nameOf(entry)
    },
  }
}
