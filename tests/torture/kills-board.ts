import type { BrowserContext, Page } from 'playwright-core'
import { decodeBoardMessage } from '../../shared/protocol/decode-board-message.ts'
import { decodeServerMessage } from '../../shared/protocol/decode-server-message.ts'
import type { BoardMessage, OtherHello, ServerMessage } from '../../shared/protocol/messages.ts'
import { launchProfile } from '../browser.ts'

/** What crossed the wire, in order: what the board said, or what it heard. */
export interface Word {
  readonly said?: Exclude<BoardMessage, OtherHello>
  readonly heard?: ServerMessage
}

/** A board's browser, which loses its power and comes back with its profile. */
export interface MortalBoard {
  /** Of all its lives. */
  readonly words: readonly Word[]
  page(): Page
  /** Resolves when its page has come, or its power has gone again. */
  start(cookie?: { readonly name: string; readonly value: string }): Promise<void>
  /** SIGKILL to every process of it. */
  kill(): Promise<void>
  close(): Promise<void>
}

/** A page whose profile is `folder` and whose address is `url`; it is not started yet. */
export function mortalBoard(folder: string, url: string): MortalBoard {
  const words: Word[] = []
  let context: BrowserContext | undefined
  let page: Page | undefined
  let pid = 0

  function listen(to: Page): void {
    to.on('websocket', (socket) => {
      socket.on('framesent', ({ payload }) => {
        const said = decodeBoardMessage(String(payload))
        if (!said || said.type === 'other-hello') throw new Error(`the board said ${payload}`)
        words.push({ said })
      })
      socket.on('framereceived', ({ payload }) => {
        const heard = decodeServerMessage(String(payload))
        if (!heard) throw new Error(`the server said ${payload}`)
        words.push({ heard })
      })
    })
  }

  return {
    words,
    page() {
      if (!page) throw new Error('the board has no power')
      return page
    },
    async start(cookie) {
      context = await launchProfile(folder)
      const session = await context.browser()?.newBrowserCDPSession()
      const processes = await session?.send('SystemInfo.getProcessInfo')
      pid = processes?.processInfo.find(({ type }) => type === 'browser')?.id ?? 0
      if (cookie) await context.addCookies([{ ...cookie, url: new URL(url).origin }])
      await context.addInitScript(inPage)
      page = await context.newPage()
      listen(page)
      await page.goto(url).catch((error) => {
        if (!String(error).includes('closed')) throw error
      })
    },
    async kill() {
      if (!context || pid < 2) throw new Error('the board has no power')
      const gone = new Promise((resolve) => context?.once('close', resolve))
      process.kill(-pid, 'SIGKILL')
      await gone
      context = page = undefined
    },
    close: async () => context?.close(),
  }
}

// Nobody else knocks, so there is no need to wait for one's turn; and a board that dies a hundred times in some minutes would draw back,
// which is not what is looked at here.
const inPage = `
  const { random } = Math
  Math.random = () => random() / 20
  const [, board] = location.pathname.split('/play/')
  sessionStorage.setItem('congchao-end-' + board, 'true')`
