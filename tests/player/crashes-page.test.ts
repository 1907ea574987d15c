import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { HealthMessage } from '../../shared/protocol/messages.ts'
import { launchChromium } from '../browser.ts'
import { canvasOf, drawn } from './page-canvas.ts'
import { type Painted, painted } from './painted.ts'
import { type PlayServer, playServer } from './play-server.ts'
import { playlistOf, turn } from './playlist.ts'

let browser: Browser
let server: PlayServer
let context: BrowserContext
let red: Painted
const patient = { timeout: 60_000 }

beforeAll(async () => {
  browser = await launchChromium()
  red = await painted(64, 32, 200)
})
afterAll(() => browser.close())
beforeEach(async () => {
  server = await playServer()
  server.renditions.set(red.rendition.sha256, red.png)
  server.publish('gate-1', playlistOf([turn(0, 10)], [red.rendition], { startsAt: server.now() - 1000 }))
  context = await browser.newContext()
})
afterEach(async () => {
  await context.close()
  await server.close()
})

/** Opens the board, and waits until it has said how it is. */
async function started(how: (page: Page) => Promise<unknown>, page: Page): Promise<HealthMessage> {
  const { said } = server.board('gate-1')
  const from = said.length
  await how(page)
  await drawn(page, 0)
  return vi.waitFor(() => {
    const health = said.slice(from).find((message) => message.type === 'health')
    expect(health).toBeDefined()
    return health as HealthMessage
  }, patient)
}
/** What is kept of the page's starts. */
const startsKept = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('congchao-gate-1')
  opening.onerror = reject
  opening.onsuccess = () => {
    const asked = opening.result.transaction('kept').objectStore('kept').get('starts')
    asked.onsuccess = () => {
      opening.result.close()
      resolve(asked.result ?? '')
    }
  }
})`
/** Ends the page's renderer, as a fault in it would, once it is kept that it has started after so many of them. */
async function kill(page: Page, crashes: number): Promise<void> {
  await expect.poll(() => page.evaluate(startsKept), patient).toContain(`{"crashes":${crashes},"level":0,"open":true}`)
  const devtools = await context.newCDPSession(page)
  const crash = page.waitForEvent('crash')
  void devtools.send('Page.crash').catch(() => undefined)
  await crash
}
const board = (page: Page) => page.goto(`${server.origin}/play/gate-1`)

test('a renderer that dies is counted, a page that is loaded anew is not; the title beats while the board draws', async () => {
  const first = await context.newPage()
  expect((await started(board, first)).page).toMatchObject({ crashes: 0, lostContexts: 0 })
  expect((await started((page) => page.reload(), first)).page.crashes).toBe(0)
  const beats = new Set<string>()
  await vi.waitFor(async () => {
    const title = await first.title()
    if (/^gate-1 · \d+$/.test(title)) beats.add(title)
    expect(beats.size).toBeGreaterThan(1)
  }, patient)
  await kill(first, 0)
  const health = await started(board, await context.newPage())
  expect(health.page.crashes).toBe(1)
  expect(health.storage).toMatchObject({ state: 'good', rebuilt: 0 })
  expect(health.download).toMatchObject({ have: 1, of: 1, haveBytes: red.rendition.bytes })
})

test('after three renderers have died the board says that it has drawn back, and plays on', async () => {
  for (let crashes = 0; crashes < 3; crashes++) {
    const page = await context.newPage()
    await started(board, page)
    await kill(page, crashes)
  }
  const page = await context.newPage()
  expect((await started(board, page)).page.crashes).toBe(3)
  const { said } = server.board('gate-1')
  await vi.waitFor(
    () => expect(said.findLast((message) => message.type === 'showing')).toMatchObject({ mode: 'safe' }),
    patient,
  )
  expect((await canvasOf(page)).pixels.equals(red.pixels)).toBe(true)
})
