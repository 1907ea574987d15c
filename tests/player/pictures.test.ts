import { expect, test, vi } from 'vitest'
import type { InStep } from '../../player/in-step.ts'
import { eitherOf, type Picture, picturesOf } from '../../player/pictures.ts'
import type { Rendition } from '../../shared/playlist/playlist.ts'

// Not by its name: what runs in a page is not type-checked against Node.
const { decodeClip } = await import(new URL('../../player/decode-clip.ts', import.meta.url).href)

const named = (name: string, width = 10): Rendition => ({ sha256: name.repeat(64), bytes: 1, width, height: 10 })

/** Pictures of 400 bytes each, of which two are held; a rendition named `x` decodes to another size, `y` not at all, `z` is missing. */
function setting() {
  const closed: string[] = []
  const failed: string[] = []
  const pictures = picturesOf(
    {
      bytes: async (r) =>
        r.sha256[0] === 'z' ? undefined : (new TextEncoder().encode(r.sha256[0]).buffer as ArrayBuffer),
      fail: (r) => failed.push(r.sha256[0]!),
    },
    async (bytes) => {
      const name = new TextDecoder().decode(bytes)
      if (name === 'y') throw new Error('not a picture')
      return { width: name === 'x' ? 11 : 10, height: 10, name, close: () => closed.push(name) }
    },
    { most: 800, takes: ({ width, height }) => width * height * 4 },
  )
  return { closed, failed, pictures, load: (name: string) => pictures.load(named(name)) }
}

test('memory holds as many pictures as it is given; the one used longest ago is closed first', async () => {
  const { pictures, load, closed } = setting()
  await load('a')
  await load('b')
  expect(pictures.get(named('a').sha256)).toBeDefined()
  await load('c')
  expect(closed).toEqual(['b'])
  expect(pictures.get(named('b').sha256)).toBeUndefined()
})

test('one picture is decoded once, however often it is asked for', async () => {
  const { load, pictures } = setting()
  expect(await Promise.all([load('a'), load('a')])).toEqual([true, true])
  const first = pictures.get(named('a').sha256)
  await load('a')
  expect(pictures.get(named('a').sha256)).toBe(first)
})

test('what cannot be drawn, or has other pixels than it should, counts as missing; it is not held', async () => {
  const { load, failed, closed } = setting()
  expect([await load('x'), await load('y'), await load('z')]).toEqual([false, false, false])
  expect(failed).toEqual(['x', 'y'])
  expect(closed).toEqual(['x'])
})

/** Two clips at most; those named in `busy` are on the canvas. */
function clipSetting() {
  const closed: string[] = []
  const asked: string[] = []
  const busy = new Set<string>()
  const clips = picturesOf<Picture>(
    {
      async bytes({ sha256 }) {
        asked.push(sha256[0]!)
        return new TextEncoder().encode(sha256[0]).buffer as ArrayBuffer
      },
      fail: () => undefined,
    },
    async (bytes) => {
      const name = new TextDecoder().decode(bytes)
      const pace: InStep = {
        get busy() {
          return busy.has(name)
        },
        follow: () => true,
        rest: () => undefined,
      }
      return { width: 10, height: 10, pace, close: () => closed.push(name) }
    },
    { most: 2, takes: () => 1 },
  )
  return {
    clips,
    closed,
    asked,
    busy,
    load: (name: string, spared = '') =>
      clips.load(named(name), new Set(Array.from(spared, (one) => named(one).sha256))),
  }
}

test('a clip that comes takes the room of one that is not on the canvas', async () => {
  const { load, busy, closed } = clipSetting()
  await load('a')
  await load('b')
  busy.add('a')
  expect(await load('c')).toBe(true)
  expect(closed).toEqual(['b'])
})

test('where clips on the canvas leave no room for another, none is closed and its bytes are not even read', async () => {
  const { clips, load, busy, closed, asked } = clipSetting()
  await load('a')
  await load('b')
  busy.add('a').add('b')
  expect(clips.hasRoom(named('c'))).toBe(false)
  expect(await load('c')).toBe(false)
  expect([closed, asked]).toEqual([[], ['a', 'b']])
  busy.delete('b')
  expect(clips.hasRoom(named('c'))).toBe(true)
  expect(await load('c')).toBe(true)
})

test('a clip that is prepared does not take the room of those that are needed before it', async () => {
  const { load, busy, closed } = clipSetting()
  busy.add('a')
  expect([await load('a', 'abc'), await load('b', 'abc'), await load('c', 'abc')]).toEqual([true, true, false])
  expect(closed).toEqual([])
  expect(await load('c')).toBe(true)
  expect(closed).toEqual(['b'])
})

test('of clips that are asked for together no more are alive than there is room for', async () => {
  const { load, closed } = clipSetting()
  expect(await Promise.all(['a', 'b', 'c'].map((name) => load(name)))).toEqual([true, true, false])
  expect(closed).toEqual([])
})

test('pictures and clips do not take each other’s room', async () => {
  const still = setting()
  const moving = clipSetting()
  const either = eitherOf<Picture, Picture>(still.pictures, moving.clips)
  const clip = { ...named('c'), clip: { ms: 1000, fps: 25 } }
  for (const rendition of [named('a'), named('b'), clip]) expect(await either.load(rendition)).toBe(true)
  for (const { sha256 } of [named('a'), named('b'), clip]) expect(either.get(sha256)).toBeDefined()
  expect(moving.asked).toEqual(['c'])
})

/** A page in which videos can be made; each stands on its first frame as soon as it has an address. */
function fakePage() {
  const videos = new Set<object>()
  const urls = new Set<string>()
  const counts = { made: 0, mostVideos: 0, mostUrls: 0 }
  vi.stubGlobal('document', {
    createElement() {
      counts.made++
      let src = ''
      const video = {
        videoWidth: 10,
        videoHeight: 10,
        currentTime: 0,
        onloadeddata: () => undefined,
        onseeked: null,
        get src() {
          return src
        },
        set src(to: string) {
          src = to
          videos.add(video)
          counts.mostVideos = Math.max(counts.mostVideos, videos.size)
          queueMicrotask(() => video.onloadeddata())
        },
        removeAttribute: () => undefined,
        load: () => videos.delete(video),
        pause: () => undefined,
      }
      return video
    },
  })
  vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
    const url = `blob:${counts.made}`
    urls.add(url)
    counts.mostUrls = Math.max(counts.mostUrls, urls.size)
    return url
  })
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation((url) => void urls.delete(url))
  return { videos, urls, counts }
}

test('after five hundred turns of clips no more than two decoders and two object URLs were ever alive', async () => {
  const { videos, urls, counts } = fakePage()
  try {
    const clips = picturesOf<Picture>(
      { bytes: async () => new ArrayBuffer(1), fail: () => undefined },
      (bytes, rendition) => decodeClip(bytes, rendition, () => undefined),
      { most: 2, takes: () => 1 },
    )
    const names = ['a', 'b', 'c', 'd', 'e']
    for (let i = 0; i < 500; i++) {
      const rendition = { ...named(names[i % 5]!), clip: { ms: 1000, fps: 25 } }
      expect(await clips.load(rendition)).toBe(true)
      clips.get(rendition.sha256)?.pace?.rest()
    }
    expect(counts).toEqual({ made: 500, mostVideos: 2, mostUrls: 2 })
    expect([videos.size, urls.size]).toEqual([2, 2])
  } finally {
    vi.unstubAllGlobals()
    vi.restoreAllMocks()
  }
})

test('a clip that is none leaves neither a decoder nor an object URL behind', async () => {
  const { videos, urls } = fakePage()
  try {
    const rendition = { ...named('a', 12), clip: { ms: 1000, fps: 25 } }
    await expect(decodeClip(new ArrayBuffer(1), rendition, () => undefined)).rejects.toThrow('other pixels')
    expect([videos.size, urls.size]).toEqual([0, 0])
  } finally {
    vi.unstubAllGlobals()
    vi.restoreAllMocks()
  }
})

test('after five hundred turns of pictures all are closed but those for which there is room', async () => {
  const { load, closed } = setting()
  for (let i = 0; i < 500; i++) await load('abcde'[i % 5]!)
  expect(closed).toHaveLength(498)
})
