import { describe, expect, it } from 'vitest'
import type { Plan } from '../../../shared/plan/plan.ts'
import { checkPlan } from '../../../shared/schedule/check-plan.ts'
import { aBoard, aCampaign, aPhase, aPlacement, aPlan, aSlide, type Given, oneOf } from './a-plan.ts'

/** The problems of a plan as `code path board`. */
function found(plan: Plan): string[] {
  return checkPlan(plan).map(({ code, path, board }) => [code, path, board].filter(Boolean).join(' '))
}

const dated = { id: 'm', title: 'm', starts: '2024-03-10', ends: '2024-03-11' }
const phased = (phase: Given, milestone: Given = dated) =>
  aPlan([aCampaign({ milestones: [milestone], phases: [aPhase('dot', phase)] })])

describe('the check', () => {
  it('[K1] finds nothing where there is nothing', () => {
    expect(checkPlan(aPlan([aCampaign()]))).toEqual([])
    expect(checkPlan(aPlan())).toEqual([])
  })

  it('[K1] one problem for each code, path and board, errors first, in English and Vietnamese', () => {
    const boards = [aBoard('b'), aBoard('d')]
    const slides = [aSlide('s', { language: 'lo' })]
    const plan = aPlan([aCampaign({ slides, phases: [aPhase('dot', { ends: '2023-12-31' })] })], { boards })
    expect(found(plan)).toEqual([
      'phase-empty /campaigns/0/phases/0',
      'language-missing /campaigns/0/placements/0 b',
      'language-missing /campaigns/0/placements/0 d',
    ])
    const [first, second] = checkPlan(plan)
    expect(first).toMatchObject({ severity: 'error', message: expect.any(String), messageVi: expect.any(String) })
    expect(first).not.toHaveProperty('board')
    expect(second).toMatchObject({ severity: 'warning', board: 'b' })
  })

  it('[K2] a phase that ends before it starts, or on what is postponed; not one that waits', () => {
    expect(found(phased({ starts: '2024-03-02', ends: '2024-03-01' }))).toEqual(['phase-empty /campaigns/0/phases/0'])
    const postponed = { id: 'm', title: 'm', state: 'postponed' }
    expect(found(phased({ ends: { milestone: 'm', edge: 'end' } }, postponed))).toEqual([
      'phase-empty /campaigns/0/phases/0',
      'milestone-unconfirmed /campaigns/0/phases/0/ends',
    ])
    expect(found(phased({ ends: { milestone: 'm', edge: 'end' }, notAfter: '2024-06-30' }, postponed))).toEqual([
      'milestone-unconfirmed /campaigns/0/phases/0/ends',
    ])
    expect(found(phased({ starts: { milestone: 'm', edge: 'end', confirm: true }, ends: '2020-01-01' }))).toEqual([])
  })

  it('[K2] names the boards only where their zones disagree', () => {
    const boards = [aBoard('b'), aBoard('d', { timezone: 'Europe/Berlin' })]
    const phases = [aPhase('dot', { starts: '2024-03-01T08:00', ends: '2024-03-01T06:00+01:00' })]
    // 06:00 in Berlin is 12:00 in Việt Nam: four hours there, none in Berlin.
    expect(found(aPlan([aCampaign({ phases })], { boards }))).toEqual(['phase-empty /campaigns/0/phases/0 d'])
  })

  it('[K3] minimums due together that add up to more than one, for each campaign that has one', () => {
    const min = (id: string, minShare: number, given: Given = {}) => oneOf(id, [10], { minShare, ...given })
    const both = ['overcommitted /campaigns/0/minShare b', 'overcommitted /campaigns/2/minShare b']
    expect(found(aPlan([min('a', 0.7), oneOf('c'), min('d', 0.4)])).filter((line) => line.startsWith('over'))).toEqual(
      both,
    )
    expect(found(aPlan([min('a', 0.7), min('d', 0.3)]))).toEqual([])
    const apart = [aPhase('dot', { starts: '2025-01-01', ends: '2025-12-31' })]
    expect(found(aPlan([min('a', 0.7), min('d', 0.4, { phases: apart })]))).toEqual([])
  })

  it('[K3] for a few minutes too, on a single day', () => {
    const dayparts = [{ days: ['wed'], from: '11:58', to: '12:00' }]
    const rare = oneOf(
      'd',
      [10],
      { minShare: 0.4, phases: [aPhase('dot', { starts: '2024-03-01', ends: '2024-03-10' })] },
      { dayparts },
    )
    expect(found(aPlan([oneOf('a', [10], { minShare: 0.7 }), rare]))).toContain('overcommitted /campaigns/1/minShare b')
  })

  it.each(['expected', 'postponed'])('[K4] every bound that rests on a milestone that is %s', (state) => {
    const milestone = state === 'postponed' ? { id: 'm', title: 'm', state } : { ...dated, state }
    const plan = aPlan([
      aCampaign({
        milestones: [milestone],
        phases: [
          aPhase('dot'),
          aPhase('sau', { starts: { milestone: 'm', edge: 'end', confirm: true }, ends: '2024-12-31' }),
        ],
        slides: [aSlide('s', { from: '2024-01-01', until: { milestone: 'm', edge: 'end' } })],
      }),
    ])
    expect(found(plan).filter((line) => line.startsWith('milestone'))).toEqual([
      'milestone-unconfirmed /campaigns/0/phases/1/starts',
      'milestone-unconfirmed /campaigns/0/slides/0/until',
    ])
  })

  it('[K4] not one that is confirmed or closed', () => {
    for (const given of [{}, { state: 'confirmed' }, { state: 'closed', closedAt: '2024-03-11T12:00+07:00' }]) {
      expect(found(phased({ ends: { milestone: 'm', edge: 'end' } }, { ...dated, ...given }))).toEqual([])
    }
  })

  it('[K5] a loop longer than 15 minutes', () => {
    expect(found(aPlan([oneOf('a', [500, 401])]))).toEqual(['loop-too-long /boards/0 b'])
    expect(found(aPlan([oneOf('a', [500, 400])]))).toEqual([])
  })

  it('[K6] a share missed by more than a tenth', () => {
    expect(found(aPlan([oneOf('a', [600]), oneOf('c', [100])]))).toEqual([
      'share-missed /campaigns/0/placements/0 b',
      'share-missed /campaigns/1/placements/0 b',
    ])
    expect(found(aPlan([oneOf('a', [540]), oneOf('c', [360])]))).toEqual([])
  })

  const week = [aPhase('dot', { starts: '2024-03-04', ends: '2024-03-10' })]

  it('[K7] a day that a placement names and on which nothing of the campaign is due within the hours', () => {
    const uncovered = ['uncovered /campaigns/0/phases/0 b']
    const of = (given: Given, board: Given = {}) => found(aPlan([aCampaign({ phases: week, ...given })], {}, board))
    expect(of({})).toEqual([])
    expect(of({ slides: [aSlide('s', { until: '2024-03-09' })] })).toEqual(uncovered)
    expect(of({ slides: [aSlide('s', { state: 'draft' })] })).toEqual(uncovered)
    expect(of({}, { hours: [{ days: ['mon', 'tue'], from: '06:00', to: '22:00' }] })).toEqual(uncovered)
    const weekdays = [aPlacement('p', { dayparts: [{ days: ['mon', 'tue'], from: '06:00', to: '22:00' }] })]
    expect(of({ placements: weekdays }, { hours: [{ days: ['mon', 'tue'], from: '06:00', to: '22:00' }] })).toEqual([])
    const early = [aPlacement('p', { dayparts: [{ from: '04:00', to: '05:00' }] })]
    expect(of({ placements: early }, { hours: [{ from: '05:00', to: '22:00' }] })).toEqual(uncovered)
    expect(of({ placements: [aPlacement('p', { boards: { kinds: ['led'] } })] })).toEqual([])
  })

  it('[K7] another placement of the campaign covers the day, another campaign does not', () => {
    const draft = [aSlide('s', { state: 'draft' }), aSlide('t')]
    const covering = [aPlacement('p'), aPlacement('q', { slides: ['t'] })]
    expect(found(aPlan([aCampaign({ phases: week, slides: draft, placements: covering })]))).toEqual([])
    expect(found(aPlan([aCampaign({ phases: week, slides: draft }), oneOf('khac')]))).toEqual([
      'uncovered /campaigns/0/phases/0 b',
    ])
  })

  it('[K7] who outranks it does not matter', () => {
    const plan = aPlan([aCampaign({ phases: week }), oneOf('x', [10], {}, { exclusive: true })])
    expect(found(plan)).toEqual([])
  })

  it('[K8] a board that lists none of the languages of the slides', () => {
    const boards = [aBoard('b'), aBoard('d', { languages: ['lo'] }), aBoard('e', { kind: 'led' })]
    const slides = [aSlide('s', { language: 'lo' }), aSlide('t', { language: 'en' })]
    const placements = [aPlacement('p', { slides: ['s', 't'], boards: { kinds: ['gate'] } })]
    const plan = aPlan([aCampaign({ slides, placements })], { boards })
    expect(found(plan).filter((line) => line.startsWith('language'))).toEqual([
      'language-missing /campaigns/0/placements/0 b',
    ])
    const spoken = aPlan([aCampaign({ slides: [slides[0]!, aSlide('t')], placements })], { boards })
    expect(found(spoken)).toEqual([])
  })
})
