import { describe, expect, it } from 'vitest'
import type { BoardId, SlideId } from '../../../shared/plan/plan.ts'
import type { Loop, Playlist, Segment, Turn } from '../../../shared/playlist/playlist.ts'
import { segmentAt, turnAt } from '../../../shared/playlist/turn-at.ts'

function turn(slide: string, seconds: number): Turn {
  return { slide: slide as SlideId, campaign: null, phase: null, placement: null, seconds, rendition: 0 }
}

function loop(...turns: readonly Turn[]): Loop {
  return { ms: turns.reduce((sum, { seconds }) => sum + seconds * 1000, 0), turns }
}

function segment(startsAt: number, endsAt: number, loopIndex: number): Segment {
  return { startsAt, endsAt, tier: loopIndex === 0 ? 'off' : 'rotation', loop: loopIndex }
}

/** From 1 s to 100 s: off, then `a` 3 s and `b` 2 s to 40.5 s, then `c` 7 s. */
const segments = [segment(1_000, 10_000, 0), segment(10_000, 40_500, 1), segment(40_500, 100_000, 2)]
const track = { section: null, x: 0, y: 0, width: 640, height: 96 }
const playlist: Playlist = {
  format: 'congchao/playlist@1',
  board: 'b' as BoardId,
  timezone: 'Asia/Ho_Chi_Minh',
  width: 640,
  height: 96,
  color: 'full',
  startsAt: 1_000,
  endsAt: 100_000,
  loops: [loop(), loop(turn('a', 3), turn('b', 2)), loop(turn('c', 7))],
  tracks: [
    { ...track, segments },
    { ...track, segments: [segment(1_000, 100_000, 2)] },
  ],
  renditions: [],
}

/** The slide on screen, its place in the loop, and from when to when it stays. */
function on(at: number, of = 0): readonly [string | null, number, number, number] | undefined {
  const found = turnAt(playlist, at, of)
  return found && [found.turn?.slide ?? null, found.index, found.startsAt, found.endsAt]
}

describe('the turn on screen', () => {
  it.each<[number, ReturnType<typeof on>]>([
    [999, undefined],
    [1_000, [null, -1, 1_000, 10_000]],
    [9_999, [null, -1, 1_000, 10_000]],
    [10_000, ['a', 0, 10_000, 13_000]],
    [12_999, ['a', 0, 10_000, 13_000]],
    [13_000, ['b', 1, 13_000, 15_000]],
    [15_000, ['a', 0, 15_000, 18_000]],
    [40_250, ['a', 0, 40_000, 40_500]],
    [40_500, ['c', 0, 40_500, 47_500]],
    [99_999, ['c', 0, 96_500, 100_000]],
    [100_000, undefined],
  ])('[L1, A4] at %i', (at, expected) => {
    expect(on(at)).toEqual(expected)
  })

  it('[C2] of another track, of its own segment', () => {
    expect(on(8_500, 1)).toEqual(['c', 0, 8_000, 15_000])
    expect(on(8_500, 2)).toBeUndefined()
  })

  it('[D2] of a segment that only draws otherwise what the one before it plays, the loop goes on', () => {
    const drawn = [segment(1_000, 10_000, 2), { ...segment(10_000, 20_000, 2), loopFrom: 1_000 }]
    const going = { ...playlist, tracks: [{ ...track, segments: drawn }] }
    expect(turnAt(going, 9_999)).toMatchObject({ startsAt: 8_000, endsAt: 10_000 })
    expect(turnAt(going, 10_000)).toMatchObject({ startsAt: 8_000, endsAt: 15_000, segment: drawn[1] })
  })

  it('[L1] holds between milliseconds too: a clock may run in fractions', () => {
    expect(on(12_999.75)).toEqual(['a', 0, 10_000, 13_000])
  })

  it('[D1] the segment that holds an instant', () => {
    expect(segmentAt(segments, 999)).toBeUndefined()
    expect(segments.map(({ startsAt }) => segmentAt(segments, startsAt))).toEqual(segments)
    expect(segments.map(({ endsAt }) => segmentAt(segments, endsAt - 1))).toEqual(segments)
    expect(segmentAt(segments, 100_000)).toBeUndefined()
    expect(segmentAt([], 0)).toBeUndefined()
  })
})
