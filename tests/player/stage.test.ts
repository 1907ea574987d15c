import { expect, test } from 'vitest'
import type { InStep } from '../../player/in-step.ts'
import type { Picture } from '../../player/pictures.ts'
import { stageOf } from '../../player/stage.ts'
import type { Frame, Layer } from '../../shared/playlist/frame-at.ts'
import type { Rendition } from '../../shared/playlist/playlist.ts'
import { fakeClock, settle } from './fake-clock.ts'
import { playlistOf, turn } from './playlist.ts'

interface Named extends Picture {
  readonly name: string
}

const rendition = (name: string): Rendition => ({ sha256: name.repeat(64), bytes: 1, width: 64, height: 32 })
const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(rendition) as [Rendition, Rendition, Rendition, Rendition]

const letterOf = ({ draws }: Layer<Named>) =>
  draws === 'plate' ? '#' : draws === 'last' ? '=' : draws === null ? '.' : draws.name

/** A stage whose pictures come when they are `brought`, or are `lost`; `canvas` is what was drawn, one letter a change. */
function setting({ holds = false } = {}) {
  const time = fakeClock()
  const held = new Map<string, Named>()
  const lost = new Set<string>()
  const crowded = new Set<string>()
  const waiting = new Map<string, ((come: boolean) => void)[]>()
  const canvas: string[] = []
  const wanted: string[] = []

  const settleOne = async (name: string, come: boolean, pace?: InStep) => {
    const { sha256 } = rendition(name)
    if (come) held.set(sha256, { name, width: 64, height: 32, close: () => undefined, ...(pace && { pace }) })
    else lost.add(sha256)
    for (const resolve of waiting.get(sha256) ?? []) resolve(come)
    waiting.delete(sha256)
    await settle()
  }
  const stage = stageOf<Named>({
    rate: () => 1,
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
      hasRoom: ({ sha256 }) => !crowded.has(sha256),
      load: ({ sha256 }) =>
        held.has(sha256) || lost.has(sha256)
          ? Promise.resolve(held.has(sha256))
          : new Promise((resolve) => waiting.set(sha256, [...(waiting.get(sha256) ?? []), resolve])),
    },
    screen: {
      show({ layers }: Frame<Named>) {
        const drawn = layers.map(letterOf).join('')
        if (drawn === canvas.at(-1) || drawn === '=') return false
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
    crowded,
    bring: (name: string, pace?: InStep) => settleOne(name, true, pace),
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

/** A clip of ten seconds under a name. */
const clipOf = (name: string): Rendition => ({ ...rendition(name), clip: { ms: 10_000, fps: 25 } })

test('until a clip is there, for three seconds at most, the last picture stays; then something stands in for it', async () => {
  const { stage, canvas, bring, time } = setting()
  void stage.take(playlistOf([turn(0, 2), turn(1, 10)], [a, clipOf('b'), d], { standIns: [2] }))
  await bring('a')
  await bring('d')
  await time.advance(4000)
  expect(canvas).toEqual(['a'])
  expect(stage.on()).toMatchObject({ whole: false, shown: [{ slide: 'slide-1', rendition: null, standIn: false }] })
  await time.advance(2000)
  expect(canvas).toEqual(['a', 'd'])
  expect(stage.on()?.shown[0]).toMatchObject({ rendition: d.sha256, standIn: true })
  await bring('b')
  expect(canvas).toEqual(['a', 'd', 'b'])
})

test('[P10] of another playlist nothing stays: what was on screen may be due no more', async () => {
  const { stage, canvas, bring, time } = setting()
  void stage.take(playlistOf([turn(0, 10)], [a]))
  await bring('a')
  void stage.take(playlistOf([turn(0, 10)], [clipOf('b')]))
  await time.advance(1000)
  expect(canvas).toEqual(['a', '#'])
})

test('a clip follows the clock through its turn, rests after it, and is stood in for while it stalls', async () => {
  const { stage, canvas, bring, time } = setting()
  const said: string[] = []
  let stalled = false
  const pace: InStep = {
    busy: false,
    follow(ms, rate) {
      said.push(`${ms}×${rate}`)
      return !stalled
    },
    rest: () => said.push('rest'),
  }
  void stage.take(playlistOf([turn(0, 2), turn(1, 2)], [clipOf('a'), b, d], { standIns: [2] }))
  await bring('a', pace)
  await bring('b')
  await bring('d')
  expect(said[0]).toBe('20×1')
  await time.advance(1000)
  stalled = true
  await time.advance(500)
  expect(stage.on()).toMatchObject({ whole: false, shown: [{ rendition: d.sha256, standIn: true }] })
  stalled = false
  await time.advance(1500)
  expect(canvas).toEqual(['a', 'd', 'a', 'b'])
  expect(said.at(-1)).toBe('rest')
  expect(said.filter((word) => word === 'rest')).toHaveLength(1)
})

test('a stage that holds does not wait for a clip that has no room', async () => {
  const { stage, canvas, bring, time, crowded } = setting({ holds: true })
  crowded.add(clipOf('b').sha256)
  void stage.take(playlistOf([turn(0, 10)], [clipOf('b'), d], { standIns: [1] }))
  await bring('d')
  await time.advance(1000)
  expect(canvas).toEqual(['d'])
})

test('a clip that is due on two tracks at once follows the first of them', async () => {
  const { stage, bring, time } = setting()
  const asked: number[] = []
  const follow = (ms: number) => asked.push(ms) > 0
  const base = playlistOf([turn(0, 2), turn(1, 2)], [clipOf('a'), b])
  const [track] = base.tracks
  const later = { ...base.loops[0]!, turns: [turn(1, 1), turn(0, 3)] }
  const second = { ...track!, segments: [{ ...track!.segments[0]!, loop: 1 }] }
  void stage.take({ ...base, loops: [...base.loops, later], tracks: [track!, second] })
  await bring('a', { busy: false, follow, rest: () => undefined })
  await bring('b')
  await time.advance(1500)
  // Half a second into the other track's stay: that one would have it at 500 ms.
  expect(asked.at(-1)).toBeGreaterThan(1400)
  expect(asked).toEqual(asked.toSorted((one, other) => one - other))
})
