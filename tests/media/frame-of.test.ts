import { beforeAll, describe, expect, test } from 'vitest'
import { frameOfClip } from '../../media/clip/frame-of-clip.ts'
import { frameOf } from '../../media/frame-of.ts'
import { memoryAssetStore } from '../../media/memory-asset-store.ts'
import { encodePng } from '../../media/png/encode-png.ts'
import { renderNeed } from '../../media/render-need.ts'
import { officialSlogans as slogans } from '../../server/demo/official-slogans.ts'
import type { Rendition } from '../../shared/playlist/playlist.ts'
import { scrollAt } from '../../shared/playlist/scroll-at.ts'
import { clipFile } from '../player/clip-file.ts'
import { ffmpeg } from './clip/clips.ts'
import { plate, slogan, studioWith } from './needs.ts'
import { pixelsOf } from './pixels-of.ts'
import { noon, playlist, track, turn } from './playlists.ts'

const assets = memoryAssetStore()

/** A rendition of one colour, kept. */
async function flat(width: number, height: number, color: readonly [number, number, number]): Promise<Rendition> {
  return await kept(encodePng(width, height, new Uint8Array(width * height), [color, [1, 1, 1]]), width, height)
}

async function kept(png: Buffer, width: number, height: number): Promise<Rendition> {
  return { sha256: await assets.put(png), bytes: png.length, width, height }
}

const gone: Rendition = { sha256: 'f'.repeat(64), bytes: 1, width: 64, height: 32 }
let red: Rendition
let green: Rendition

beforeAll(async () => {
  red = await flat(64, 32, [255, 0, 0])
  green = await flat(64, 32, [0, 255, 0])
})

describe('the frame of a board', () => {
  test('is the rendition of the turn on air, byte for byte, and changes with the turn', async () => {
    const list = playlist('64x32', {
      loops: [[turn(0), turn(1)]],
      tracks: [track('0,0,64x32', 0)],
      renditions: [red, green],
    })
    expect(await frameOf(list, noon, assets)).toEqual(await assets.get(red.sha256))
    expect(await frameOf(list, noon + 9_999, assets)).toEqual(await assets.get(red.sha256))
    expect(await frameOf(list, noon + 10_000, assets)).toEqual(await assets.get(green.sha256))
    expect(await frameOf(list, noon + 20_000, assets)).toEqual(await assets.get(red.sha256))
  })

  test('of an empty loop is black', async () => {
    const list = playlist('64x32', { loops: [[]], tracks: [track('0,0,64x32', 0)], renditions: [] })
    const { width, height, colors } = await pixelsOf(await frameOf(list, noon, assets))
    expect([width, height, colors]).toEqual([64, 32, ['#000000']])
  })

  test('of a scrolling slogan is cut from it by whole pixels: its first and last part stand still', async () => {
    const need = slogan(slogans[2] as string, '320x32 mono')
    const { bytes: png, rendition } = await renderNeed(need, studioWith(assets))
    await assets.put(png)
    expect(rendition.width).toBeGreaterThan(320)
    const list = playlist('320x32', {
      color: 'mono',
      loops: [[turn(0, { seconds: 12 })]],
      tracks: [track('0,0,320x32', 0)],
      renditions: [rendition],
    })
    const whole = await pixelsOf(png)
    for (const elapsed of [0, 999, 1500, 6000, 11_000, 11_999]) {
      const frame = await pixelsOf(await frameOf(list, noon + elapsed, assets))
      const offset = scrollAt(rendition.width - 320, elapsed, 12_000)
      const unlike: string[] = []
      for (let y = 0; y < 32; y++) {
        for (let x = 0; x < 320; x++) if (frame.at(x, y) !== whole.at(x + offset, y)) unlike.push(`${x},${y}`)
      }
      expect(unlike).toEqual([])
      if (elapsed < 1000) expect(offset).toBe(0)
      if (elapsed >= 11_000) expect(offset).toBe(rendition.width - 320)
    }
  })

  test('of sections holds each track’s picture in its own rectangle, and black elsewhere', async () => {
    const list = playlist('200x40', {
      loops: [[turn(0)], [turn(1)]],
      tracks: [track('10,4,64x32', 0, 'left'), track('120,8,64x32', 1, 'right')],
      renditions: [red, green],
    })
    const { at } = await pixelsOf(await frameOf(list, noon, assets))
    expect([at(10, 4), at(73, 35), at(120, 8), at(183, 39)]).toEqual(['#ff0000', '#ff0000', '#00ff00', '#00ff00'])
    expect([at(9, 4), at(74, 35), at(119, 8), at(184, 39), at(10, 3)]).toEqual(Array(5).fill('#000000'))
  })

  test('of a turn that takes the whole canvas shows it over all sections', async () => {
    const whole = await flat(200, 40, [0, 0, 255])
    const list = playlist('200x40', {
      loops: [[turn(0, { whole: true })]],
      tracks: [track('0,0,100x40', 0, 'left'), track('100,0,100x40', 0, 'right')],
      renditions: [whole],
    })
    expect((await pixelsOf(await frameOf(list, noon, assets))).colors).toEqual(['#0000ff'])
  })
})

/** A rendition of so many rows of red, then as many of green, then of blue. */
async function bands(width: number, rows: number): Promise<Rendition> {
  const pixels = Uint8Array.from({ length: width * rows * 3 }, (_, i) => Math.floor(i / (width * rows)))
  const palette = [
    [255, 0, 0],
    [0, 255, 0],
    [0, 0, 255],
  ] as const
  return await kept(encodePng(width, rows * 3, pixels, palette), width, rows * 3)
}

describe('the frame of a rendition with pages', () => {
  test('is one page after the other, each for an equal part of the stay', async () => {
    const list = playlist('64x32', {
      loops: [[turn(0, { seconds: 9 })]],
      tracks: [track('0,0,64x32', 0)],
      renditions: [await bands(64, 32)],
    })
    const colors = async (at: number) => (await pixelsOf(await frameOf(list, noon + at, assets))).colors
    expect(await Promise.all([0, 2999, 3000, 6000, 8999, 9000].map(colors))).toEqual(
      ['#ff0000', '#ff0000', '#00ff00', '#0000ff', '#0000ff', '#ff0000'].map((color) => [color]),
    )
  })
})

describe('the framebuffer', () => {
  test('of a board without sections is the canvas, byte for byte', async () => {
    const list = playlist('64x32', { loops: [[turn(0)]], tracks: [track('0,0,64x32', 0)], renditions: [red] })
    expect(await frameOf(list, noon, assets, { view: 'framebuffer' })).toEqual(await assets.get(red.sha256))
  })

  test('has each section at its place, turned clockwise, and black where none is', async () => {
    const at = (x: number, y: number, rotate: 0 | 90 | 180 | 270) => ({ x, y, rotate })
    const list = playlist('60x16', {
      loops: [[turn(0)], [turn(1)]],
      tracks: [
        { ...track('0,0,16x12', 0, 'left'), at: at(0, 0, 90) },
        { ...track('20,0,16x12', 0, 'middle'), at: at(20, 0, 180) },
        { ...track('40,0,20x12', 1, 'right'), at: at(0, 20, 270) },
      ],
      renditions: [await bands(16, 4), await bands(20, 4)],
    })
    const frame = await pixelsOf(await frameOf(list, noon, assets, { view: 'framebuffer' }))
    expect([frame.width, frame.height]).toEqual([36, 40])
    // Red was on top: it is on the right, at the bottom, on the left.
    expect([frame.at(11, 0), frame.at(0, 15)]).toEqual(['#ff0000', '#0000ff'])
    expect([frame.at(20, 11), frame.at(35, 0)]).toEqual(['#ff0000', '#0000ff'])
    expect([frame.at(0, 20), frame.at(11, 39)]).toEqual(['#ff0000', '#0000ff'])
    expect([frame.at(12, 0), frame.at(19, 19), frame.at(35, 39)]).toEqual(['#000000', '#000000', '#000000'])
  })

  test('of a turn that takes the whole canvas has what falls on the sections', async () => {
    const whole = await bands(128, 8)
    const list = playlist('128x24', {
      loops: [[turn(0, { whole: true })]],
      tracks: [
        { ...track('0,0,8x24', 0, 'left'), at: { x: 0, y: 0, rotate: 90 } },
        { ...track('8,8,120x8', 0, 'right'), at: { x: 0, y: 8, rotate: 0 } },
      ],
      renditions: [whole],
    })
    const frame = await pixelsOf(await frameOf(list, noon, assets, { view: 'framebuffer' }))
    expect([frame.width, frame.height]).toEqual([120, 16])
    expect([frame.at(0, 0), frame.at(12, 3), frame.at(23, 7)]).toEqual(['#0000ff', '#00ff00', '#ff0000'])
    expect([frame.at(0, 8), frame.at(119, 15)]).toEqual(['#00ff00', '#00ff00'])
  })
})

describe('the frame of a clip', () => {
  test('is the clip’s own frame of that moment; its last one stays', async () => {
    const { bytes, rendition } = await clipFile(64, 32, 1)
    await assets.put(bytes)
    const list = playlist('64x32', { loops: [[turn(0)]], tracks: [track('0,0,64x32', 0)], renditions: [rendition] })
    for (const [elapsed, ms] of [
      [0, 0],
      [39, 0],
      [40, 40],
      [999, 960],
      [9999, 960],
    ] as const) {
      expect(await frameOf(list, noon + elapsed, assets, { ffmpeg })).toEqual(
        await frameOfClip(bytes, ffmpeg, ms, 64, 32),
      )
    }
  })

  test('is its stand-in where there is no ffmpeg', async () => {
    const { bytes, rendition } = await clipFile(64, 32, 1)
    await assets.put(bytes)
    const list = playlist('64x32', {
      loops: [[turn(0)]],
      tracks: [track('0,0,64x32', 0)],
      renditions: [rendition, green],
      standIns: [1],
    })
    expect(await frameOf(list, noon, assets)).toEqual(await assets.get(green.sha256))
  })
})

describe('where a rendition cannot be had', () => {
  test('the filler stands in for its stay, and the rest of the loop stays as it is', async () => {
    for (const lost of [null, gone]) {
      const list = playlist('64x32', {
        loops: [[turn(0), turn(1)]],
        tracks: [track('0,0,64x32', 0)],
        renditions: [lost, red, green],
        standIns: [2],
      })
      expect((await pixelsOf(await frameOf(list, noon, assets))).colors).toEqual(['#00ff00'])
      expect((await pixelsOf(await frameOf(list, noon + 10_000, assets))).colors).toEqual(['#ff0000'])
    }
  })

  test('each section has a filler of its own, also for a turn that would take the whole canvas', async () => {
    const list = playlist('128x32', {
      loops: [[turn(0, { whole: true })]],
      tracks: [track('0,0,64x32', 0, 'left'), track('64,0,64x32', 0, 'right')],
      renditions: [null, red, green],
      standIns: [1, 2],
    })
    const { at } = await pixelsOf(await frameOf(list, noon, assets))
    expect([at(0, 0), at(127, 31)]).toEqual(['#ff0000', '#00ff00'])
  })

  test('and no filler either, the built-in plate is drawn: never black', async () => {
    const { bytes: png } = await renderNeed(plate('64x32'), studioWith())
    for (const standIns of [undefined, [null], [1]]) {
      const list = playlist('64x32', {
        loops: [[turn(0)]],
        tracks: [track('0,0,64x32', 0)],
        renditions: [null, gone],
        ...(standIns && { standIns }),
      })
      expect(await frameOf(list, noon, assets)).toEqual(png)
    }
  })

  test('outside the playlist’s span the built-in plate is drawn', async () => {
    const { bytes: png } = await renderNeed(plate('64x32'), studioWith())
    const list = playlist('64x32', { loops: [[turn(0)]], tracks: [track('0,0,64x32', 0)], renditions: [red] })
    expect(await frameOf(list, noon - 1, assets)).toEqual(png)
    expect(await frameOf(list, noon + 3_600_000, assets)).toEqual(png)
  })
})
