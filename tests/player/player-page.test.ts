// A browser takes seconds to start: what it is needed for is together.
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { BoardId, CampaignId } from '../../shared/plan/plan.ts'
import type { Playlist } from '../../shared/playlist/playlist.ts'
import { turnAt } from '../../shared/playlist/turn-at.ts'
import type { BoardMessage } from '../../shared/protocol/messages.ts'
import { renditionPath } from '../../shared/protocol/paths.ts'
import { launchChromium } from '../browser.ts'
import { canvasOf, canvasShowing, drawn, seen as sees } from './page-canvas.ts'
import { cutOf, type Painted, painted } from './painted.ts'
import { type PlayServer, playServer } from './play-server.ts'
import { playlistOf, turn } from './playlist.ts'
import { previewPage } from './preview-page.ts'

let browser: Browser
let server: PlayServer
let context: BrowserContext
let red: Painted
let blue: Painted
let plate: Painted
let wide: Painted

beforeAll(async () => {
  browser = await launchChromium()
  ;[red, blue, plate, wide] = await Promise.all([
    painted(64, 32, 200),
    painted(64, 32, 20),
    painted(64, 32, 90),
    painted(364, 32, 140),
  ])
})
afterAll(() => browser.close())
beforeEach(async () => {
  server = await playServer()
  for (const { rendition, png } of [red, blue, plate, wide]) server.renditions.set(rendition.sha256, png)
  context = await browser.newContext()
})
afterEach(async () => {
  await context.close()
  await server.close()
})

async function open(id: string): Promise<Page> {
  server.board(id)
  const page = await context.newPage()
  await page.goto(`${server.origin}/play/${id}`)
  return page
}

const patient = { timeout: 60_000 }
/** Waits until the board says that the first manifest would outlive a loss of power. */
const stored = (said: readonly BoardMessage[]) =>
  vi.waitFor(() => expect(said).toContainEqual(expect.objectContaining(kept)), patient)
const kept = { type: 'ack', epoch: 1, version: 1, stored: true, missing: [] }
/** Waits until a board has pictures for good: a server that is gone gives none that were still on their way. */
const keeps = (page: Page, board: string, pictures: readonly Painted[]) =>
  page.waitForFunction(
    `caches.open('congchao-${board}').then((cache) => cache.keys()).then((all) => {
      const names = all.map(({ url }) => new URL(url).pathname)
      return ${JSON.stringify(pictures.map(({ rendition }) => renditionPath(rendition)))}.every((name) => names.includes(name))
    })`,
  )
const startsAt = Date.now() - 3_600_000
const twoTurns = () => playlistOf([turn(0, 1), turn(1, 1)], [red.rendition, blue.rendition], { startsAt })

/** Two dated turns, and an evergreen one. */
function evergreen(): Playlist {
  const campaign = 'spring' as CampaignId
  const turns = [turn(0, 1, { campaign }), turn(1, 1, { campaign })]
  const base = playlistOf(turns, [red.rendition, blue.rendition, plate.rendition], { startsAt })
  return { ...base, loops: [...base.loops, { ms: 60_000, turns: [turn(2, 60)] }], evergreen: [1] }
}

/** Whether the canvas holds what the playlist says for the instant of which it is. */
async function playsRight(page: Page, playlist: Playlist, pictures: readonly Painted[]): Promise<number> {
  const seen = await canvasShowing(page)
  const index = turnAt(playlist, seen.drawnAt ?? Number.NaN)?.turn?.rendition ?? -1
  expect([seen.width, seen.height]).toEqual([playlist.width, playlist.height])
  expect(seen.pixels.equals(pictures[index]?.pixels as Buffer), `turn ${index} at ${seen.drawnAt}`).toBe(true)
  return index
}

test('the canvas holds the pixels of the approved picture, on both sides of a boundary, under a strict CSP', async () => {
  server.publish('gate-1', twoTurns())
  const complaints: string[] = []
  context.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  const page = await open('gate-1')
  await drawn(page, 0)
  // Whoever looks late may see the turn after the next.
  const seen = new Set<number>()
  while (seen.size < 2) {
    seen.add(await playsRight(page, twoTurns(), [red, blue]))
    await drawn(page, server.now() + 300)
  }
  expect(complaints).toEqual([])
})

test('it reports what it has, what it shows, and that it would outlive a loss of power', async () => {
  server.publish('gate-1', twoTurns())
  const page = await open('gate-1')
  await drawn(page, 0)
  const { said } = server.board('gate-1')
  await stored(said)
  await vi.waitFor(() => {
    const showing = said.findLast((m) => m.type === 'showing')
    expect(showing).toMatchObject({
      ...{ has: { epoch: 1, version: 1 }, mode: 'playing', missing: [] },
      tracks: [{ section: null, standIn: false }],
    })
  }, patient)
  expect(said[0]).toMatchObject({
    ...{ type: 'hello', board: 'gate-1', pairing: 'pairing-gate-1', boot: expect.any(Number), has: null, root: 1 },
    screen: { devicePixelRatio: 1 },
  })
  await vi.waitFor(
    () => expect(said.findLast((m) => m.type === 'health')).toMatchObject({ page: { crashes: 0 } }),
    patient,
  )
})

test('[P12] it plays by the server’s clock, whatever the machine’s own says', async () => {
  server.aheadMs = 400 * 86_400_000
  const playlist = playlistOf([turn(0, 1), turn(1, 1)], [red.rendition, blue.rendition], {
    startsAt: server.now() - 5000,
  })
  server.publish('gate-1', playlist)
  const page = await open('gate-1')
  await drawn(page, server.now())
  await playsRight(page, playlist, [red, blue])
})

test('[P15] a board whose server is gone plays what it kept, after a reload too', async () => {
  server.aheadMs = 7_000_000
  server.publish('gate-1', twoTurns())
  const page = await open('gate-1')
  const { said } = server.board('gate-1')
  await stored(said)
  await keeps(page, 'gate-1', [red, blue])
  server.die()
  await page.reload()
  await drawn(page, server.now() - 1000)
  await playsRight(page, twoTurns(), [red, blue])
  await drawn(page, server.now() + 1000)
  await playsRight(page, twoTurns(), [red, blue])
})

test('[P15] a board whose first copy of what it keeps is lost plays by the second', async () => {
  server.publish('gate-1', twoTurns())
  const page = await open('gate-1')
  const { said } = server.board('gate-1')
  await stored(said)
  await keeps(page, 'gate-1', [red, blue])
  server.die()
  await page.evaluate(`new Promise((done) => {
    const opening = indexedDB.open('congchao-gate-1')
    opening.onsuccess = () => {
      const store = opening.result.transaction('kept', 'readwrite').objectStore('kept')
      store.clear()
      store.transaction.oncomplete = done
    }
  })`)
  await page.reload()
  await drawn(page, Date.now() - 1000)
  await playsRight(page, twoTurns(), [red, blue])
})

test('[P19] a browser that starts without its server does not know the time: evergreen alone, until the server has told it', async () => {
  const playlist = evergreen()
  server.publish('gate-1', playlist)
  const page = await open('gate-1')
  await stored(server.board('gate-1').said)
  await keeps(page, 'gate-1', [red, blue, plate])
  await drawn(page, 0)
  await playsRight(page, playlist, [red, blue])
  await page.close()
  server.die()
  const again = await context.newPage()
  await again.goto(`${server.origin}/play/gate-1`)
  await drawn(again, 0)
  const look = () => again.evaluate('({ mode: congchao.mode, bounded: congchao.hi() < Infinity })')
  expect(await look()).toEqual({ mode: 'evergreen', bounded: false })
  expect((await canvasOf(again)).pixels.equals(plate.pixels)).toBe(true)
  server.revive()
  await again.evaluate(`dispatchEvent(new Event('online'))`)
  await vi.waitFor(async () => expect(await look()).toEqual({ mode: 'playing', bounded: true }), patient)
  await drawn(again, server.now())
  await playsRight(again, playlist, [red, blue])
})

test('[P23] told to fall back it shows the evergreen loop at once, and goes on when it may', async () => {
  const playlist = evergreen()
  server.publish('gate-1', playlist)
  const page = await open('gate-1')
  await drawn(page, 0)
  server.tell('gate-1', { type: 'fallback', on: true })
  await vi.waitFor(async () => expect((await canvasOf(page)).pixels.equals(plate.pixels)).toBe(true), patient)
  expect(await page.evaluate('congchao.mode')).toBe('fallback')
  server.tell('gate-1', { type: 'fallback', on: false })
  await vi.waitFor(() => playsRight(page, playlist, [red, blue]), patient)
})

test('[P14] when the server is back the board says what it has, and is sent nothing it has', async () => {
  server.publish('gate-1', twoTurns())
  const page = await open('gate-1')
  const { said } = server.board('gate-1')
  await stored(said)
  await keeps(page, 'gate-1', [red, blue])
  server.die()
  server.revive()
  await vi.waitFor(() => expect(said.filter((m) => m.type === 'hello')).toHaveLength(2), patient)
  expect(said.findLast((m) => m.type === 'hello')).toMatchObject({ has: { version: 1 } })
  await playsRight(page, twoTurns(), [red, blue])
})

test('[P11] one that cannot be had holds no other back: its stand-in is drawn, it is reported, and drawn once it is there', async () => {
  server.renditions.delete(red.rendition.sha256)
  const playlist = playlistOf([turn(0, 1), turn(1, 1)], [red.rendition, blue.rendition, plate.rendition], {
    startsAt,
    standIns: [2],
  })
  server.publish('gate-1', playlist)
  const page = await open('gate-1')
  const { said } = server.board('gate-1')
  await vi.waitFor(
    () => expect(said.findLast((m) => m.type === 'ack')?.missing).toEqual([red.rendition.sha256]),
    patient,
  )
  await sees(page, { ready: false })
  await vi.waitFor(async () => {
    const seen = await canvasOf(page)
    if (seen.ready) throw new Error('the turn of the one that is there')
    expect(seen.pixels.equals(plate.pixels)).toBe(true)
  }, patient)
  await vi.waitFor(async () => expect(await playsRight(page, playlist, [plate, blue])).toBe(1), patient)
  server.renditions.set(red.rendition.sha256, red.png)
  await page.evaluate(`dispatchEvent(new Event('online'))`)
  await vi.waitFor(() => expect(said.findLast((m) => m.type === 'ack')?.missing).toEqual([]), patient)
  await vi.waitFor(async () => expect(await playsRight(page, playlist, [red, blue])).toBe(0), patient)
})

test('[P11] a picture that is not what its hash says is not shown, and not taken from the browser’s own cache again', async () => {
  server.renditions.set(red.rendition.sha256, Buffer.from('<!doctype html><title>Welcome to our Wi-Fi</title>'))
  server.publish('gate-1', playlistOf([turn(0, 900)], [red.rendition, plate.rendition], { startsAt, standIns: [1] }))
  const page = await open('gate-1')
  await vi.waitFor(async () => {
    const seen = await canvasOf(page)
    expect([seen.pixels.equals(plate.pixels), seen.ready]).toEqual([true, false])
  }, patient)
  server.renditions.set(red.rendition.sha256, red.png)
  await page.evaluate(`dispatchEvent(new Event('online'))`)
  await sees(page, { ready: true })
  expect((await canvasOf(page)).pixels.equals(red.pixels)).toBe(true)
})

test('a playlist that follows at once is on air within the second, and an unknown one leaves the canvas as it was', async () => {
  server.publish('gate-1', playlistOf([turn(0, 900)], [red.rendition], { startsAt }))
  const page = await open('gate-1')
  await drawn(page, 0)
  server.publish('gate-1', playlistOf([turn(0, 900)], [blue.rendition], { startsAt }))
  await sees(page, { version: 2, ready: true })
  expect((await canvasOf(page)).pixels.equals(blue.pixels)).toBe(true)
  server.publish('gate-1', { ...twoTurns(), board: 'gate-2' as BoardId })
  server.publish('gate-1', playlistOf([turn(0, 900)], [plate.rendition], { startsAt }))
  await sees(page, { version: 4, ready: true })
  expect((await canvasOf(page)).pixels.equals(plate.pixels)).toBe(true)
})

test('two players on one origin are two boards', async () => {
  server.publish('gate-1', playlistOf([turn(0, 900)], [red.rendition], { startsAt }))
  server.publish('gate-2', playlistOf([turn(0, 900)], [blue.rendition], { startsAt, board: 'gate-2' as BoardId }))
  const pages = [await open('gate-1'), await open('gate-2')]
  for (const id of ['gate-1', 'gate-2']) await stored(server.board(id).said)
  for (const page of pages) await drawn(page, 0)
  server.die()
  for (const [i, page] of pages.entries()) {
    await page.reload()
    await drawn(page, 0)
    expect((await canvasOf(page)).pixels.equals((i === 0 ? red : blue).pixels)).toBe(true)
  }
})

test('a board that nobody has paired shows how to, its title beats meanwhile, and it plays as soon as it is paired', async () => {
  server.pairs = false
  server.publish('gate-1', twoTurns())
  const page = await open('gate-1')
  await page.getByText('Ghép bảng này').waitFor()
  await expect.poll(() => page.title(), patient).toMatch(/^Congchao · \d+$/)
  server.pairs = true
  await page.reload()
  await drawn(page, 0)
  await playsRight(page, twoTurns(), [red, blue])
  await page.getByText('Ghép bảng này').waitFor({ state: 'hidden' })
})

test('a preview plays what its page gives it, at the instant it gives: boundaries, scroll positions; and talks to nobody', async () => {
  const preview = await previewPage(context, server)
  const playlist = playlistOf([turn(0, 10), turn(1, 5)], [wide.rendition, red.rendition], { startsAt: 0 })
  const showAt = async (at: number) => (await preview.showAt(playlist, at)).pixels
  for (const [at, left] of [
    [0, 0],
    [999, 0],
    [1000, 0],
    [5000, 150],
    [5003, 150],
    [5027, 151],
    [9000, 300],
    [9999, 300],
    [15_000, 0],
  ] as const) {
    expect((await showAt(at)).equals(cutOf(wide, left, 64)), `at ${at}`).toBe(true)
  }
  expect((await showAt(10_000)).equals(red.pixels)).toBe(true)
  expect((await showAt(14_999)).equals(red.pixels)).toBe(true)
  expect(server.board('gate-1').said).toEqual([])
  expect(await preview.frame.evaluate('Promise.all([caches.keys(), indexedDB.databases()])')).toEqual([[], []])
})
