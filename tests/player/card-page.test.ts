import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { launchChromium } from '../browser.ts'
import { canvasOf, drawn } from './page-canvas.ts'
import { type Painted, painted } from './painted.ts'
import { type PlayServer, playServer } from './play-server.ts'
import { playlistOf, turn } from './playlist.ts'

let browser: Browser
let server: PlayServer
let context: BrowserContext
let card: Painted

beforeAll(async () => {
  browser = await launchChromium()
  card = await painted(364, 32, 140)
})
afterAll(() => browser.close())
beforeEach(async () => {
  server = await playServer()
  server.card = card.png
  server.renditions.set(card.rendition.sha256, card.png)
  context = await browser.newContext()
})
afterEach(async () => {
  await context.close()
  await server.close()
})

test('[P1] its calibration card is drawn pixel for pixel, with the board’s own key', async () => {
  server.publish('gate-1', playlistOf([turn(0, 900)], [card.rendition], { startsAt: server.now() - 1000 }))
  const board = await context.newPage()
  await board.goto(`${server.origin}/play/gate-1`)
  await drawn(board, 0)
  server.pairs = false
  const page = await context.newPage()
  await page.goto(`${server.origin}/play/gate-1?card=1`)
  await expect.poll(async () => (await canvasOf(page)).width, { timeout: 5000 }).toBe(364)
  expect((await canvasOf(page)).pixels.equals(card.pixels)).toBe(true)
  expect(await page.getByText('Bảng này chưa được ghép nối').isVisible()).toBe(false)
})

test('a machine that has neither a key nor a session is told so instead of the card', async () => {
  server.board('gate-1')
  server.pairs = false
  const page = await context.newPage()
  await page.goto(`${server.origin}/play/gate-1?card=1`)
  await page.getByText('Bảng này chưa được ghép nối').waitFor()
})
