import { expect, test } from 'vitest'
import { stageOf } from '../../player/stage.ts'
import type { Frame } from '../../shared/playlist/frame-at.ts'
import type { Rendition } from '../../shared/playlist/playlist.ts'
import { fakeClock, settle } from './fake-clock.ts'
import { playlistOf, turn } from './playlist.ts'

interface Named {
  readonly name: string
  readonly width: number
  readonly height: number
  close(): void
}

const rendition = (name: string): Rendition => ({ sha256: name.repeat(64), bytes: 1, width: 64, height: 32 })
const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(rendition) as [Rendition, Rendition, Rendition, Rendition]

/** A stage whose pictures come when they are `brought`, or are `lost`; `canvas` is what was drawn, one letter a change. */
function setting({ holds = false } = {}) {
  const time = fakeClock()
  const held = new Map<string, Named>()
  const lost = new Set<string>()
  const waiting = new Map<string, ((come: boolean) => void)[]>()
  const canvas: string[] = []
  const wanted: string[] = []

  const settleOne = async (name: string, come: boolean) => {
    const { sha256 } = rendition(name)
    if (come) held.set(sha256, { name, width: 64, height: 32, close: () => undefined })
    else lost.add(sha256)
    for (const resolve of waiting.get(sha256) ?? []) resolve(come)
    waiting.delete(sha256)
    await settle()
  }
  const stage = stageOf<Named>({
    after: time.after,
    nextFrame: (then) => time.after(16, then),
    now: time.monotonic,
    holds,
    changed: () => undefined,
    stock: {
      async want(renditions) {
        wanted.push(renditions.map((r) => r.sha256[0]).join(''))
      },
      missing: () => [...lost],
    },
    pictures: {
      get: (sha256) => held.get(sha256),
      load: ({ sha256 }) =>
        held.has(sha256) || lost.has(sha256)
          ? Promise.resolve(held.has(sha256))
          : new Promise((resolve) => waiting.set(sha256, [...(waiting.get(sha256) ?? []), resolve])),
    },
    screen: {
      show({ layers }: Frame<Named>) {
        const drawn = layers.map(({ draws }) => (draws === 'plate' ? '#' : (draws?.name ?? '.'))).join('')
        if (drawn === canvas.at(-1)) return false
        canvas.push(drawn)
        return true
      },
    },
  })
  return {
    time,
    stage,
    canvas,
    wanted,
    bring: (name: string) => settleOne(name, true),
    lose: (name: string) => settleOne(name, false),
  }
}

test('[P10] a playlist goes on air when its next two turns are there; the rest follow', async () => {
  const { stage, canvas, bring, wanted } = setting()
  const taking = stage.take(playlistOf([turn(0, 10), turn(1, 10), turn(2, 10)], [a, b, c]))
  await bring('a')
  expect(canvas).toEqual([])
  await bring('b')
  expect(await taking).toBe(true)
  expect(canvas).toEqual(['a'])
  expect(wanted).toEqual(['abc'])
})

test('[P11] one that is known missing is not waited for, and its stand-in is drawn', async () => {
  const { stage, canvas, bring, lose } = setting()
  const taking = stage.take(playlistOf([turn(0, 10), turn(1, 10)], [a, b, d], { standIns: [2] }))
  await bring('b')
  await bring('d')
  await lose('a')
  expect(await taking).toBe(true)
  expect(canvas).toEqual(['d'])
  expect(stage.on()?.whole).toBe(false)
})

test('[P10] what is on screen and no longer due leaves within a second, whatever the new one lacks', async () => {
  const { stage, canvas, bring, time } = setting()
  void stage.take(playlistOf([turn(0, 10)], [a]))
  await bring('a')
  void stage.take(playlistOf([turn(0, 10)], [b]))
  await time.advance(999)
  expect(canvas).toEqual(['a'])
  await time.advance(1)
  expect(canvas).toEqual(['a', '#'])
  await bring('b')
  expect(canvas).toEqual(['a', '#', 'b'])
})

test('[P10] while what is on screen is still due a new playlist may take ten seconds', async () => {
  const { stage, canvas, bring, time } = setting()
  void stage.take(playlistOf([turn(0, 10)], [a]))
  await bring('a')
  const second = playlistOf([turn(1, 3), turn(0, 10)], [a, b])
  void stage.take(second)
  await time.advance(9999)
  expect(stage.on()?.playlist).not.toBe(second)
  await time.advance(1)
  expect(stage.on()?.playlist).toBe(second)
  expect(canvas.at(0)).toBe('a')
})

test('of two playlists the later is played, and the earlier never', async () => {
  const { stage, canvas, bring } = setting()
  const first = stage.take(playlistOf([turn(0, 10)], [a]))
  const second = stage.take(playlistOf([turn(0, 10)], [b]))
  await bring('b')
  expect(await second).toBe(true)
  await bring('a')
  expect(await first).toBe(false)
  expect(canvas).toEqual(['b'])
})

test('each turn comes at its instant', async () => {
  const { stage, canvas, bring, time } = setting()
  void stage.take(playlistOf([turn(0, 2), turn(1, 3)], [a, b]))
  await bring('a')
  await bring('b')
  await time.advance(1999)
  expect(canvas).toEqual(['a'])
  await time.advance(17)
  expect(canvas).toEqual(['a', 'b'])
  expect(stage.on()?.shown[0]).toMatchObject({ slide: 'slide-1', since: 2000 })
  await time.advance(3000)
  expect(canvas).toEqual(['a', 'b', 'a'])
})

test('a stage that holds shows its last frame until the new picture is there; one that does not, the plate', async () => {
  for (const holds of [true, false]) {
    const { stage, canvas, bring, time } = setting({ holds })
    void stage.take(playlistOf([turn(0, 10)], [a]))
    await bring('a')
    void stage.take(playlistOf([turn(0, 10)], [b]))
    await time.advance(1000)
    await bring('b')
    expect(canvas).toEqual(holds ? ['a', 'b'] : ['a', '#', 'b'])
  }
})
