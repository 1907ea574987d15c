import { expect, test } from 'vitest'
import type { InStep } from '../../player/in-step.ts'
import { a, aStage, b, c, clipOf, d } from './a-stage.ts'
import { playlistOf, turn } from './playlist.ts'

test('[P10] a playlist goes on air when its next two turns are there; the rest follow', async () => {
  const { stage, canvas, bring, wanted } = aStage()
  const taking = stage.take(playlistOf([turn(0, 10), turn(1, 10), turn(2, 10)], [a, b, c]))
  await bring('a')
  expect(canvas).toEqual([])
  await bring('b')
  expect(await taking).toBe(true)
  expect(canvas).toEqual(['a'])
  expect(wanted).toEqual(['abc+'])
})

test('[P11] what is on air stays kept, however many come in quick succession', async () => {
  const { stage, bring, wanted } = aStage()
  const first = stage.take(playlistOf([turn(0, 10)], [a]))
  await bring('a')
  await first
  const second = stage.take(playlistOf([turn(0, 10)], [b]))
  void stage.take(playlistOf([turn(0, 10)], [c]))
  await bring('b')
  await bring('c')
  expect(await second).toBe(false)
  expect(wanted).toEqual(['a+', 'b+a', 'c+a'])
})

test('[P11] one that is known missing is not waited for, and its stand-in is drawn', async () => {
  const { stage, canvas, bring, lose } = aStage()
  const taking = stage.take(playlistOf([turn(0, 10), turn(1, 10)], [a, b, d], { standIns: [2] }))
  await bring('b')
  await bring('d')
  await lose('a')
  expect(await taking).toBe(true)
  expect(canvas).toEqual(['d'])
  expect(stage.on()?.whole).toBe(false)
})

test('[P10] what is on screen and no longer due leaves within a second, whatever the new one lacks', async () => {
  const { stage, canvas, bring, time } = aStage()
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
  const { stage, canvas, bring, time } = aStage()
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

test('[P10] meanwhile it waits for all that the loop has, not for what is decoded soon alone', async () => {
  const { stage, bring, download } = aStage()
  void stage.take(playlistOf([turn(0, 10)], [a]))
  await bring('a')
  const second = playlistOf([turn(0, 10), turn(1, 10), turn(2, 10)], [a, b, c])
  const taking = stage.take(second)
  await bring('b')
  expect(stage.on()?.playlist).not.toBe(second)
  download('c')
  expect(await taking).toBe(true)
  expect(stage.on()?.playlist).toBe(second)
})

test('of two playlists the later is played, and the earlier never', async () => {
  const { stage, canvas, bring } = aStage()
  const first = stage.take(playlistOf([turn(0, 10)], [a]))
  const second = stage.take(playlistOf([turn(0, 10)], [b]))
  await bring('b')
  expect(await second).toBe(true)
  await bring('a')
  expect(await first).toBe(false)
  expect(canvas).toEqual(['b'])
})

test('each turn comes at its instant', async () => {
  const { stage, canvas, bring, time } = aStage()
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
    const { stage, canvas, bring, time } = aStage({ holds })
    void stage.take(playlistOf([turn(0, 10)], [a]))
    await bring('a')
    void stage.take(playlistOf([turn(0, 10)], [b]))
    await time.advance(1000)
    await bring('b')
    expect(canvas).toEqual(holds ? ['a', 'b'] : ['a', '#', 'b'])
  }
})

test('until a clip is there, for three seconds at most, the last picture stays; then something stands in for it', async () => {
  const { stage, canvas, bring, time } = aStage()
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
  const { stage, canvas, bring, time } = aStage()
  void stage.take(playlistOf([turn(0, 10)], [a]))
  await bring('a')
  void stage.take(playlistOf([turn(0, 10)], [clipOf('b')]))
  await time.advance(1000)
  expect(canvas).toEqual(['a', '#'])
})

test('a clip follows the clock through its turn, rests after it, and is stood in for while it stalls', async () => {
  const { stage, canvas, bring, time } = aStage()
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
  const { stage, canvas, bring, time, crowded } = aStage({ holds: true })
  crowded.add(clipOf('b').sha256)
  void stage.take(playlistOf([turn(0, 10)], [clipOf('b'), d], { standIns: [1] }))
  await bring('d')
  await time.advance(1000)
  expect(canvas).toEqual(['d'])
})

test('where no clips may be played something stands in for each, at once, and none is decoded', async () => {
  const { stage, canvas, bring } = aStage({ clips: false })
  void stage.take(playlistOf([turn(0, 10)], [clipOf('a'), d], { standIns: [1] }))
  await bring('d')
  expect(canvas).toEqual(['d'])
  await bring('a', { busy: false, follow: () => true, rest: () => undefined })
  stage.refresh()
  expect(canvas).toEqual(['d'])
})

test('a clip that is due on two tracks at once follows the first of them', async () => {
  const { stage, bring, time } = aStage()
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
