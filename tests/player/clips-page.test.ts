import type { Browser, BrowserContext, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { frameOf } from '../../media/frame-of.ts'
import { memoryAssetStore } from '../../media/memory-asset-store.ts'
import type { SectionId } from '../../shared/plan/plan.ts'
import type { Playlist, Track } from '../../shared/playlist/playlist.ts'
import { turnAt } from '../../shared/playlist/turn-at.ts'
import { launchChromium } from '../browser.ts'
import { difference, ffmpeg } from '../media/clip/clips.ts'
import { type ClipFile, clipFile } from './clip-file.ts'
import { canvasOf, drawn, seen } from './page-canvas.ts'
import { type Painted, painted } from './painted.ts'
import { type PlayServer, playServer } from './play-server.ts'
import { playlistOf, turn } from './playlist.ts'
import { type PreviewPage, previewPage } from './preview-page.ts'

const assets = memoryAssetStore()
let browser: Browser
let server: PlayServer
let context: BrowserContext
let film: ClipFile
let other: ClipFile
let third: ClipFile
let pillar: ClipFile
let still: Painted
const patient = { timeout: 60_000 }

beforeAll(async () => {
  browser = await launchChromium()
  film = await clipFile(320, 160, 2)
  other = await clipFile(320, 160, 1, 120)
  third = await clipFile(320, 160, 1, 240)
  pillar = await clipFile(64, 160, 1)
  still = await painted(320, 160, 90)
  for (const { bytes } of [film, other, third, pillar]) await assets.put(bytes)
  await assets.put(still.png)
})
afterAll(() => browser.close())
beforeEach(async () => {
  server = await playServer()
  for (const { rendition, bytes } of [film, other, third, pillar]) server.renditions.set(rendition.sha256, bytes)
  server.renditions.set(still.rendition.sha256, still.png)
  context = await browser.newContext()
})
afterEach(async () => {
  await context.close()
  await server.close()
})

const size = { width: 320, height: 160 }

/** What ffmpeg's decoder gives for a playlist at an instant, as RGBA. */
async function rendered(playlist: Playlist, at: number, view: 'canvas' | 'framebuffer' = 'canvas'): Promise<Buffer> {
  return await sharp(await frameOf(playlist, at, assets, { view, ffmpeg }))
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer()
}

/** Two decoders round saturated colours, and spread those that are stored once for four pixels, each in its own way; all else is equal. */
function expectAlike(pixels: Buffer, frame: Buffer, said: string): void {
  const off = Array.from(pixels, (byte, i) => Math.abs(byte - (frame[i] as number))).toSorted((a, b) => a - b)
  expect(off[Math.floor(off.length * 0.6)], said).toBeLessThanOrEqual(4)
  expect(difference(pixels, frame).mean, said).toBeLessThan(8)
}

/** Expects a held preview to come to show a frame: what was sought may be told a moment before it stands there. */
async function expectShown(preview: PreviewPage, frame: Buffer, said: string): Promise<void> {
  await vi.waitFor(async () => expectAlike((await canvasOf(preview.frame)).pixels, frame, said), patient)
}

async function open(): Promise<Page> {
  server.board('gate-1')
  const page = await context.newPage()
  await page.goto(`${server.origin}/play/gate-1`)
  return page
}

test('held at an instant, the preview shows the very frame of the clip that is due: its first, its last, and those between', async () => {
  const playlist = playlistOf([turn(0, 3), turn(1, 1)], [film.rendition, still.rendition], size)
  const preview = await previewPage(context, server)
  for (const at of [0, 39, 40, 1000, 1520, 1960, 1999, 2000, 2999, 3000, 4000]) {
    await preview.showAt(playlist, at)
    const frame = await rendered(playlist, at)
    // The frames beside it are further away; past the clip's end there are none.
    const others = [at - 40, at + 40].filter((ms) => at < 2000 && ms >= 0 && ms < 2000)
    const beside = await Promise.all(others.map((ms) => rendered(playlist, ms)))
    await vi.waitFor(async () => {
      const { pixels } = await canvasOf(preview.frame)
      expectAlike(pixels, frame, `at ${at}`)
      const mine = difference(pixels, frame).mean
      for (const other of beside) expect(difference(pixels, other).mean, `at ${at}`).toBeGreaterThan(mine)
    }, patient)
  }
  expect((await preview.showAt(playlist, 3500)).pixels.equals(still.pixels)).toBe(true)
})

test('a clip on a turned pillar is turned with it', async () => {
  const base = playlistOf([turn(0, 2)], [pillar.rendition], { width: 64, height: 160 })
  const [{ segments }] = base.tracks as [Track]
  const at = { x: 0, y: 0, rotate: 90 } as const
  const playlist = {
    ...base,
    tracks: [{ section: 'left' as SectionId, x: 0, y: 0, width: 64, height: 160, at, segments }],
  }
  const preview = await previewPage(context, server, '&view=framebuffer')
  for (const instant of [0, 520, 1500]) {
    const { width, height } = await preview.showAt(playlist, instant)
    expect([width, height]).toEqual([160, 64])
    await expectShown(preview, await rendered(playlist, instant, 'framebuffer'), `at ${instant}`)
  }
})

test('on a board it runs in step with the clock, its last frame stays until its turn ends, and nothing is black between', async () => {
  const turns = [turn(0, 9), turn(1, 2)]
  const renditions = [film.rendition, still.rendition]
  const frameMs = 40
  const frames = await Promise.all(
    Array.from({ length: 50 }, (_, i) => rendered(playlistOf(turns, renditions, size), i * frameMs)),
  )
  // The page starts about when the turn of the picture does.
  const playlist = playlistOf(turns, renditions, { ...size, startsAt: Date.now() - 9000 })
  server.publish('gate-1', playlist)
  const page = await open()
  const met = new Set<string>()
  for (let from = 0; met.size < 3; ) {
    await drawn(page, from)
    const { pixels, drawnAt, ready } = await canvasOf(page)
    from = drawnAt! + 250
    const { index, startsAt } = turnAt(playlist, drawnAt!)!
    if (!ready) continue
    if (index === 1) {
      expect(pixels.equals(still.pixels)).toBe(true)
      met.add('the picture')
      continue
    }
    const far = frames.map((frame) => difference(pixels, frame).mean)
    const nearest = Math.min(...far)
    expect(nearest, `${drawnAt! - startsAt} ms after its start`).toBeLessThan(8)
    const [shownMs, dueMs] = [far.indexOf(nearest) * frameMs, drawnAt! - startsAt]
    // A busy machine may be late now and then, and is put right: whoever looks again and again finds it in step.
    if (dueMs < 2000 && Math.abs(shownMs - dueMs) < 480) met.add('in step')
    if (dueMs < 4600) continue
    expectAlike(pixels, frames.at(-1)!, 'the last frame')
    met.add('its last frame')
  }
})

test('[P11] bytes that are no clip are not drawn: they are reported as missing, and stood in for', async () => {
  server.renditions.set(film.rendition.sha256, Buffer.from('not a clip'))
  const startsAt = Date.now() - 1000
  const playlist = playlistOf([turn(0, 900)], [film.rendition, still.rendition], { ...size, startsAt, standIns: [1] })
  server.publish('gate-1', playlist)
  const page = await open()
  await seen(page, { ready: false })
  await vi.waitFor(async () => expect((await canvasOf(page)).pixels.equals(still.pixels)).toBe(true), patient)
  const { said } = server.board('gate-1')
  await vi.waitFor(
    () => expect(said.findLast((m) => m.type === 'ack')?.missing).toEqual([film.rendition.sha256]),
    patient,
  )
})

test('a clip that has stood still for three seconds is stood in for, which is reported; nothing else stops', async () => {
  await context.addInitScript('HTMLMediaElement.prototype.play = async () => {}')
  const long = await clipFile(320, 160, 20)
  server.renditions.set(long.rendition.sha256, long.bytes)
  const renditions = [long.rendition, still.rendition]
  const startsAt = server.now() - 1000
  // Its turn comes again and again: where it is over before anybody looks, the next one stands still too.
  server.publish('gate-1', playlistOf([turn(0, 20)], renditions, { ...size, startsAt, standIns: [1] }))
  const page = await open()
  await vi.waitFor(async () => expect((await canvasOf(page)).pixels.equals(still.pixels)).toBe(true), patient)
  const { said } = server.board('gate-1')
  await vi.waitFor(() => {
    const showing = said.findLast((m) => m.type === 'showing')
    expect(showing?.tracks).toMatchObject([{ slide: 'slide-0', rendition: still.rendition.sha256, standIn: true }])
  }, patient)
})

/** Three sections side by side, each with clips one after the other. */
function threeTracks(startsAt: number): Playlist {
  const renditions = [film, other, third].map((file) => file.rendition)
  const base = playlistOf([], renditions, { width: 960, height: 160, startsAt })
  const track = (section: string, loop: number): Track => ({
    ...{ section: section as SectionId, x: loop * 320, y: 0, ...size },
    segments: [{ startsAt, endsAt: base.endsAt, tier: 'rotation', loop }],
  })
  const turns = [0, 1, 2].map((i) => [turn(i, 60), turn((i + 1) % 3, 60)])
  return { ...base, loops: turns.map((turns) => ({ ms: 120_000, turns })), tracks: ['a', 'b', 'c'].map(track) }
}

test('where more clips are due at once than there is room for, none is decoded over and over', async () => {
  await context.addInitScript(counting)
  server.publish('gate-1', threeTracks(server.now() - 1000))
  const page = await open()
  const decoded = () => page.evaluate<{ videos: number; made: number }>(alive)
  await expect.poll(decoded, patient).toMatchObject({ videos: 2, made: 2 })
  await seen(page, { from: server.now() + 1500 })
  expect(await decoded()).toMatchObject({ videos: 2, made: 2 })
})

test('and a preview that is held shows those that it has', async () => {
  const preview = await previewPage(context, server)
  await preview.ask(threeTracks(0), 500)
  await seen(preview.frame, { at: 500, ready: false })
})

/** Counts the object URLs and the video elements that live in a page. */
const counting = `(() => {
  const { createObjectURL, revokeObjectURL } = URL
  window.urls = 0
  window.videos = []
  URL.createObjectURL = (blob) => (window.urls++, createObjectURL.call(URL, blob))
  URL.revokeObjectURL = (url) => (window.urls--, revokeObjectURL.call(URL, url))
  const { createElement } = document
  document.createElement = function (name) {
    const element = createElement.call(this, name)
    if (name === 'video') window.videos.push(element)
    return element
  }
})()`
const alive = '({ urls, videos: videos.filter((video) => video.hasAttribute("src")).length, made: videos.length })'

test('after fifty turns of clips no more than two are alive, and every object URL but theirs is released', async () => {
  const preview = await previewPage(context, server)
  await preview.frame.evaluate(counting)
  const turns = [turn(0, 2), turn(1, 1), turn(2, 1)]
  const playlist = playlistOf(turns, [film.rendition, other.rendition, third.rendition], size)
  const counts: { urls: number; videos: number; made: number }[] = []
  for (let i = 0; i < 51; i++) {
    const at = Math.floor(i / 3) * 4000 + [500, 2500, 3500][i % 3]!
    await preview.showAt(playlist, at)
    counts.push(await preview.frame.evaluate(alive))
  }
  expect(Math.max(...counts.map(({ urls }) => urls))).toBeLessThanOrEqual(2)
  expect(Math.max(...counts.map(({ videos }) => videos))).toBeLessThanOrEqual(2)
  expect(counts.at(-1)!.made).toBeGreaterThan(40)
})
