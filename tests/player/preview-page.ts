import type { BrowserContext, Frame } from 'playwright-core'
import type { Playlist } from '../../shared/playlist/playlist.ts'
import { canvasOf, type Seen, seen } from './page-canvas.ts'
import type { PlayServer } from './play-server.ts'

/** A page that embeds the preview of one board. */
export interface PreviewPage {
  /** The preview's own page. */
  readonly frame: Frame
  /** Asks for an instant (epoch ms) at which time stands still. */
  ask(playlist: Playlist, at: number): Promise<void>
  /** What it shows of `playlist` at such an instant, once nothing is missing on it. */
  showAt(playlist: Playlist, at: number): Promise<Seen>
}

/** Opens the preview of board `gate-1`; `more` is added to its address. */
export async function previewPage(context: BrowserContext, server: PlayServer, more = ''): Promise<PreviewPage> {
  server.board('gate-1')
  const page = await context.newPage()
  await page.goto(`${server.origin}/parent`)
  await page.evaluate(`new Promise((resolve) => {
    addEventListener('message', resolve, { once: true })
    document.querySelector('iframe').src = '/play/gate-1?preview=1${more}'
  }).then(() => undefined)`)
  const frame = page.frames()[1] as Frame
  async function ask(playlist: Playlist, at: number): Promise<void> {
    const message = JSON.stringify({ type: 'preview', playlist, at, rate: 0 })
    await page.evaluate(`document.querySelector('iframe').contentWindow.postMessage(${message}, location.origin)`)
  }
  return {
    frame,
    ask,
    async showAt(playlist, at) {
      await ask(playlist, at)
      await seen(frame, { ready: true, at })
      return canvasOf(frame)
    },
  }
}
