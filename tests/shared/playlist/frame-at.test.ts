import { expect, test } from 'vitest'
import type { SectionId } from '../../../shared/plan/plan.ts'
import { frameAt, type PictureOf } from '../../../shared/playlist/frame-at.ts'
import type { Playlist, Rendition } from '../../../shared/playlist/playlist.ts'
import { playlistOf, turn } from '../../player/playlist.ts'

const rendition = (name: string, width = 64, height = 32): Rendition => ({
  sha256: name.repeat(64),
  bytes: 1,
  width,
  height,
})
const [a, b, c] = [rendition('a'), rendition('b'), rendition('c')]
const all: PictureOf<string> = ({ sha256 }) => sha256[0]
const but =
  (missing: string): PictureOf<string> =>
  ({ sha256 }) =>
    sha256[0] === missing ? undefined : sha256[0]

test('a turn’s picture stands at the place of its track until its end', () => {
  const frame = frameAt(playlistOf([turn(0, 10), turn(1, 5)], [a, b]), 12_000, all)
  expect(frame.layers).toEqual([{ draws: 'b', left: 0, top: 0, ms: 0, x: 0, y: 0, width: 64, height: 32 }])
  expect(frame.shown).toEqual([{ section: null, slide: 'slide-1', rendition: b.sha256, standIn: false, since: 10_000 }])
  expect([frame.until, frame.whole]).toEqual([15_000, true])
})

test('a rendition that is wider than its place moves, and asks for every frame', () => {
  const frame = frameAt(playlistOf([turn(0, 10)], [rendition('a', 364)]), 15_000, all)
  expect(frame.layers[0]).toMatchObject({ left: 150, width: 64 })
  expect(frame.until).toBe(15_000)
})

test('[P11] in the turn of one that is not there its stand-in is drawn, and it is named as lacking', () => {
  const frame = frameAt(playlistOf([turn(0, 10)], [a, c], { standIns: [1] }), 0, but('a'))
  expect(frame.layers[0]?.draws).toBe('c')
  expect(frame.shown[0]).toMatchObject({ slide: 'slide-0', rendition: c.sha256, standIn: true })
  expect([frame.whole, frame.lacking]).toEqual([false, [a]])
})

test('without a stand-in, or without its bytes, the shell’s own plate is drawn', () => {
  expect(frameAt(playlistOf([turn(0, 10)], [null]), 0, all).layers[0]?.draws).toBe('plate')
  const frame = frameAt(playlistOf([turn(0, 10)], [a, c], { standIns: [1] }), 0, () => undefined)
  expect(frame.layers[0]?.draws).toBe('plate')
  expect(frame.shown[0]).toMatchObject({ rendition: null, standIn: false })
  expect(frame.lacking).toEqual([a, c])
})

test('an empty loop is black until its segment ends; outside the playlist’s span the plate stands', () => {
  const playlist = playlistOf([], [], { startsAt: 1000, endsAt: 5000 })
  expect(frameAt(playlist, 2000, all)).toMatchObject({ layers: [{ draws: null }], until: 5000, whole: true })
  expect(frameAt(playlist, 0, all)).toMatchObject({ layers: [{ draws: 'plate' }], until: 1000, whole: false })
  expect(frameAt(playlist, 5000, all)).toMatchObject({ layers: [{ draws: 'plate' }], until: Number.POSITIVE_INFINITY })
})

test('each section plays its own loop, and a whole turn covers the canvas over all of them', () => {
  const base = playlistOf([], [a, b, rendition('c', 128, 32)], { width: 128 })
  const segments = [
    { startsAt: 0, endsAt: 10_000, tier: 'rotation', loop: 0 },
    { startsAt: 10_000, endsAt: base.endsAt, tier: 'interrupt', loop: 2 },
  ] as const
  const place = { y: 0, width: 64, height: 32 }
  const playlist: Playlist = {
    ...base,
    loops: [
      { ms: 10_000, turns: [turn(0, 10)] },
      { ms: 10_000, turns: [turn(1, 10)] },
      { ms: 10_000, turns: [turn(2, 10, { whole: true })] },
    ],
    tracks: [
      { section: 'left' as SectionId, x: 0, ...place, segments },
      { section: 'right' as SectionId, x: 64, ...place, segments: [{ ...segments[0], loop: 1 }, segments[1]] },
    ],
  }
  expect(frameAt(playlist, 0, all).layers).toMatchObject([
    { draws: 'a', x: 0, width: 64 },
    { draws: 'b', x: 64, width: 64 },
  ])
  const whole = frameAt(playlist, 10_000, all)
  expect(whole.layers).toEqual([{ draws: 'c', left: 0, top: 0, ms: 0, x: 0, y: 0, width: 128, height: 32 }])
  expect(whole.shown.map((s) => s.section)).toEqual(['left', 'right'])
})

test('pages stand one above the other, each for an equal part of the stay', () => {
  const playlist = playlistOf([turn(0, 10)], [rendition('a', 64, 96)])
  const pages = [0, 3333, 3334, 6666, 6667, 9999].map((at) => frameAt(playlist, at, all))
  expect(pages.map(({ layers }) => layers[0]?.top)).toEqual([0, 0, 32, 32, 64, 64])
  expect(pages.map(({ until }) => Math.ceil(until))).toEqual([3334, 3334, 6667, 6667, 10_000, 10_000])
})

test('a stay that its segment cuts short cuts its pages, and does not shorten them', () => {
  const base = playlistOf([turn(0, 10)], [rendition('a', 64, 64)], { endsAt: 7000 })
  expect(frameAt(base, 6999, all)).toMatchObject({ layers: [{ top: 32 }], until: 7000 })
  expect(frameAt(base, 4999, all)).toMatchObject({ layers: [{ top: 0 }], until: 5000 })
})

test('a rendition that is not twice as high as its place has one page', () => {
  const frame = frameAt(playlistOf([turn(0, 10)], [rendition('a', 64, 63)]), 9999, all)
  expect(frame).toMatchObject({ layers: [{ top: 0 }], until: 10_000 })
})

test('a clip runs from the beginning of each stay, wants every frame drawn, and its last one stays', () => {
  const clip = { ...a, clip: { ms: 2000, fps: 25 } }
  const playlist = playlistOf([turn(0, 5), turn(1, 5)], [clip, b])
  const frames = [0, 39, 40, 1999, 2000, 4999, 10_000].map((at) => frameAt(playlist, at, all))
  expect(frames.map(({ layers }) => layers[0]?.ms)).toEqual([20, 20, 60, 1980, 1980, 1980, 20])
  expect(frames.map(({ until }) => until)).toEqual([40, 40, 80, 5000, 5000, 5000, 10_040])
})

test('where a clip is about to come, what stands there stays; nothing of the playlist is said to be drawn', () => {
  const asked: unknown[] = []
  const frame = frameAt(playlistOf([turn(0, 10)], [a, c], { standIns: [1] }), 2500, (rendition, ms, elapsedMs) => {
    asked.push([rendition, ms, elapsedMs])
    return null
  })
  expect(asked).toEqual([[a, 0, 2500]])
  expect(frame).toMatchObject({ layers: [{ draws: 'last' }], lacking: [a], whole: false, until: 10_000 })
  expect(frame.shown[0]).toMatchObject({ slide: 'slide-0', rendition: null, standIn: false })
})
