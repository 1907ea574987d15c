import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CampaignId, PlacementId, SlideId } from '../../../shared/plan/plan.ts'
import { certainTurnAt, type Known } from '../../../shared/playlist/certain-turn.ts'
import { frameAt } from '../../../shared/playlist/frame-at.ts'
import type { Playlist, Segment, Turn } from '../../../shared/playlist/playlist.ts'
import { segmentAt } from '../../../shared/playlist/turn-at.ts'
import { playlistOf, turn } from '../../player/playlist.ts'

const spring = 'spring' as CampaignId
const [first, second] = ['p-1', 'p-2'] as [PlacementId, PlacementId]
const dated = (rendition: number, seconds = 10, placement = first): Turn =>
  turn(rendition, seconds, { campaign: spring, placement })
const rendition = { sha256: 'a'.repeat(64), bytes: 1, width: 64, height: 32 }

/** A playlist of ten renditions whose one track has loops of `turns`, one after the other, from 0 on; its evergreen loop is the last one. */
function playlist(spans: readonly (readonly [endsAt: number, loop: number, tier?: Segment['tier']])[]): Playlist {
  const loops = [[dated(0), dated(1)], [dated(1), dated(2)], [dated(3)], [], [turn(8, 10), turn(9, 20)]].map(
    (turns) => ({ ms: turns.reduce((sum, { seconds }) => sum + seconds * 1000, 0), turns }),
  )
  let startsAt = 0
  const segments = spans.map(([endsAt, loop, tier = 'rotation']) => {
    const segment: Segment = { startsAt, endsAt, tier, loop }
    startsAt = endsAt
    return segment
  })
  const base = playlistOf([], Array(10).fill(rendition), { endsAt: startsAt })
  return { ...base, loops, tracks: [{ ...base.tracks[0]!, segments }], evergreen: [4] }
}

const sure = (at: number, error = 0, word = at): Known => ({ at, lo: at - error, hi: at + error, word })
const slide = (on: Playlist, known: Known) => certainTurnAt(on, known).turn?.slide

const three = playlist([
  [60_000, 0],
  [120_000, 1],
  [180_000, 2],
])

test('[P19] in the midst of a segment it is what turnAt says, until the doubt comes to its end', () => {
  expect(certainTurnAt(three, sure(15_000, 300))).toMatchObject({ turn: { slide: 'slide-1' }, endsAt: 20_000 })
  expect(certainTurnAt(three, sure(55_000, 300))).toMatchObject({ turn: { slide: 'slide-1' }, endsAt: 59_700 })
})

test('[P19] over a boundary a turn of both sides goes on', () => {
  expect(slide(three, sure(59_900, 300))).toBe('slide-1')
  expect(slide(three, sure(60_100, 300))).toBe('slide-1')
  expect(slide(three, sure(59_900, 20_000))).toBe('slide-1')
})

test('[P19] one of one side alone makes way to black, while the doubt is a second at most', () => {
  const ends = certainTurnAt(three, sure(119_900, 300))
  expect(ends).toMatchObject({ turn: null, instead: 'window', startsAt: 120_000, endsAt: 120_300 })
  expect(certainTurnAt(three, sure(120_299, 300))).toMatchObject({ turn: null, endsAt: 120_300 })
  expect(certainTurnAt(three, sure(120_300, 300))).toMatchObject({ turn: { slide: 'slide-3' } })
})

test('[P19] and else to the evergreen loop, which runs since the beginning of time', () => {
  expect(certainTurnAt(three, sure(119_900, 501))).toMatchObject({
    turn: { slide: 'slide-9' },
    instead: 'window',
    startsAt: 100_000,
    endsAt: 120_000,
  })
})

test('[P19] where nothing bounds the time, and outside the span, it is evergreen', () => {
  const open = { at: 15_000, lo: 0, hi: Number.POSITIVE_INFINITY, word: 15_000 }
  for (const known of [open, sure(-1), sure(10, 20), sure(180_000), sure(179_999, 1), sure(1e12)]) {
    expect(certainTurnAt(three, known)).toMatchObject({ instead: 'window', track: three.tracks[0] })
    expect(['slide-8', 'slide-9']).toContain(slide(three, known))
  }
})

test('[P19] hours without a board’s light stay black only where no segment of the interval has any', () => {
  const night = playlist([
    [60_000, 0],
    [120_000, 3, 'off'],
    [180_000, 3, 'off'],
    [240_000, 0],
  ])
  expect(certainTurnAt(night, sure(115_000, 20_000)).turn).toBeNull()
  expect(slide(night, sure(80_000, 30_000))).toBe('slide-9')
  expect(certainTurnAt(night, sure(60_000, 400)).turn).toBeNull()
})

test('[P19] a filler that is evergreen is not dated', () => {
  const base = playlist([
    [60_000, 4, 'filler'],
    [120_000, 5, 'filler'],
  ])
  const mixed = { ...base, loops: [...base.loops, { ms: 20_000, turns: [turn(8, 10), turn(7, 10)] }] }
  expect(certainTurnAt(mixed, sure(59_900, 5000))).toMatchObject({ turn: { slide: 'slide-9' } })
  expect(certainTurnAt(mixed, sure(59_900, 5000)).instead).toBeUndefined()
  expect(certainTurnAt(mixed, sure(75_000, 20_000))).toMatchObject({ instead: 'window' })
})

const leases = [{ campaign: spring, placement: first, slide: 'slide-0' as SlideId, ms: 5000 }]

test('[P20] a turn whose lease is over makes way for the evergreen loop’s next, for its stay', () => {
  const leased = { ...three, leases }
  expect(certainTurnAt(leased, sure(4000, 500, 0))).toMatchObject({ turn: { slide: 'slide-0' }, endsAt: 4500 })
  expect(certainTurnAt(leased, sure(4500, 500, 0))).toMatchObject({
    turn: { slide: 'slide-8', seconds: 10 },
    instead: 'lease',
    startsAt: 0,
    endsAt: 10_000,
  })
  expect(certainTurnAt(leased, sure(15_000, 0, 0))).toMatchObject({ turn: { slide: 'slide-1' } })
  expect(slide(leased, sure(25_000, 0, 0))).toBe('slide-9')
  expect(slide(leased, sure(45_000, 0, 0))).toBe('slide-8')
  expect(slide(leased, sure(45_000, 0, 44_000))).toBe('slide-0')
  expect(slide(leased, sure(4000, 0, Number.NEGATIVE_INFINITY))).toBe('slide-8')
})

test('without an evergreen loop the stand-in is shown, else the plate', () => {
  const { evergreen: _, ...older } = three
  const known = sure(1e12)
  expect(certainTurnAt({ ...older, standIns: [7] }, known).turn).toMatchObject({ rendition: 7, campaign: null })
  const { layers, shown } = frameAt(
    older,
    known.at,
    () => 'picture',
    (on) => certainTurnAt(on, known),
  )
  expect(layers).toMatchObject([{ draws: 'plate' }])
  expect(shown).toMatchObject([{ slide: 'built-in', rendition: null }])
})

test('[P19] whatever the playlist and the doubt: a dated turn that is drawn is due at every instant of the interval', () => {
  const anySpans = fc.array(fc.tuple(fc.integer({ min: 1, max: 40_000 }), fc.integer({ min: 0, max: 4 })), {
    minLength: 1,
    maxLength: 12,
  })
  const property = fc.property(
    anySpans,
    fc.integer({ min: -20_000, max: 250_000 }),
    fc.integer({ min: 0, max: 30_000 }),
    fc.integer({ min: 0, max: 30_000 }),
    fc.integer({ min: 0, max: 60_000 }),
    (spans, at, before, after, silent) => {
      let end = 0
      const on: Playlist = {
        ...playlist(
          spans.map(([ms, loop]) => {
            end += ms
            return [end, loop, loop === 4 ? 'filler' : 'rotation'] as const
          }),
        ),
        leases: [{ ...leases[0]!, placement: second, slide: 'slide-2' as SlideId, ms: 20_000 }, ...leases],
      }
      const known = { at, lo: at - before, hi: at + after, word: at - silent }
      const air = certainTurnAt(on, known)
      expect(air.endsAt).toBeGreaterThan(at)
      if (!air.turn) {
        const { segments } = on.tracks[0]!
        const dark = segments.filter((s) => s.startsAt <= known.hi && s.endsAt > known.lo).every((s) => s.loop === 3)
        if (!dark) expect(known.hi - known.lo).toBeLessThanOrEqual(1000)
        return
      }
      if (air.turn.campaign === null) return
      const instants = [known.lo, at, known.hi, ...on.tracks[0]!.segments.flatMap((s) => [s.startsAt, s.endsAt - 1])]
      for (const instant of instants.filter((t) => t >= known.lo && t <= known.hi)) {
        const segment = segmentAt(on.tracks[0]!.segments, instant)
        expect(on.loops[segment!.loop]!.turns).toContainEqual(air.turn)
      }
      if (air.turn.slide === 'slide-0') expect(known.hi - known.word).toBeLessThan(5000)
    },
  )
  fc.assert(property, { numRuns: 2000 * Number(process.env.SOAK ?? 1) })
})
