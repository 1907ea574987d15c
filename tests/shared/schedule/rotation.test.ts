import { describe, expect, it } from 'vitest'
import {
  aBoard,
  aCampaign,
  aPhase,
  aPlacement,
  aPlan,
  aSlide,
  dayOf,
  oneOf,
  segmentsOn,
  timelineOn,
  turnsOn,
} from './a-plan.ts'

describe('loops', () => {
  it("[L1] a loop starts at its segment's start, and boards with one loop and one start show one slide together", () => {
    const boards = [aBoard('b'), aBoard('d', { kind: 'led', width: 320, height: 32 })]
    const plan = aPlan([oneOf('a', [10, 20], {}, { dayparts: [{ from: '06:00', to: '22:00' }] }), oneOf('c')], {
      boards,
    })
    expect(segmentsOn(plan, '2024-03-01', 'd')).toEqual(segmentsOn(plan, '2024-03-01', 'b'))
  })

  it('[L1] the loop of another day with the same due is the same, byte for byte', () => {
    const plan = aPlan([oneOf('a', [10, 20, 15]), oneOf('c', [7], {}, { weight: 2.5 })])
    const loopOn = (date: string) => JSON.stringify(segmentsOn(plan, date)[0]?.loop)
    expect(loopOn('2024-03-01')).toBe(loopOn('2024-09-30'))
  })

  it('[L2] every due slide has a turn, in the order of its placement, beginning with the first', () => {
    const slides = ['a', 'b', 'c'].map((id) => aSlide(id))
    const plan = aPlan([
      aCampaign({ slides, placements: [aPlacement('p', { slides: ['c', 'a', 'b'] })] }),
      oneOf('x', [10], {}, { weight: 1000 }),
    ])
    const [segment] = segmentsOn(plan, '2024-03-01')
    expect(segment!.loop.filter(({ placement }) => placement === 'p').map(({ slide }) => slide)).toEqual([
      'c',
      'a',
      'b',
    ])
  })

  it('[L2] a slide that is not due is left out, and the order begins with the first that is', () => {
    const slides = [aSlide('a', { until: '2024-03-01T12:00' }), aSlide('b'), aSlide('c', { from: '2024-03-01T18:00' })]
    const plan = aPlan([aCampaign({ slides, placements: [aPlacement('p', { slides: ['a', 'b', 'c'] })] })])
    expect(dayOf(plan, '2024-03-01')).toEqual([
      '00:00–12:00 rotation a b',
      '12:00–18:00 rotation b',
      '18:00–00:00 rotation b c',
    ])
  })

  it('[L3, L8] emphasis three against one: three turns of four, spread', () => {
    const plan = aPlan([
      aCampaign({
        phases: [aPhase('dot'), aPhase('cao-diem', { emphasis: 3 })],
        slides: ['s', 'x', 'y', 'z'].map((id) => aSlide(id)),
        placements: [aPlacement('p'), aPlacement('q', { phase: 'cao-diem', slides: ['x', 'y', 'z'] })],
      }),
    ])
    expect(turnsOn(plan).split(' ').sort().join(' ')).toBe('s x y z')
    expect(turnsOn(plan).startsWith('s ')).toBe(true)
  })

  it('[S2, L3] half of the air for a campaign of one slide among four', () => {
    const plan = aPlan([oneOf('a', [10], { minShare: 0.5 }), oneOf('b'), oneOf('c'), oneOf('d')])
    // One sixth each for the others: at 51 s 25.5 is past the middle of 2 and 3 turns of 10 s.
    expect(turnsOn(plan)).toBe('a b a c a d')
  })

  it('[L1] the same plan gives the same day, byte for byte', () => {
    const plan = () => aPlan([oneOf('a', [10, 20, 15], { minShare: 0.3 }), oneOf('c', [7, 9], {}, { weight: 2.5 })])
    expect(JSON.stringify(timelineOn(plan(), '2024-03-01'))).toBe(JSON.stringify(timelineOn(plan(), '2024-03-01')))
  })
})
