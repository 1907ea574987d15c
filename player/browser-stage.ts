import type { Rendition } from '../shared/playlist/playlist.ts'
import { sha256Of } from '../shared/sha256-of.ts'
import { afterTimeout, nextFrame } from './browser-timers.ts'
import type { Clip } from './decode-clip.ts'
import { decodePicture } from './decode-picture.ts'
import { fetchRendition } from './fetch-rendition.ts'
import { type FrameTimes, frameTimes } from './frame-times.ts'
import type { RenditionKeep } from './keep.ts'
import { eitherOf, picturesOf } from './pictures.ts'
import { type Screen, screenOn } from './screen.ts'
import { type Stage, type StageEdges, stageOf } from './stage.ts'
import { type Stock, stockOf } from './stock.ts'

// Some thirty pictures of a large board: a small machine's memory holds them, and a loop rarely has more.
const pictureRoom = { most: 96 * 2 ** 20, takes: ({ width, height }: Rendition) => width * height * 4 }
// A small machine has few decoders: one for the clip on the canvas, one for the clip after it.
const clipRoom = { most: 2, takes: () => 1 }

export interface BrowserStageParts extends Pick<StageEdges<ImageBitmap | Clip>, 'known' | 'drawn' | 'clips'> {
  readonly keep: RenditionKeep
  /** Epoch ms. */
  readonly now: () => number
  /** How many times as fast as time it runs. */
  readonly rate: () => number
  /** The `Authorization` of a fetch; undefined where the session's cookie is enough, null where nothing can be fetched yet. */
  readonly authorization: () => string | undefined | null
  readonly holds: boolean
  /** Whether sections are drawn at their places in the controller's framebuffer, not as people see them. */
  readonly folds: boolean
  readonly changed: () => void
}

/** A piece of its own: few boards play clips. */
const clips = () => import('./decode-clip.ts')

/** The page's canvas as a stage, with all that it draws from. */
export function browserStage({ keep, authorization, folds, changed, ...parts }: BrowserStageParts): {
  readonly stage: Stage
  readonly stock: Stock
  readonly screen: Screen
  readonly frames: Pick<FrameTimes, 'taken'>
} {
  const { holds } = parts
  const refresh = () => stage.refresh()
  const screen = screenOn({
    canvas: document.querySelector('canvas') as HTMLCanvasElement,
    aside: () => document.createElement('canvas'),
    folds,
    // A preview, or a board on a wall in an office, is part of another page.
    ...(folds && !holds && { density: () => devicePixelRatio }),
    restored: refresh,
  })
  const stock: Stock = stockOf({
    keep,
    after: afterTimeout,
    digest: sha256Of,
    random: Math.random,
    async fetch(rendition) {
      const by = authorization()
      return by === null ? undefined : fetchRendition(rendition, by)
    },
    changed() {
      refresh()
      changed()
    },
  })
  const pictures = eitherOf<ImageBitmap, Clip>(
    picturesOf(stock, decodePicture, pictureRoom),
    picturesOf(stock, async (bytes, rendition) => (await clips()).decodeClip(bytes, rendition, refresh), clipRoom),
  )
  const frames = frameTimes(nextFrame, () => performance.now())
  const stage: Stage = stageOf({
    ...parts,
    ...{ after: afterTimeout, nextFrame: frames.nextFrame, stock, pictures, screen, changed },
  })
  return { stage, stock, screen, frames }
}
