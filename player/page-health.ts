import type { Health } from '../shared/protocol/health.ts'
import type { Crashes } from './crashes.ts'
import type { Keep } from './keep.ts'
import type { Stock } from './stock.ts'

/** What a page tells its health by. */
export interface PageHealthEdges {
  readonly keep: Pick<Keep, 'state'>
  readonly stock: Pick<Stock, 'progress' | 'unkept'>
  readonly crashes: Pick<Crashes, 'count'>
  /** How often the canvas lost what it held. */
  readonly screen: { readonly lost: () => number }
  /** Times between two frames (ms) while something moved, since it was last asked. */
  readonly frames: () => readonly number[]
  readonly clock: () => Health['clock']
  readonly unsent: () => number
  /** Ms since the page began. */
  readonly monotonic: () => number
}

/** How the page is now. */
export function pageHealth({
  keep,
  stock,
  crashes,
  screen,
  frames,
  clock,
  unsent,
  monotonic,
}: PageHealthEdges): Health {
  const storage = keep.state()
  const times = [...frames()].sort((a, b) => a - b)
  const { memory } = performance as { memory?: { usedJSHeapSize?: number } }
  return {
    uptimeMs: Math.round(monotonic()),
    clock: clock(),
    storage: storage.state === 'good' && stock.unkept().length > 0 ? { ...storage, state: 'full' } : storage,
    page: {
      frameMs: times[Math.floor(times.length * 0.95)] ?? null,
      heapBytes: memory?.usedJSHeapSize ?? null,
      crashes: crashes.count(),
      lostContexts: screen.lost(),
    },
    download: stock.progress(),
    unsentShows: unsent(),
  }
}
