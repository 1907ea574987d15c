import { expect, test } from 'vitest'
import { dueAt, neededFrom, neededSoon } from '../../player/needed.ts'
import { certainTurnAt } from '../../shared/playlist/certain-turn.ts'
import type { Playlist, Rendition } from '../../shared/playlist/playlist.ts'
import { playlistOf, turn } from './playlist.ts'

const named = (n: number): Rendition => ({ sha256: String(n).repeat(64), bytes: 1, width: 64, height: 32 })
const numbers = (renditions: Iterable<Rendition>) => [...renditions].map((r) => Number(r.sha256[0]))

const base = playlistOf([], [named(0), named(1), named(2), null, named(4), named(0)])
const playlist = {
  ...base,
  loops: [
    { ms: 2000, turns: [turn(1, 1), turn(2, 1)] },
    { ms: 3000, turns: [turn(4, 1), turn(3, 1), turn(5, 1)] },
    { ms: 0, turns: [] },
  ],
  tracks: [
    {
      ...base.tracks[0]!,
      segments: [
        { startsAt: 0, endsAt: 3000, tier: 'rotation', loop: 0 },
        { startsAt: 3000, endsAt: 9000, tier: 'rotation', loop: 1 },
        { startsAt: 9000, endsAt: base.endsAt, tier: 'off', loop: 2 },
      ],
    },
  ],
} satisfies Playlist

test('[P10] soon are the turn that is due and the one after it, beyond the end of the segment too', () => {
  expect(numbers(neededSoon(playlist, 500))).toEqual([1, 2])
  expect(numbers(neededSoon(playlist, 2500))).toEqual([1, 4])
  expect(numbers(neededSoon(playlist, 8500))).toEqual([0])
})

test('[P10] the stand-ins come with what is needed soon', () => {
  expect(numbers(neededSoon({ ...playlist, standIns: [0] }, 500))).toEqual([1, 2, 0])
})

test('everything due from an instant on comes in the order of its need, once, and what is over does not', () => {
  expect(numbers(neededFrom(playlist, 500))).toEqual([1, 2, 4, 0])
  expect(numbers(neededFrom(playlist, 3000))).toEqual([4, 0])
})

test('what is due at an instant is its segment’s loop, and the evergreen one', () => {
  expect(numbers(dueAt(playlist, 1000))).toEqual([1, 2])
  expect(numbers(dueAt(playlist, 9000))).toEqual([])
  expect(numbers(dueAt({ ...playlist, evergreen: [1] }, 500))).toEqual([1, 2, 4, 0])
})

test('what may be needed at any time is fetched before what comes later', () => {
  const [first, ...later] = playlist.tracks[0]!.segments
  const longer = [first!, { startsAt: 3000, endsAt: 4000, tier: 'rotation', loop: 3 } as const]
  const tracks = [{ ...playlist.tracks[0]!, segments: [...longer, ...later] }]
  const loops = [...playlist.loops, { ms: 2000, turns: [turn(2, 1), turn(2, 1)] }]
  expect(numbers(neededFrom({ ...playlist, tracks, loops, evergreen: [1] }, 500))).toEqual([1, 2, 4, 0])
  expect(numbers(neededFrom({ ...playlist, tracks, loops }, 3000))).toEqual([2, 4, 0])
})

test('[P19] under doubt soon are the evergreen turns, about a boundary those beyond it', () => {
  const evergreen = { ...playlist, evergreen: [1] }
  const under = (at: number, error: number) =>
    numbers(
      neededSoon(evergreen, at, (on, t, track) =>
        certainTurnAt(on, { at: t, lo: t - error, hi: t + error, word: t }, track),
      ),
    )
  expect(under(2500, 100_000)).toEqual([0, 4])
  expect(under(2990, 100)).toEqual([4])
  expect(under(2950, 10)).toEqual([1, 4])
})
