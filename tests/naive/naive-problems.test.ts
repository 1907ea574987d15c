import { describe, expect, it } from 'vitest'
import { naiveProblems } from './naive-problems.ts'
import { campaign, onOneBoard, slide } from './one-board.ts'

const phases = (...given: object[]) => ({
  phases: given.map((one, i) => ({ id: i === 0 ? 'p' : `p${i}`, title: '', ...one })),
})
const whole = { starts: '2020-10-12', ends: '2020-10-18' }

function codesOf(...given: Parameters<typeof onOneBoard>): string[] {
  return naiveProblems(onOneBoard(...given)).map(({ code, path, board }) =>
    [code, path, board].filter(Boolean).join(' '),
  )
}

describe('the check', () => {
  it('says nothing of a sound plan', () => {
    expect(codesOf([campaign()])).toEqual([])
  })

  it('reports a phase that ends before it starts, not one that waits for a word', () => {
    const milestones = [{ id: 'm', title: 'm', starts: '2020-10-14', ends: '2020-10-30' }]
    const onEnd = { milestone: 'm', edge: 'end' }
    const empty = phases(whole, { starts: '2020-10-14', ends: '2020-10-13' }, { starts: onEnd, ends: '2020-10-14' })
    expect(codesOf([campaign({ milestones, ...empty })])).toEqual([
      'phase-empty /campaigns/0/phases/1',
      'phase-empty /campaigns/0/phases/2',
    ])
    const waits = phases(whole, { starts: { ...onEnd, confirm: true }, ends: '2020-10-14' })
    expect(codesOf([campaign({ milestones, ...waits })])).toEqual([])
  })

  it('reports bounds on milestones that are expected or postponed, and a phase left without an end', () => {
    const milestones = [{ id: 'm', title: 'm', state: 'postponed' }]
    const slides = [slide('s', { until: { milestone: 'm', edge: 'start' } })]
    const ends = { milestone: 'm', edge: 'end' }
    expect(codesOf([campaign({ milestones, slides, ...phases(whole, { starts: '2020-10-01', ends }) })])).toEqual([
      'phase-empty /campaigns/0/phases/1',
      'milestone-unconfirmed /campaigns/0/phases/1/ends',
      'milestone-unconfirmed /campaigns/0/slides/0/until',
    ])
  })

  it('reports minimums above everything, loops above fifteen minutes and shares far off', () => {
    expect(codesOf([campaign({ minShare: 0.6 }), campaign({ id: 'd', minShare: 0.5 })])).toEqual(['overcommitted b'])
    const long = (id: string) => campaign({ id, slides: [slide('s', { seconds: 451 })] })
    expect(codesOf([long('c'), long('d')])).toEqual(['loop-too-long b'])
    const light = { placements: [{ id: 'all', phase: 'p', slides: ['s'], weight: 0.001 }] }
    const heavy = campaign({ id: 'd', slides: [slide('s', { seconds: 400 })], ...light })
    expect(codesOf([campaign(), heavy])).toEqual(['share-missed b'])
  })

  it('reports a day that a placement names and nothing of the campaign covers within hours', () => {
    const named = { dayparts: [{ days: ['wed'], from: '23:00', to: '24:00' }] }
    const placements = [{ id: 'late', phase: 'p', slides: ['s'], ...named }]
    const hours = [{ from: '06:00', to: '22:00' }]
    expect(codesOf([campaign({ placements })], {}, { hours })).toEqual(['uncovered /campaigns/0/phases/0 b'])
    expect(codesOf([campaign({ placements })])).toEqual([])
    expect(codesOf([campaign()], {}, { hours: [{ days: ['mon'], from: '06:00', to: '22:00' }] })).toEqual([
      'uncovered /campaigns/0/phases/0 b',
    ])
  })

  it('reports a placement of which the board speaks no language', () => {
    const slides = [slide('s', { language: 'lo' })]
    expect(codesOf([campaign({ slides })])).toEqual([
      'uncovered /campaigns/0/phases/0 b',
      'language-missing /campaigns/0/placements/0 b',
    ])
  })
})
