import { describe, expect, it } from 'vitest'
import type { BoardId, Plan } from '../../../shared/plan/plan.ts'
import type { Playlist } from '../../../shared/playlist/playlist.ts'
import { playlistOf } from '../../../shared/schedule/playlist-of.ts'
import { scheduleOf } from '../../../shared/schedule/schedule.ts'
import { withEvergreen } from '../../../shared/schedule/with-evergreen.ts'
import { withStandIns } from '../../../shared/schedule/with-stand-ins.ts'
import { aCampaign, aPhase, aPlacement, aPlan, aSlide, type Given } from './a-plan.ts'

const draftOf = (plan: Plan) => {
  const schedule = scheduleOf(plan)
  return withEvergreen(withStandIns(playlistOf(schedule, 'b' as BoardId, '2024-02-01', 2), schedule), schedule)
}
const turnsIn = ({ loops, evergreen = [] }: Pick<Playlist, 'loops' | 'evergreen'>, track = 0) =>
  loops[evergreen[track]!]!.turns.map(({ slide, seconds }) => `${slide} ${seconds}`)
const filler = (id: string, given: Given = {}) => ({ id, kind: 'slogan', text: id, seconds: 7, ...given })
const orgs = (own: Given | undefined, above: Given | undefined) => ({
  orgs: [
    { id: 'tinh', name: 'Tỉnh', ...(above && { filler: above }) },
    { id: 'huyen', name: 'Huyện', parent: 'tinh', ...(own && { filler: own }) },
  ],
})

describe('the evergreen loop', () => {
  it('[M8] is all undated fillers of the org chain, the nearest first', () => {
    const { playlist } = draftOf(aPlan([aCampaign()], orgs(filler('gan'), filler('xa', { seconds: 8 }))))
    expect(turnsIn(playlist)).toEqual(['gan 7', 'xa 8'])
    expect(playlist.loops[playlist.evergreen![0]!]!.ms).toBe(15_000)
  })

  it('[M8] has no filler that is dated, counts days, or is not approved', () => {
    const dated = filler('gan', { from: '2024-01-01' })
    expect(turnsIn(draftOf(aPlan([], orgs(dated, filler('xa')))).playlist)).toEqual(['xa 7'])
    const counting = filler('gan', { text: 'Hôm nay {d}', fields: [{ name: 'd', kind: 'date' }] })
    expect(turnsIn(draftOf(aPlan([], orgs(counting, filler('xa')))).playlist)).toEqual(['xa 7'])
    expect(turnsIn(draftOf(aPlan([], orgs(filler('gan', { state: 'draft' }), filler('xa')))).playlist)).toEqual([
      'xa 7',
    ])
  })

  it('[M8] has what every restriction allows, whenever that holds: the time may be any', () => {
    const restriction = {
      id: 'tang',
      org: 'tinh',
      starts: '2030-01-01T00:00+07:00',
      ends: '2030-01-02T00:00+07:00',
      allow: ['trang'],
    }
    const fillers = orgs(filler('gan'), filler('xa', { tags: ['trang'] }))
    expect(turnsIn(draftOf(aPlan([], { ...fillers, restrictions: [restriction] })).playlist)).toEqual(['xa 7'])
  })

  it('[M8] is the built-in slide where there is no other', () => {
    const { playlist, needs } = draftOf(aPlan())
    expect(turnsIn(playlist)).toEqual(['built-in 10'])
    const { rendition } = playlist.loops[playlist.evergreen![0]!]!.turns[0]!
    expect(needs[rendition]).toMatchObject({ slide: 'built-in', width: 640, height: 96 })
  })

  it('is drawn for each section at its own size', () => {
    const sections = [
      { id: 'dam', x: 0, y: 0, width: 640, height: 64 },
      { id: 'tru', x: 0, y: 64, width: 64, height: 32 },
    ]
    const { playlist, needs } = draftOf(aPlan([], orgs(filler('gan'), undefined), { sections }))
    const sizes = playlist.evergreen!.map((loop) => {
      const { width, height } = needs[playlist.loops[loop]!.turns[0]!.rendition]!
      return `${width}×${height}`
    })
    expect(sizes).toEqual(['640×64', '64×32'])
  })
})

describe('leases', () => {
  const milestone = (given: Given = {}) => ({
    ...{ id: 'dai-hoi', title: 'Đại hội', starts: '2024-06-01', ends: '2024-06-03', ...given },
  })
  const leasesOf = (given: Given) => draftOf(aPlan([aCampaign(given)])).playlist.leases
  const before = { starts: '2024-01-01', ends: { milestone: 'dai-hoi', edge: 'start' } }

  it('[M7] are of turns whose phase or slide rests on a milestone that is not closed: a day unless it is set', () => {
    const phases = [aPhase('dot', before)]
    const lease = { campaign: 'c', placement: 'p', slide: 's', ms: 86_400_000 }
    expect(leasesOf({ milestones: [milestone()], phases })).toEqual([lease])
    expect(leasesOf({ milestones: [milestone({ lease: 'P3D' })], phases })).toEqual([{ ...lease, ms: 3 * 86_400_000 }])
    expect(leasesOf({ milestones: [milestone({ state: 'expected', lease: 'PT12H' })], phases })).toEqual([
      { ...lease, ms: 12 * 3_600_000 },
    ])
    const closed = { state: 'closed', closedAt: '2024-06-02T10:00:00+07:00' }
    expect(leasesOf({ milestones: [milestone(closed)], phases })).toEqual([])
  })

  it('[M7] are of the one slide that rests on it, and the shortest where there are several', () => {
    const slides = [aSlide('s'), aSlide('s2', { until: { milestone: 'dai-hoi', edge: 'end' } })]
    const placements = [aPlacement('p', { slides: ['s', 's2'] })]
    const given = { milestones: [milestone()], slides, placements }
    expect(leasesOf(given)).toEqual([{ campaign: 'c', placement: 'p', slide: 's2', ms: 86_400_000 }])
    const two = [milestone(), milestone({ id: 'bau-cu', lease: 'PT2H' })]
    const phases = [aPhase('dot', { ...before, ends: { milestone: 'bau-cu', edge: 'start' } })]
    expect(leasesOf({ ...given, milestones: two, phases })!.map(({ slide, ms }) => `${slide} ${ms}`)).toEqual([
      's 7200000',
      's2 7200000',
    ])
  })

  it('are none where nothing that plays rests on a milestone', () => {
    expect(leasesOf({ milestones: [milestone()] })).toEqual([])
  })
})
