import type { Rendition } from '../shared/playlist/playlist.ts'
import type { InStep } from './in-step.ts'
import type { Stock } from './stock.ts'

/** Decoded pixels, which hold memory until they are closed; those of a clip change. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly pace?: InStep
  close(): void
}

/** The decoded pictures, as many as there is room for, those used last staying longest. */
export interface Pictures<P extends Picture> {
  /** The picture where it is decoded. */
  get(sha256: string): P | undefined
  /**
   * Whether it is decoded now; false where its bytes cannot be had or drawn, or where there is no room for it: clips on the canvas, and
   * those of `spared` (SHA-256), make none.
   */
  load(rendition: Rendition, spared?: ReadonlySet<string>): Promise<boolean>
  /** Whether there is room for it beside the clips on the canvas. */
  hasRoom(rendition: Rendition): boolean
}

/** How much may be held at once, and how much of it one takes. */
export interface Room {
  readonly most: number
  readonly takes: (rendition: Rendition) => number
}

/** Holds what there is room for, and always one. */
export function picturesOf<P extends Picture>(
  stock: Pick<Stock, 'bytes' | 'fail'>,
  decode: (bytes: ArrayBuffer, rendition: Rendition) => Promise<P>,
  { most, takes }: Room,
): Pictures<P> {
  const held = new Map<string, { readonly picture: P; readonly taken: number }>()
  const underway = new Map<string, Promise<boolean>>()
  let total = 0

  function get(sha256: string): P | undefined {
    const one = held.get(sha256)
    if (one) {
      held.delete(sha256)
      held.set(sha256, one)
    }
    return one?.picture
  }

  function makeRoom(taken: number, spared: ReadonlySet<string> | undefined): boolean {
    for (const [sha256, { picture, taken: freed }] of held) {
      if (total + taken <= most) break
      if (picture.pace?.busy || spared?.has(sha256)) continue
      total -= freed
      held.delete(sha256)
      picture.close()
    }
    return total === 0 || total + taken <= most
  }

  async function decodeOne(rendition: Rendition, spared: ReadonlySet<string> | undefined): Promise<boolean> {
    const taken = takes(rendition)
    if (!makeRoom(taken, spared)) return false
    total += taken
    const bytes = await stock.bytes(rendition)
    const picture = bytes && (await decode(bytes, rendition).catch(() => undefined))
    if (picture?.width === rendition.width && picture.height === rendition.height) {
      held.set(rendition.sha256, { picture, taken })
      return true
    }
    total -= taken
    picture?.close()
    if (bytes) stock.fail(rendition)
    return false
  }

  return {
    get,
    hasRoom(rendition) {
      let stays = total
      for (const { picture, taken } of held.values()) if (!picture.pace?.busy) stays -= taken
      return stays === 0 || stays + takes(rendition) <= most
    },
    load(rendition, spared) {
      const { sha256 } = rendition
      if (get(sha256)) return Promise.resolve(true)
      let work = underway.get(sha256)
      if (!work) {
        work = decodeOne(rendition, spared).finally(() => underway.delete(sha256))
        underway.set(sha256, work)
      }
      return work
    },
  }
}

/** Pictures and clips, each in a room of their own. */
export function eitherOf<P extends Picture, C extends Picture>(
  stills: Pictures<P>,
  clips: Pictures<C>,
): Pictures<P | C> {
  const roomOf = ({ clip }: Rendition): Pictures<P | C> => (clip ? clips : stills)
  return {
    get: (sha256) => stills.get(sha256) ?? clips.get(sha256),
    load: (rendition, spared) => roomOf(rendition).load(rendition, spared),
    hasRoom: (rendition) => roomOf(rendition).hasRoom(rendition),
  }
}
