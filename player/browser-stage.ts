import { afterTimeout, nextFrame } from './browser-timers.ts'
import { decodePicture } from './decode-picture.ts'
import { fetchRendition } from './fetch-rendition.ts'
import type { Keep } from './keep.ts'
import { picturesOf } from './pictures.ts'
import { screenOn } from './screen.ts'
import { sha256Of } from './sha256-of.ts'
import { type Stage, stageOf } from './stage.ts'
import { type Stock, stockOf } from './stock.ts'

// Some thirty pictures of a large board: a small machine's memory holds them, and a loop rarely has more.
const pictureBytes = 96 * 2 ** 20

export interface BrowserStageParts {
  readonly keep: Keep
  /** Epoch ms. */
  readonly now: () => number
  /** The `Authorization` of a fetch; undefined where the session's cookie is enough. */
  readonly authorization: () => string | undefined
  readonly holds: boolean
  readonly changed: () => void
}

/** The page's canvas as a stage, with all that it draws from. */
export function browserStage({ keep, now, authorization, holds, changed }: BrowserStageParts): {
  readonly stage: Stage
  readonly stock: Stock
} {
  const screen = screenOn(document.querySelector('canvas') as HTMLCanvasElement)
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
  const pictures = picturesOf(stock, decodePicture, pictureBytes)
  const stage = stageOf({ after: afterTimeout, nextFrame, now, stock, pictures, screen, holds, changed })
  return { stage, stock }
}
