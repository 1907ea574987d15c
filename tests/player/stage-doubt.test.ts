import { expect, test } from 'vitest'
import type { CampaignId } from '../../shared/plan/plan.ts'
import type { Playlist } from '../../shared/playlist/playlist.ts'
import { a, aStage, b, clipOf, d } from './a-stage.ts'
import { playlistOf, turn } from './playlist.ts'

const spring = { campaign: 'spring' as CampaignId }

/** One dated turn for ten seconds, then another; the stand-in is evergreen. */
function twoSegments(second = b): Playlist {
  const base = playlistOf([], [a, second, d], { standIns: [2] })
  const segments = [
    { startsAt: 0, endsAt: 10_000, tier: 'rotation', loop: 0 } as const,
    { startsAt: 10_000, endsAt: base.endsAt, tier: 'rotation', loop: 1 } as const,
  ]
  const loops = [turn(0, 10, spring), turn(1, 10, spring), turn(2, 60)].map((turn) => ({
    ms: turn.seconds * 1000,
    turns: [turn],
  }))
  return { ...base, loops, evergreen: [2], tracks: [{ ...base.tracks[0]!, segments }] }
}

const within = (error: number) => (at: number) => ({ at, lo: at - error, hi: at + error, word: at })

test('[P19] about a boundary the canvas is black for as long as the time is in doubt', async () => {
  const { stage, canvas, bring, time, looks } = aStage({ known: within(100) })
  const taking = stage.take(twoSegments())
  for (const name of ['a', 'b', 'd']) await bring(name)
  await taking
  await time.advance(9890)
  expect(canvas).toEqual(['d', 'a'])
  await time.advance(50)
  expect(canvas).toEqual(['d', 'a', '.'])
  expect(looks.at(-1)?.onAir[0]).toMatchObject({ turn: null, instead: 'window' })
  await time.advance(180)
  expect(canvas).toEqual(['d', 'a', '.', 'b'])
})

test('[P19] while nothing bounds the time it is evergreen', async () => {
  let hi = Number.POSITIVE_INFINITY
  const { stage, canvas, bring, time } = aStage({ known: (at) => ({ at, lo: at, hi: at + hi, word: 0 }) })
  const taking = stage.take(twoSegments())
  await bring('d')
  await taking
  await bring('a')
  expect(canvas).toEqual(['d'])
  await time.advance(3000)
  expect(canvas).toEqual(['d'])
  hi = 10
  await time.advance(1000)
  expect(canvas).toEqual(['d', 'a'])
})

test('what is due no more does not stay for a clip that is not there', async () => {
  const { stage, canvas, bring, time } = aStage({ known: within(0) })
  const taking = stage.take(twoSegments(clipOf('b')))
  for (const name of ['a', 'd']) await bring(name)
  await time.advance(1000)
  await taking
  await time.advance(9500)
  expect(canvas.slice(-2)).toEqual(['a', 'd'])
})
