import type { ManifestName } from '../shared/manifest/manifest.ts'
import type { BoardId } from '../shared/plan/plan.ts'
import { boardAuthorization, screenshotPath } from '../shared/protocol/paths.ts'
import { fetchWithin } from './fetch-within.ts'

/** What stands on the canvas, of which instant (epoch ms). */
export interface Pictured {
  readonly canvas: HTMLCanvasElement
  readonly drawnAt: number
  readonly name: ManifestName
}

/** The pixels of the canvas as PNG, all of one frame: they are copied before anything else is done. Rejects where they cannot be had. */
const takeScreenshot = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture')))))

/** What is pictured, and what it is sent with. */
export interface ScreenshotEdges {
  readonly board: BoardId
  /** Undefined while there is nothing on the canvas that a manifest asked for. */
  readonly pictured: () => Pictured | undefined
  /** Of the last `welcome`. */
  readonly token: () => string | undefined
  readonly told: (error: unknown) => void
}

/** Sends what the server asks to look at, by its id: one at a time, and nothing where it cannot. */
export function screenshotsOf({ board, pictured, token, told }: ScreenshotEdges): (id: string) => Promise<void> {
  let busy = false
  return async (id) => {
    const now = pictured()
    const allowed = token()
    if (busy || !now || allowed === undefined) return
    busy = true
    try {
      const { name, drawnAt, canvas } = now
      const body = await takeScreenshot(canvas)
      await fetchWithin(
        screenshotPath(board, id),
        {
          method: 'POST',
          body,
          headers: {
            authorization: boardAuthorization(allowed),
            'content-type': 'image/png',
            // A boundary is at a whole millisecond: what was drawn after it is named after it.
            'congchao-drawn-at': `${Math.floor(drawnAt)}`,
            'congchao-manifest': `${name.epoch}.${name.version}`,
          },
        },
        () => undefined,
      )
    } catch (error) {
      told(error)
    } finally {
      busy = false
    }
  }
}
