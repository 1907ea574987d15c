import { describe, expect, it } from 'vitest'
import type { Plan } from '../../../shared/plan/plan.ts'
import { affectedBoards } from '../../../shared/schedule/affected-boards.ts'
import { changed } from '../../fixtures/changed.ts'
import { planOf } from '../../fixtures/plan-of.ts'
import { aBoard, aPhase, aPlacement, aPlan, aSlide } from './a-plan.ts'

const day = { starts: '2024-03-01T00:00+07:00', ends: '2024-03-02T00:00+07:00' }

/** Boards g and l of the district, t of the province; a campaign of each, on gates and on led boards. */
function office(): Plan {
  const campaign = (id: string, org: string, kind: string) => ({
    id,
    org,
    title: id,
    milestones: [{ id: 'm', title: 'm', starts: '2024-03-10', ends: '2024-03-11' }],
    phases: [aPhase('dot'), aPhase('moc', { starts: { milestone: 'm', edge: 'start' } })],
    slides: [aSlide('s'), aSlide('t'), aSlide('u', { until: { milestone: 'm', edge: 'end' } })],
    placements: [
      aPlacement('p', { boards: { kinds: [kind] } }),
      aPlacement('q', { phase: 'moc', slides: ['t'], boards: { boards: ['l'] } }),
    ],
  })
  return aPlan([campaign('ct', 'tinh', 'gate'), campaign('ch', 'huyen', 'led')], {
    boards: [aBoard('g'), aBoard('l', { kind: 'led' }), aBoard('t', { org: 'tinh', kind: 'border-gate' })],
    interrupts: [
      { id: 'i', org: 'huyen', slide: aSlide('i'), boards: { kinds: ['gate'] }, ...day },
      { id: 'j', org: 'tinh', slide: aSlide('j'), ...day },
    ],
    restrictions: [{ id: 'r', org: 'huyen', allow: [], boards: { kinds: ['led'] }, ...day }],
  })
}

/** The boards touched where the member of the office's plan at `pointer` becomes `to`. */
function touched(pointer: string, to: unknown): string[] {
  return affectedBoards(office(), planOf(changed(office(), pointer, to)))
}

const { boards, campaigns, interrupts = [] } = office()
const onGate = aPlacement('n', { boards: { boards: ['g'] } })

describe('the boards that a change touches', () => {
  it('[D3, R1] none where nothing changed, all where there was no plan', () => {
    expect(touched('', office())).toEqual([])
    expect(affectedBoards(undefined, office())).toEqual(['g', 'l', 't'])
  })

  it.each<[string, string, unknown, string[]]>([
    ['a slide of a placement on gates', '/campaigns/0/slides/0/text', 'x', ['g']],
    ['a slide that no placement shows', '/campaigns/0/slides/2/text', 'x', []],
    ['a milestone, by the phases on it', '/campaigns/0/milestones/0/starts', '2024-03-09', ['l']],
    ['an order of placements', '/campaigns/1/placements', [...campaigns[1]!.placements].reverse(), ['g', 'l']],
    ['an order of campaigns', '/campaigns', [...campaigns].reverse(), ['g', 'l', 't']],
    ['a minimum', '/campaigns/1/minShare', 0.5, ['g', 'l']],
    ['a campaign that goes', '/campaigns', campaigns.slice(0, 1), ['g', 'l']],
    ['a placement that comes', '/campaigns/1/placements/2', onGate, ['g']],
    ['a selector, before and after', '/campaigns/0/placements/0/boards', { boards: ['t'] }, ['g', 't']],
    ['an interrupt', '/interrupts/0/slide/seconds', 30, ['g']],
    ['a restriction', '/restrictions/0/allow', ['x'], ['l']],
    ['an order of interrupts', '/interrupts', [...interrupts].reverse(), ['g', 'l', 't']],
    ['the filler of an org', '/orgs/1/filler', aSlide('nen'), ['g', 'l']],
    ['a board', '/boards/1/width', 320, ['l']],
    ['where a board stands', '/boards/1/place', 'Cổng B', []],
    ['where it is on a map', '/boards/1/location', { latitude: 21.3, longitude: 105.6 }, []],
    ['how bright it is', '/boards/1/brightness', [{ from: '19:00', to: '05:00', percent: 40 }], []],
    ['a board that comes', '/boards/3', aBoard('n'), ['n']],
    ['a board that goes', '/boards', boards.slice(0, 2), []],
    ['the zone', '/timezone', 'Asia/Tokyo', ['g', 'l', 't']],
  ])('[D3, R1, R2] %s', (_, pointer, to, expected) => {
    expect(touched(pointer, to)).toEqual(expected)
  })
})
