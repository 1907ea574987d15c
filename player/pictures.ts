import type { Rendition } from '../shared/playlist/playlist.ts'
import type { Stock } from './stock.ts'

/** Decoded pixels, which hold memory until they are closed. */
export interface Picture {
  readonly width: number
  readonly height: number
  close(): void
}

/** The decoded pictures, as many as memory is given for, those used last staying longest. */
export interface Pictures<P extends Picture> {
  /** The picture where it is decoded. */
  get(sha256: string): P | undefined
  /** Whether it is decoded now; false where its bytes cannot be had or drawn. */
  load(rendition: Rendition): Promise<boolean>
}

/** Holds up to `maxBytes` of pixels (four bytes each), and always the one that was decoded last. */
export function picturesOf<P extends Picture>(
  stock: Pick<Stock, 'bytes' | 'fail'>,
  decode: (bytes: ArrayBuffer) => Promise<P>,
  maxBytes: number,
): Pictures<P> {
  const held = new Map<string, P>()
  const underway = new Map<string, Promise<boolean>>()
  let total = 0

  const sizeOf = (picture: P) => picture.width * picture.height * 4

  function get(sha256: string): P | undefined {
    const picture = held.get(sha256)
    if (picture) {
      held.delete(sha256)
      held.set(sha256, picture)
    }
    return picture
  }

  async function decodeOne(rendition: Rendition): Promise<boolean> {
    const bytes = await stock.bytes(rendition)
    if (!bytes) return false
    const picture = await decode(bytes).catch(() => undefined)
    if (picture?.width !== rendition.width || picture.height !== rendition.height) {
      picture?.close()
      stock.fail(rendition)
      return false
    }
    total += sizeOf(picture)
    held.set(rendition.sha256, picture)
    for (const [sha256, oldest] of held) {
      if (total <= maxBytes || oldest === picture) break
      total -= sizeOf(oldest)
      held.delete(sha256)
      oldest.close()
    }
    return true
  }

  return {
    get,
    load(rendition) {
      const { sha256 } = rendition
      if (get(sha256)) return Promise.resolve(true)
      let work = underway.get(sha256)
      if (!work) {
        work = decodeOne(rendition).finally(() => underway.delete(sha256))
        underway.set(sha256, work)
      }
      return work
    },
  }
}
