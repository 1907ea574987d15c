import type { Rendition } from '../shared/playlist/playlist.ts'
import { afterTimeout, nextFrame } from './browser-timers.ts'
import { type Clip, decodeClip } from './decode-clip.ts'
import { decodePicture } from './decode-picture.ts'
import { fetchRendition } from './fetch-rendition.ts'
import type { Keep } from './keep.ts'
import { eitherOf, picturesOf } from './pictures.ts'
import { screenOn } from './screen.ts'
import { sha256Of } from './sha256-of.ts'
import { type Stage, stageOf } from './stage.ts'
import { type Stock, stockOf } from './stock.ts'

// Some thirty pictures of a large board: a small machine's memory holds them, and a loop rarely has more.
const pictureRoom = { most: 96 * 2 ** 20, takes: ({ width, height }: Rendition) => width * height * 4 }
// A small machine has few decoders: one for the clip on the canvas, one for the clip after it.
const clipRoom = { most: 2, takes: () => 1 }

export interface BrowserStageParts {
  readonly keep: Keep
  /** Epoch ms. */
  readonly now: () => number
  /** How many times as fast as time it runs. */
  readonly rate: () => number
  /** The `Authorization` of a fetch; undefined where the session's cookie is enough. */
  readonly authorization: () => string | undefined
  readonly holds: boolean
  /** Whether sections are drawn at their places in the controller's framebuffer, not as people see them. */
  readonly folds: boolean
  readonly changed: () => void
}

/** The page's canvas as a stage, with all that it draws from. */
export function browserStage({ keep, now, rate, authorization, holds, folds, changed }: BrowserStageParts): {
  readonly stage: Stage
  readonly stock: Stock
} {
  const screen = screenOn(
    document.querySelector('canvas') as HTMLCanvasElement,
    folds ? () => document.createElement('canvas') : undefined,
  )
  const stock: Stock = stockOf({
    keep,
    after: afterTimeout,
    digest: sha256Of,
    random: Math.random,
    fetch: (rendition) => fetchRendition(rendition, authorization()),
    changed() {
      stage.refresh()
      changed()
    },
  })
  const pictures = eitherOf<ImageBitmap, Clip>(
    picturesOf(stock, decodePicture, pictureRoom),
    picturesOf(stock, (bytes, rendition) => decodeClip(bytes, rendition, () => stage.refresh()), clipRoom),
  )
  const stage: Stage = stageOf({ after: afterTimeout, nextFrame, now, rate, stock, pictures, screen, holds, changed })
  return { stage, stock }
}
