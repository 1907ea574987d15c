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
const patient = { timeout: 60_000 }

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

test('[P1] told to, a board lays its calibration card over what it plays, pixel for pixel, and takes it away again', async () => {
  server.publish('gate-1', playlistOf([turn(0, 900)], [card.rendition], { startsAt: server.now() - 1000 }))
  const page = await context.newPage()
  await page.goto(`${server.origin}/play/gate-1`)
  await drawn(page, 0)
  server.pairs = false
  const canvases = () => page.evaluate<number>('document.querySelectorAll("canvas").length')
  server.tell('gate-1', { type: 'card', until: server.now() + 60_000 })
  await expect.poll(canvases, patient).toBe(2)
  expect(await page.evaluate('congchao.mode')).toBe('card')
  await page.evaluate('document.querySelector("canvas").remove()')
  expect((await canvasOf(page)).pixels.equals(card.pixels)).toBe(true)
  server.tell('gate-1', { type: 'card', until: 0 })
  await expect.poll(canvases, patient).toBe(0)
  expect(await page.evaluate('congchao.mode')).toBe('playing')
})

test('its calibration card is drawn for whoever is signed in on the machine', async () => {
  server.board('gate-1')
  const page = await context.newPage()
  await page.goto(`${server.origin}/play/gate-1?card=1`)
  await expect.poll(async () => (await canvasOf(page)).width, patient).toBe(364)
  expect((await canvasOf(page)).pixels.equals(card.pixels)).toBe(true)
})

test('a machine that has neither a key nor a session is told so instead of the card', async () => {
  server.board('gate-1')
  server.pairs = false
  const page = await context.newPage()
  await page.goto(`${server.origin}/play/gate-1?card=1`)
  await page.getByText('Chưa lấy được thẻ căn chỉnh').waitFor()
  // The watchdog of a machine must not take it for a page that is dead.
  await expect.poll(() => page.title(), patient).toMatch(/^Congchao · \d+$/)
})
