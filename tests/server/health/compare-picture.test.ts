import { beforeAll, describe, expect, test } from 'vitest'
import { frameOf } from '../../../media/frame-of.ts'
import { memoryAssetStore } from '../../../media/memory-asset-store.ts'
import type { Pixels } from '../../../media/picture/decode-picture.ts'
import { encodePng } from '../../../media/png/encode-png.ts'
import { renderNeed } from '../../../media/render-need.ts'
import { officialSlogans as slogans } from '../../../server/demo/official-slogans.ts'
import { type Comparison, comparePicture } from '../../../server/health/compare-picture.ts'
import { decodeScreenshot } from '../../../server/health/decode-screenshot.ts'
import type { SectionId, SlideId } from '../../../shared/plan/plan.ts'
import type { Playlist, Rendition } from '../../../shared/playlist/playlist.ts'
import { ffmpeg } from '../../media/clip/clips.ts'
import { slogan, studioWith } from '../../media/needs.ts'
import { noon, playlist, track, turn } from '../../media/playlists.ts'
import { clipFile } from '../../player/clip-file.ts'

const assets = memoryAssetStore()
const most = 1e6

async function flat(color: readonly [number, number, number]): Promise<Rendition> {
  const png = encodePng(64, 32, new Uint8Array(64 * 32), [color, [1, 1, 1]])
  return { sha256: await assets.put(png), bytes: png.length, width: 64, height: 32 }
}

/** What a board draws at an instant of a playlist, as it comes from its canvas. */
async function drawn(list: Playlist, at: number): Promise<Pixels> {
  return decodeScreenshot(await frameOf(list, at, assets, { view: 'framebuffer', ffmpeg }), most)
}

const compared = (list: Playlist, drawnAt: number, picture: Pixels, more: Partial<Comparison> = {}) =>
  comparePicture({ playlist: list, drawnAt, picture, assets, showing: null, ffmpeg, ...more })

/** The same picture with some pixels, counted from its first, in another colour. */
function spoiled({ data, ...picture }: Pixels, count: number): Pixels {
  const other = Buffer.from(data)
  for (let pixel = 0; pixel < count; pixel++)
    other[pixel * picture.channels] = 255 - (other[pixel * picture.channels] ?? 0)
  return { data: other, ...picture }
}

describe('a picture of a board', () => {
  let list: Playlist
  beforeAll(async () => {
    list = playlist('64x32', {
      loops: [[turn(0), turn(1)]],
      tracks: [track('0,0,64x32', 0)],
      renditions: [await flat([255, 0, 0]), await flat([0, 255, 0])],
    })
  })

  test('is the same where each pixel is', async () => {
    expect(await compared(list, noon + 3000, await drawn(list, noon + 3000))).toEqual({ state: 'same', differing: 0 })
  })

  test('differs by one pixel, and by all of another slide', async () => {
    const picture = await drawn(list, noon + 3000)
    expect(await compared(list, noon + 3000, spoiled(picture, 1))).toEqual({ state: 'differs', differing: 1 })
    expect(await compared(list, noon + 13_000, picture)).toEqual({ state: 'differs', differing: 64 * 32 })
  })

  test('may be that of a millisecond beside it, and not of the frame before a turn', async () => {
    const picture = await drawn(list, noon + 3000)
    expect((await compared(list, noon + 10_000, picture)).state).toBe('same')
    expect((await compared(list, noon + 10_002, picture)).state).toBe('differs')
  })

  test('of another size, or one that lets something through, differs', async () => {
    const small = await decodeScreenshot(encodePng(32, 32, new Uint8Array(32 * 32), [[255, 0, 0]]), most)
    expect(await compared(list, noon, small)).toEqual({ state: 'differs', differing: 32 * 32 })
    const { data } = await drawn(list, noon)
    const clear = Buffer.alloc(64 * 32 * 4)
    for (let pixel = 0; pixel < 64 * 32; pixel++) data.copy(clear, pixel * 4, pixel * 3, pixel * 3 + 3)
    const picture = { data: clear, width: 64, height: 32, channels: 4 } as const
    expect((await compared(list, noon, picture)).state).toBe('differs')
  })

  test('of a board whose sections are turned is told nothing by one drawn as people see it, unless that is another', async () => {
    const turned = { ...track('0,0,64x32', 0), at: { x: 0, y: 0, rotate: 90 as const } }
    const folded = { ...list, tracks: [turned] }
    const [seen, taken] = [await drawn(list, noon + 3000), await drawn(folded, noon + 3000)]
    expect(await compared(folded, noon + 3000, taken)).toEqual({ state: 'same', differing: 0 })
    expect(await compared(folded, noon + 3000, seen)).toEqual({ state: 'unsure', differing: 0 })
    expect(await compared(folded, noon + 3000, spoiled(seen, 1))).toEqual({ state: 'differs', differing: 1 })
  })

  test('is the stand-in’s where the board says that it lacks what is due, and there alone', async () => {
    const withStandIn = { ...list, standIns: [1] }
    const picture = await drawn({ ...list, loops: [{ turns: [turn(1)], ms: 10_000 }] }, noon)
    const missing = [list.renditions[0]?.sha256 ?? '']
    expect((await compared(withStandIn, noon, picture)).state).toBe('differs')
    expect((await compared(withStandIn, noon, picture, { showing: { tracks: [], missing } })).state).toBe('same')
  })

  test('that is of what needs no date, as the board says, is not held against it; what is neither is', async () => {
    const evergreen = { ...list, loops: [...list.loops, { turns: [turn(1)], ms: 10_000 }], evergreen: [1] }
    const picture = await drawn(evergreen, noon + 13_000)
    const says = (slide: string) => ({
      tracks: [
        { section: null as SectionId | null, slide: slide as SlideId, rendition: null, standIn: false, since: noon },
      ],
      missing: [],
    })
    expect((await compared(evergreen, noon, picture, { showing: says('s1') })).state).toBe('unsure')
    expect((await compared(evergreen, noon, picture, { showing: says('s0') })).state).toBe('differs')
    expect((await compared(evergreen, noon, picture, { showing: says('s9') })).state).toBe('differs')
  })
})

test('what scrolls may stand a frame before or after, and no further', async () => {
  const need = slogan(slogans[2] as string, '320x32 mono')
  const { bytes, rendition } = await renderNeed(need, studioWith(assets))
  await assets.put(bytes)
  const list = playlist('320x32', {
    color: 'mono',
    loops: [[turn(0, { seconds: 12 })]],
    tracks: [track('0,0,320x32', 0)],
    renditions: [rendition],
  })
  const at = noon + 6000
  const stateOf = async (drawnAt: number) => (await compared(list, drawnAt, await drawn(list, at))).state
  expect(await Promise.all([at, at - 17, at + 17, at + 33].map(stateOf))).toEqual(['same', 'same', 'same', 'same'])
  expect(await Promise.all([at - 500, at + 500].map(stateOf))).toEqual(['differs', 'differs'])
})

test('a clip may differ by what two decoders do, and is unsure where it is late or cannot be drawn here', async () => {
  const { bytes, rendition } = await clipFile(64, 32, 4)
  await assets.put(bytes)
  const list = playlist('64x32', { loops: [[turn(0)]], tracks: [track('0,0,64x32', 0)], renditions: [rendition] })
  const at = noon + 2000
  const picture = await drawn(list, at)
  expect((await compared(list, at, spoiled(picture, 20))).state).toBe('same')
  expect((await compared(list, at + 1000, picture)).state).toBe('unsure')
  expect((await compared(list, at, picture, { ffmpeg: undefined })).state).not.toBe('differs')
  expect((await compared(list, at, await drawn({ ...list, renditions: [await flat([9, 200, 9])] }, at))).state).toBe(
    'differs',
  )
})

test('what is no PNG, or larger than any board, is refused before it is decoded', async () => {
  await expect(decodeScreenshot(Buffer.from('<html>'), most)).rejects.toMatchObject({ code: 'media-refused' })
  const png = encodePng(64, 32, new Uint8Array(64 * 32), [[255, 0, 0]])
  await expect(decodeScreenshot(png, 64 * 31)).rejects.toMatchObject({ code: 'media-refused' })
  await expect(decodeScreenshot(png.subarray(0, -20), most)).rejects.toMatchObject({ code: 'media-refused' })
})
