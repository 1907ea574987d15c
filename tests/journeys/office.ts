import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import sharp from 'sharp'
import { beforeAll, expect, onTestFinished, vi } from 'vitest'
import type { BoardView } from '../../shared/api/board.ts'
import type { ServerMessage } from '../../shared/protocol/messages.ts'
import { launchChromium } from '../browser.ts'
import { jsonOf } from '../json-of.ts'
import { canvasShowing } from '../player/page-canvas.ts'
import { type Served, type ServedOptions, served } from '../served.ts'
import { type Colleague, type Staff, staffOf } from '../staff.ts'

/** A board's page, and what its server has said to it. */
export interface OpenBoard {
  readonly id: string
  readonly page: Page
  readonly heard: ServerMessage[]
}

/** A server, and a browser in which somebody has signed in. */
export interface Watched {
  readonly server: Served
  readonly context: BrowserContext
  /** Opens a board’s page on the machine of whoever has signed in: it takes its key by itself. */
  open(id: string): Promise<OpenBoard>
}

/** An office’s server and its people; in the browser its author has signed in. */
export interface Office extends Watched {
  readonly staff: Staff
  /** Another browser, in which somebody of them has signed in; `options`: what it is like. */
  as(person: Colleague, options?: BrowserContextOptions): Promise<BrowserContext>
  /** Imports a plan as its author, and has all of it approved. */
  puts(plan: unknown): Promise<void>
  /** Ends the server without warning. */
  kill(): Promise<void>
  /** Starts it again, on the same data, at the same address. */
  revive(): Promise<void>
}

interface OfficeOptions extends Pick<ServedOptions, 'at'> {
  /** The Chromium of its people: the last that the Windows of many offices runs, or one of today, which it is where nothing is said. */
  readonly browser?: 'of-offices' | 'of-today'
}

/** Has something done when whatever it was for has ended. */
type Ending = (end: () => Promise<void>) => void

/** One office for all tests of a file, which answers it while they run: starting one costs more than most tests do. */
export function officeOfFile(options: OfficeOptions = {}): () => Office {
  return ofFile((ending) => anOffice(options, ending))
}

/** The demo for all tests of a file. */
export function demoOfFile(options: OfficeOptions = {}): () => Watched {
  return ofFile((ending) => theDemo(options, ending))
}

function ofFile<T>(start: (ending: Ending) => Promise<T>): () => T {
  let started: T | undefined
  beforeAll(async () => {
    let last: (() => Promise<void>) | undefined
    started = await start((end) => {
      last = end
    })
    return last
  })
  return () => {
    if (started === undefined) throw new Error('it starts with the first test')
    return started
  }
}

/** Starts both for the test that runs, which ends them. */
export async function anOffice(options: OfficeOptions = {}, ending: Ending = onTestFinished): Promise<Office> {
  const { browser: whose, ...times } = options
  const { serve, browser } = await aPlace(ending, whose)
  // Before the server begins to count: one that is started again must not find its own deeds in the future.
  const aheadMs = options.at === undefined ? 0 : options.at - Date.now()
  let server = await serve(times)
  const staff = await staffOf(server.url, server.link, () => Date.now() + aheadMs)
  const as = async (person: Colleague, options: BrowserContextOptions = {}) => {
    const context = await browser.newContext(options)
    const [name = '', value = ''] = person.cookie().split('=', 2)
    await context.addCookies([{ name, value, url: server.url, httpOnly: true, sameSite: 'Lax' }])
    await seenTour(context, server)
    return context
  }
  const context = await as(staff.author)
  return {
    ...{ context, staff, as },
    get server() {
      return server
    },
    open: (id) => openBoard(context, server, id),
    async puts(plan) {
      const answer = await staff.author.call('PUT', '/api/v1/plan', plan)
      if (!answer.ok) throw new Error(await answer.text())
      await staff.approveAll()
    },
    async kill() {
      await server.end('SIGKILL')
    },
    async revive() {
      // The clock has gone on meanwhile: who was given a role after it began still has it.
      const at = options.at === undefined ? {} : { at: Date.now() + aheadMs }
      server = await serve({ ...times, ...at, port: Number(new URL(server.url).port) })
    },
  }
}

/** Starts the demo, and signs in by the first link that it prints. */
export async function theDemo(options: OfficeOptions = {}, ending: Ending = onTestFinished): Promise<Watched> {
  const { browser: whose, ...times } = options
  const { serve, browser } = await aPlace(ending, whose)
  const server = await serve({ ...times, entry: 'demo' })
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(server.link)
  await page.waitForURL((url) => url.pathname === '/wall')
  // Its boards take their keys: a page closed before they are kept would lose them.
  // Not `expect.poll`, which is for tests alone: a file’s demo starts before its first.
  await vi.waitUntil(() => page.evaluate(wallPlays), { timeout: 60_000, interval: 100 })
  await page.close()
  await seenTour(context, server)
  return { server, context, open: (id) => openBoard(context, server, id) }
}

/** Whoever has signed in there has seen the tour: its card would stand where tests press. */
async function seenTour(context: BrowserContext, { url }: Served): Promise<void> {
  const { id } = (await (await context.request.get(`${url}/api/v1/me`)).json()) as { readonly id: string }
  const script = `if (origin !== 'null') localStorage.setItem('congchao-tour-${id}', 'seen')`
  await context.addInitScript(script)
}

/** A folder for a server's data, and a browser: both go at the end, and whatever was served there. */
async function aPlace(ending: Ending, whose: OfficeOptions['browser']) {
  const dataDir = await mkdtemp(join(tmpdir(), 'congchao-office-'))
  const running: Served[] = []
  let browser: Browser | undefined
  ending(async () => {
    await browser?.close()
    for (const server of running) await server.end('SIGTERM')
    await rm(dataDir, { recursive: true })
  })
  browser = await launchChromium(whose)
  const serve = async (options: Omit<ServedOptions, 'dataDir'>) => {
    const server = await served({ ...options, dataDir })
    running.push(server)
    return server
  }
  return { serve, browser }
}

async function openBoard(context: BrowserContext, server: Served, id: string): Promise<OpenBoard> {
  const page = await context.newPage()
  const heard: ServerMessage[] = []
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => heard.push(JSON.parse(String(payload))))
  })
  await page.goto(`${server.url}/play/${id}`)
  return { id, page, heard }
}

const wallPlays = `(() => {
  const boards = [...document.querySelectorAll('iframe')].map((frame) => frame.contentWindow.congchao)
  return boards.length > 0 && boards.every((board) => board?.ready && board.version > 0)
})()`

/** What time a board has (epoch ms). */
export const timeOn = ({ page }: OpenBoard): Promise<number> => page.evaluate('congchao.at()')

/** The version of the playlist on a board's canvas. */
export const versionOn = ({ page }: OpenBoard): Promise<number> => page.evaluate('congchao.version')

/** Waits until boards play playlists that lack nothing: none of them is issued again for what is drawn later. */
export async function playWhole(server: Served, boards: readonly OpenBoard[]): Promise<void> {
  for (const { id, page } of boards) {
    const isWhole = async () => {
      const { missing, version } = await jsonOf<BoardView>(server.call('GET', `/api/v1/boards/${id}`))
      return missing.length === 0 && (await page.evaluate('congchao.ready && congchao.version')) === version
    }
    await expect.poll(isWhole, { timeout: 60_000, interval: 250 }).toBe(true)
  }
}

/** How many playlists a board was sent. */
export const playlistsTo = ({ heard }: OpenBoard): number => heard.filter(({ type }) => type === 'manifest').length

/** What the board's canvas showed at one instant (epoch ms, fractions allowed). */
export interface Glance {
  readonly board: string
  readonly at: number
  /** So long about a boundary the board may show nothing: it knows the time no better (ms). */
  readonly doubtMs: number
  readonly pixels: Buffer
}

/** Looks at a canvas as soon as it shows its programme of an instant at or after `from`, sure of the time, with nothing missing. */
export async function glanceAt({ id, page }: OpenBoard, from: number): Promise<Glance> {
  const { drawnAt, doubtMs, pixels } = await canvasShowing(page, { mode: 'playing', from })
  return { board: id, at: drawnAt ?? Number.NaN, doubtMs, pixels }
}

/** Expects what was seen to be the very pixels of `frame.png` of that instant, as the board's controller has them. */
export async function expectFrame(server: Served, glance: Omit<Glance, 'doubtMs'>): Promise<void> {
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
