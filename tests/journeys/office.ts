import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import sharp from 'sharp'
import { expect, onTestFinished } from 'vitest'
import type { ServerMessage } from '../../shared/protocol/messages.ts'
import { launchChromium } from '../browser.ts'
import { canvasOf, seen } from '../player/page-canvas.ts'
import { type Served, type ServedOptions, served } from '../served.ts'

/** A board's page, and what its server has said to it. */
export interface OpenBoard {
  readonly id: string
  readonly page: Page
  readonly heard: ServerMessage[]
}

/** An office's server, and a browser whose operator has signed in by the printed link. */
export interface Office {
  readonly server: Served
  readonly context: BrowserContext
  /** Opens a board's page on the operator's machine: it takes its key by itself. */
  open(id: string): Promise<OpenBoard>
  /** Ends the server without warning. */
  kill(): Promise<void>
  /** Starts it again, on the same data, at the same address. */
  revive(): Promise<void>
}

/** Starts both for the test that runs, which ends them. */
export async function anOffice(options: Omit<ServedOptions, 'dataDir' | 'port'> = {}): Promise<Office> {
  const dataDir = await mkdtemp(join(tmpdir(), 'congchao-office-'))
  let server = await served({ ...options, dataDir })
  let browser: Browser | undefined
  onTestFinished(async () => {
    await browser?.close()
    await server.end('SIGTERM')
    await rm(dataDir, { recursive: true })
  })
  browser = await launchChromium()
  const context = await browser.newContext()
  await signIn(context, server.link)
  return {
    context,
    get server() {
      return server
    },
    async open(id) {
      const page = await context.newPage()
      const heard: ServerMessage[] = []
      page.on('websocket', (socket) => {
        socket.on('framereceived', ({ payload }) => heard.push(JSON.parse(String(payload))))
      })
      await page.goto(`${server.url}/play/${id}`)
      return { id, page, heard }
    },
    async kill() {
      await server.end('SIGKILL')
    },
    async revive() {
      server = await served({ ...options, dataDir, port: Number(new URL(server.url).port) })
    },
  }
}

const wallPlays = `(() => {
  const boards = [...document.querySelectorAll('iframe')].map((frame) => frame.contentWindow.congchao)
  return boards.length > 0 && boards.every((board) => board?.ready && board.version > 0)
})()`

async function signIn(context: BrowserContext, link: string): Promise<void> {
  const page = await context.newPage()
  await page.goto(link)
  await page.waitForURL((url) => url.pathname !== '/sign-in')
  // The demo's link opens the wall, whose boards take their keys: a page closed before they are kept would lose them.
  if (new URL(page.url()).pathname === '/wall')
    await expect.poll(() => page.evaluate(wallPlays), { timeout: 20_000 }).toBe(true)
  await page.close()
}

/** What time a board has (epoch ms). */
export const timeOn = ({ page }: OpenBoard): Promise<number> => page.evaluate('congchao.at()')

/** The version of the playlist on a board's canvas. */
export const versionOn = ({ page }: OpenBoard): Promise<number> => page.evaluate('congchao.version')

/** How many playlists a board was sent. */
export const playlistsTo = ({ heard }: OpenBoard): number => heard.filter(({ type }) => type === 'playlist').length

/** What the board's canvas showed at one instant (epoch ms, fractions allowed). */
export interface Glance {
  readonly board: string
  readonly at: number
  readonly pixels: Buffer
}

/** Looks at a canvas as soon as it shows an instant at or after `from` with nothing missing. */
export async function glanceAt({ id, page }: OpenBoard, from: number): Promise<Glance> {
  await seen(page, { ready: true, from })
  const { drawnAt, pixels } = await canvasOf(page)
  return { board: id, at: drawnAt ?? Number.NaN, pixels }
}

/** Expects what was seen to be the very pixels of `frame.png` of that instant, as the board's controller has them. */
export async function expectFrame(server: Served, glance: Glance): Promise<void> {
  // The API takes whole milliseconds; a page may have drawn between two of them, while pixels moved.
  const frames = await Promise.all(
    [...new Set([Math.floor(glance.at), Math.ceil(glance.at)])].map((at) => frameAt(server, glance.board, at)),
  )
  expect(
    frames.some((frame) => frame.equals(glance.pixels)),
    `${glance.board} at ${new Date(glance.at).toISOString()}`,
  ).toBe(true)
}

/** The pixels (RGBA) of `frame.png` of an instant (epoch ms), as the board's controller has them. */
export async function frameAt(server: Served, board: string, at: number): Promise<Buffer> {
  const answer = await server.call(
    'GET',
    `/api/v1/boards/${board}/frame.png?view=framebuffer&at=${new Date(at).toISOString()}`,
  )
  expect(answer.status).toBe(200)
  return sharp(Buffer.from(await answer.arrayBuffer()))
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer()
}
