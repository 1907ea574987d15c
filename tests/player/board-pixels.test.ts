import type { Browser, BrowserContext } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { frameOf } from '../../media/frame-of.ts'
import { memoryAssetStore } from '../../media/memory-asset-store.ts'
import type { SectionId } from '../../shared/plan/plan.ts'
import type { Playlist, Track } from '../../shared/playlist/playlist.ts'
import { launchChromium } from '../browser.ts'
import { canvasShowing, type Seen } from './page-canvas.ts'
import { type Painted, painted } from './painted.ts'
import { type PlayServer, playServer } from './play-server.ts'
import { playlistOf, turn } from './playlist.ts'
import { previewPage } from './preview-page.ts'

const assets = memoryAssetStore()
let browser: Browser
let server: PlayServer
let context: BrowserContext

beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())
beforeEach(async () => {
  server = await playServer()
  context = await browser.newContext()
})
afterEach(async () => {
  await context.close()
  await server.close()
})

/** Pictures of these sizes, in shades of their own, on the server and in the renderer's store. */
async function pictures(...sizes: readonly (readonly [number, number])[]): Promise<readonly Painted[]> {
  const made = await Promise.all(sizes.map(([width, height], i) => painted(width, height, 40 + i * 30)))
  for (const { rendition, png } of made) {
    server.renditions.set(rendition.sha256, png)
    await assets.put(png)
  }
  return made
}

type Drawn = Pick<Seen, 'width' | 'height' | 'pixels' | 'drawnAt'>

/** The pixels (RGBA) that the renderer gives for a playlist at an instant. */
async function rendered(playlist: Playlist, at: number, view: 'canvas' | 'framebuffer'): Promise<Drawn> {
  const { data, info } = await sharp(await frameOf(playlist, at, assets, { view }))
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, pixels: data, drawnAt: at }
}

function expectSame(seen: Seen, frame: Drawn): void {
  expect([seen.width, seen.height]).toEqual([frame.width, frame.height])
  expect(seen.pixels.equals(frame.pixels), `at ${seen.drawnAt}`).toBe(true)
}

/** A beam on two pillars; the controller has the beam on top and the pillars lying below it, one on its left side, one on its right. */
async function gate(startsAt: number): Promise<Playlist> {
  const [left, right, beam, long, whole] = await pictures([64, 320], [64, 320], [960, 64], [1960, 64], [1088, 320])
  const renditions = [left, right, beam, long, whole].map((picture) => picture!.rendition)
  const base = playlistOf([], renditions, { width: 1088, height: 320, startsAt })
  const track = (section: string, loop: number, place: Omit<Track, 'section' | 'segments'>): Track => ({
    section: section as SectionId,
    ...place,
    segments: [
      { startsAt, endsAt: startsAt + 60_000, tier: 'rotation', loop },
      { startsAt: startsAt + 60_000, endsAt: base.endsAt, tier: 'interrupt', loop: 3 },
    ],
  })
  return {
    ...base,
    loops: [
      { ms: 4000, turns: [turn(0, 2), turn(1, 2)] },
      { ms: 4000, turns: [turn(2, 1), turn(3, 3)] },
      { ms: 6000, turns: [turn(1, 3), turn(0, 3)] },
      { ms: 10_000, turns: [turn(4, 10, { whole: true })] },
    ],
    tracks: [
      track('left', 0, { x: 0, y: 0, width: 64, height: 320, at: { x: 0, y: 64, rotate: 90 } }),
      track('beam', 1, { x: 64, y: 0, width: 960, height: 64, at: { x: 0, y: 0, rotate: 0 } }),
      track('right', 2, { x: 1024, y: 0, width: 64, height: 320, at: { x: 0, y: 128, rotate: 270 } }),
    ],
  }
}

describe('a gate whose pillars lie on their sides in the framebuffer', () => {
  const instants = [0, 999, 1500, 2000, 2600, 3999, 59_999, 60_000]

  test('is drawn as its controller takes it, the same as the frame’s framebuffer', async () => {
    const playlist = await gate(0)
    const preview = await previewPage(context, server, '&view=framebuffer')
    for (const at of instants) {
      const seen = await preview.showAt(playlist, at)
      expect([seen.width, seen.height]).toEqual([960, 192])
      expectSame(seen, await rendered(playlist, at, 'framebuffer'))
    }
  })

  test('is previewed as people see it', async () => {
    const playlist = await gate(0)
    const preview = await previewPage(context, server)
    for (const at of instants) {
      const seen = await preview.showAt(playlist, at)
      expect([seen.width, seen.height]).toEqual([1088, 320])
      expectSame(seen, await rendered(playlist, at, 'canvas'))
    }
  })

  test('has its turned sections on the board itself, while its beam scrolls', async () => {
    const playlist = await gate(Date.now() - 1000)
    server.publish('gate-1', playlist)
    const page = await context.newPage()
    await page.goto(`${server.origin}/play/gate-1`)
    for (let i = 0; i < 6; i++) {
      const seen = await canvasShowing(page, { from: server.now() + 200 })
      expectSame(seen, await rendered(playlist, seen.drawnAt!, 'framebuffer'))
    }
  })

  test('turned clockwise by 90 degrees, the pillar’s top left corner is at the top right', async () => {
    const playlist = await gate(0)
    const [left] = await pictures([64, 320])
    const { pixels, width } = await rendered(playlist, 0, 'framebuffer')
    const pixel = (data: Buffer, row: number, column: number, across: number) =>
      data.subarray((row * across + column) * 4, (row * across + column) * 4 + 4).toString('hex')
    expect(pixel(pixels, 64, 319, width)).toBe(pixel(left!.pixels, 0, 0, 64))
    expect(pixel(pixels, 127, 319, width)).toBe(pixel(left!.pixels, 0, 63, 64))
    expect(pixel(pixels, 64, 0, width)).toBe(pixel(left!.pixels, 319, 0, 64))
  })
})

test('a section turned upside down, beside one that stands where it does, is the frame’s framebuffer too', async () => {
  const [a, b] = await pictures([64, 32], [64, 32])
  const base = playlistOf([turn(0, 10)], [a!.rendition, b!.rendition], { width: 128 })
  const [{ segments }] = base.tracks as [Track]
  const place = { y: 0, width: 64, height: 32, segments }
  const playlist: Playlist = {
    ...base,
    tracks: [
      { section: 'a' as SectionId, x: 0, ...place },
      { section: 'b' as SectionId, x: 64, ...place, at: { x: 70, y: 5, rotate: 180 } },
    ],
  }
  const preview = await previewPage(context, server, '&view=framebuffer')
  const seen = await preview.showAt(playlist, 0)
  expect([seen.width, seen.height]).toEqual([134, 37])
  expectSame(seen, await rendered(playlist, 0, 'framebuffer'))
})

test('a strip’s slogan that scrolls, and one of two pages, are the frame at every instant', async () => {
  const [long, pages, still] = await pictures([1033, 32], [320, 64], [320, 32])
  const renditions = [long, pages, still].map((picture) => picture!.rendition)
  const turns = [turn(0, 12), turn(1, 10), turn(2, 5)]
  const playlist = playlistOf(turns, renditions, { width: 320, height: 32, color: 'mono' })
  const preview = await previewPage(context, server)
  for (const at of [0, 1000, 1014, 3333, 6000, 10_999, 11_999, 12_000, 16_999, 17_000, 21_999, 22_000, 27_000]) {
    expectSame(await preview.showAt(playlist, at), await rendered(playlist, at, 'framebuffer'))
  }
  const second = await preview.showAt(playlist, 17_000)
  expect(second.pixels.equals(pages!.pixels.subarray(320 * 32 * 4))).toBe(true)
})

test('a board turns the page in the middle of a stay', async () => {
  const [pages] = await pictures([64, 64])
  const startsAt = Date.now() - 1000
  const playlist = playlistOf([turn(0, 2)], [pages!.rendition], { startsAt })
  server.publish('gate-1', playlist)
  const page = await context.newPage()
  await page.goto(`${server.origin}/play/gate-1`)
  const halves = new Set<number>()
  for (let from = 0; halves.size < 2; ) {
    const seen = await canvasShowing(page, { from })
    const half = Math.floor((seen.drawnAt! - startsAt) / 1000) % 2
    expect(seen.pixels.equals(pages!.pixels.subarray(half * 64 * 32 * 4, (half + 1) * 64 * 32 * 4))).toBe(true)
    halves.add(half)
    from = seen.drawnAt! + 300
  }
})
