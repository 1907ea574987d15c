import type { Frame, Page } from 'playwright-core'
import type { Look } from '../../player/look.ts'
import type { Mode } from '../../shared/protocol/messages.ts'

/** What a player's canvas holds: its size, its RGBA pixels, the instant they are of, and whether nothing is missing on it. */
export interface Seen {
  readonly width: number
  readonly height: number
  readonly pixels: Buffer
  readonly drawnAt: number | null
  readonly ready: boolean
  /** How far from `drawnAt` the time may have been, as far as the player knows (ms). */
  readonly doubtMs: number
}

// Text, not functions: what runs in the page is not type-checked against Node.
const readCanvas = `(() => {
  const canvas = document.querySelector('canvas')
  const { width, height } = canvas
  const { drawnAt, ready, lo, hi } = window.congchao ?? { drawnAt: null, ready: true, lo: () => 0, hi: () => 0 }
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height)
  const parts = []
  for (let at = 0; at < data.length; at += 8192) parts.push(String.fromCharCode(...data.subarray(at, at + 8192)))
  return { width, height, drawnAt, ready, doubtMs: hi() - lo(), base64: btoa(parts.join('')) }
})()`

/** Reads the canvas in one task of the page, so that no frame comes between. */
export async function canvasOf(page: Page | Frame): Promise<Seen> {
  const { base64, ...seen } = await page.evaluate<Omit<Seen, 'pixels'> & { base64: string }>(readCanvas)
  return { ...seen, pixels: Buffer.from(base64, 'base64') }
}

/** What to wait for; `from` and `at` (epoch ms) are of the instant that the canvas shows. */
export interface Sight {
  readonly mode?: Mode
  readonly ready?: boolean
  readonly version?: number
  readonly from?: number
  readonly at?: number
}

/** Waits until the player shows all of `sight`. */
export async function seen(page: Page | Frame, sight: Sight): Promise<void> {
  await page.waitForFunction(({ mode, ready, version, from, at }) => {
    const look = (globalThis as { congchao?: Look }).congchao
    if (!look || look.drawnAt === null) return false
    return (
      (mode === undefined || look.mode === mode) &&
      (ready === undefined || look.ready === ready) &&
      (version === undefined || look.version === version) &&
      (from === undefined || look.drawnAt >= from) &&
      (at === undefined || look.drawnAt === at)
    )
  }, sight)
}

/**
 * Reads the canvas as soon as it shows all of `sight` with nothing missing. A turn may end between what is waited for and what is read, and
 * a busy machine may not have the picture of the next one yet: then it is waited for again.
 */
export async function canvasShowing(page: Page | Frame, sight: Omit<Sight, 'ready'> = {}): Promise<Seen> {
  for (;;) {
    await seen(page, { ...sight, ready: true })
    const canvas = await canvasOf(page)
    if (canvas.ready) return canvas
  }
}

/** Waits until the canvas shows an instant at or after `from` (epoch ms) with nothing missing. */
export const drawn = (page: Page | Frame, from: number): Promise<void> => seen(page, { ready: true, from })
