import type { Browser, BrowserContext, Frame, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { BoardMessage } from '../../shared/protocol/messages.ts'
import { launchChromium } from '../browser.ts'
import { canvasOf, drawn, seen } from './page-canvas.ts'
import { type Painted, painted } from './painted.ts'
import { type PlayServer, playServer } from './play-server.ts'
import { playlistOf, turn } from './playlist.ts'

let browser: Browser
let server: PlayServer
let context: BrowserContext
let red: Painted
let blue: Painted

beforeAll(async () => {
  browser = await launchChromium()
  ;[red, blue] = await Promise.all([painted(64, 32, 200), painted(64, 32, 20)])
})
afterAll(() => browser.close())
beforeEach(async () => {
  server = await playServer()
  for (const { rendition, png } of [red, blue]) server.renditions.set(rendition.sha256, png)
  publish([red, blue])
  context = await browser.newContext()
  // What is spread over seconds comes at once.
  await context.addInitScript('Math.random = () => 0.01')
})
afterEach(async () => {
  await context.close()
  await server.close()
})

const patient = { timeout: 60_000 }
const said = () => server.board('gate-1').said
const of = <T extends BoardMessage['type']>(type: T) =>
  said().filter((message): message is Extract<BoardMessage, { type: T }> => message.type === type)
/** Each picture is due for a second. */
const publish = (pictures: readonly Painted[]) =>
  server.publish(
    'gate-1',
    playlistOf(
      pictures.map((_, index) => turn(index, 1)),
      pictures.map(({ rendition }) => rendition),
      { startsAt: server.now() - 3_600_000 },
    ),
  )

async function tab(): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${server.origin}/play/gate-1`)
  return page
}

/** A page that has the board in a frame, as a wall of boards has it. */
async function wall(): Promise<{ readonly page: Page; readonly frame: Frame }> {
  const page = await context.newPage()
  await page.goto(`${server.origin}/parent`)
  await page.evaluate(`document.querySelector('iframe').src = '/play/gate-1?view=canvas'`)
  const frame = await vi.waitFor(() => {
    const found = page.frames().find((one) => one.url().includes('/play/'))
    expect(found).toBeDefined()
    return found as Frame
  }, patient)
  return { page, frame }
}

const stored = (version: number) =>
  vi.waitFor(() => expect(of('ack')).toContainEqual(expect.objectContaining({ version, stored: true })), patient)

/** Waits until the page that speaks now has sent what it showed, and expects no two shows at once, nor one twice. */
async function expectNoDoubles(): Promise<void> {
  const boot = of('hello').at(-1)?.boot
  await vi.waitFor(() => expect(of('shows').some((batch) => batch.boot === boot)).toBe(true), patient)
  const numbers = new Set<string>()
  const spans: { from: number; to: number; errorMs: number }[] = []
  for (const { boot, first, shows } of of('shows')) {
    for (const [index, show] of shows.entries()) {
      const number = `${boot} ${first + index}`
      if (!show || numbers.has(number)) continue
      numbers.add(number)
      const [, , , from, ms, errorMs] = show
      spans.push({ from, to: from + ms, errorMs: errorMs ?? 0 })
    }
  }
  spans.sort((a, b) => a.from - b.from)
  for (const [i, { from, errorMs }] of spans.entries()) {
    const former = spans[i - 1]
    // Two clocks of one machine that the server told the time agree to within some ms, or to what they say that they may be wrong by.
    if (former) expect(from - former.to).toBeGreaterThan(-Math.max(500, errorMs + former.errorMs))
  }
}

test('a wall and a tab that show one board are one machine to its server; the tab follows, and goes on when the wall is closed', async () => {
  const { page: office, frame } = await wall()
  await drawn(frame, 0)
  await stored(1)
  const page = await tab()
  await drawn(page, server.now())
  expect(await page.evaluate('congchao.mode')).toBe('playing')
  publish([blue])
  await Promise.all([seen(frame, { version: 2, ready: true }), seen(page, { version: 2, ready: true })])
  expect((await canvasOf(page)).pixels.equals(blue.pixels)).toBe(true)
  server.tell('gate-1', { type: 'fallback', on: true })
  await vi.waitFor(async () => expect(await page.evaluate('congchao.mode')).toBe('fallback'), patient)
  server.tell('gate-1', { type: 'fallback', on: false })
  await vi.waitFor(async () => expect(await page.evaluate('congchao.mode')).toBe('playing'), patient)
  expect(of('hello')).toHaveLength(1)
  await office.close()
  await vi.waitFor(() => expect(of('hello')).toMatchObject([{}, { has: { version: 2 } }]), patient)
  await drawn(page, server.now())
  await expectNoDoubles()
})

test('a page that hangs is no longer the board: another speaks in its place, and when it wakes it only looks on', async () => {
  const first = await tab()
  await drawn(first, 0)
  await stored(1)
  let wake: () => void = () => undefined
  const woken = new Promise<void>((then) => {
    wake = then
  })
  await first.route('**/wakes', async (route) => {
    await woken
    await route.fulfill({ body: '' })
  })
  // Nothing runs in it until it is answered.
  const hangs = first.evaluate(
    `{ const asked = new XMLHttpRequest(); asked.open('GET', '/wakes', false); asked.send() }`,
  )
  const second = await tab()
  await vi.waitFor(() => expect(of('hello')).toHaveLength(2), patient)
  wake()
  await hangs
  await drawn(second, server.now())
  await drawn(first, server.now())
  await expectNoDoubles()
  expect(of('hello')).toHaveLength(2)
  expect(of('health').at(-1)?.page.crashes).toBe(1)
})
