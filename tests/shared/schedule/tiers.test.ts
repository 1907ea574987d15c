import { describe, expect, it } from 'vitest'
import { aCampaign, aPhase, aPlacement, aPlan, aSlide, dayOf, type Given, oneOf, segmentsOn } from './a-plan.ts'

const date = '2024-03-01'
const span = (from: string, to: string) => ({ starts: `${date}T${from}+07:00`, ends: `${date}T${to}+07:00` })
const hours = [{ from: '05:30', to: '22:30' }]
const interrupt = (id: string, from: string, to: string, given: Given = {}) => ({
  id,
  org: 'tinh',
  slide: aSlide(id),
  ...span(from, to),
  ...given,
})

describe('tiers', () => {
  it('[V1] at every instant the first of them with something due', () => {
    const placements = [
      aPlacement('p', { dayparts: [{ from: '06:00', to: '20:00' }] }),
      aPlacement('x', {
        slides: ['x'],
        exclusive: true,
        dayparts: [
          { from: '08:00', to: '09:00' },
          { from: '23:00', to: '24:00' },
        ],
      }),
    ]
    const plan = aPlan(
      [aCampaign({ slides: [aSlide('s'), aSlide('x')], placements })],
      { interrupts: [interrupt('bao', '08:30', '08:45')] },
      { hours },
    )
    expect(dayOf(plan, date)).toEqual([
      '00:00–05:30 off',
      '05:30–06:00 filler built-in',
      '06:00–08:00 rotation s',
      '08:00–08:30 exclusive x',
      '08:30–08:45 interrupt bao',
      '08:45–09:00 exclusive x',
      '09:00–20:00 rotation s',
      '20:00–22:30 filler built-in',
      '22:30–00:00 off',
    ])
  })

  it('[V2] an interrupt plays outside the hours where it wakes the board, within them where it does not', () => {
    const plan = aPlan(
      [aCampaign()],
      {
        interrupts: [
          interrupt('thuc', '04:00', '05:00'),
          interrupt('ngu', '05:00', '06:00', { wakes: false }),
          interrupt('dem', '22:00', '23:15:30', { wakes: true }),
        ],
      },
      { hours },
    )
    expect(dayOf(plan, date)).toEqual([
      '00:00–04:00 off',
      '04:00–05:00 interrupt thuc',
      '05:00–05:30 off',
      '05:30–06:00 interrupt ngu',
      '06:00–22:00 rotation s',
      '22:00–23:15:30 interrupt dem',
      '23:15:30–00:00 off',
    ])
  })

  it('[V2] several rotate, one turn each: the latest `starts` first, then the last of the list', () => {
    const plan = aPlan([], {
      interrupts: [
        interrupt('mot', '08:00', '12:00'),
        interrupt('hai', '09:00', '11:00', { slide: aSlide('hai', { seconds: 25 }) }),
        interrupt('ba', '09:00', '11:00'),
        interrupt('bon', '08:30', '12:00', { starts: `${date}T01:30Z` }),
      ],
    })
    expect(dayOf(plan, date)).toEqual([
      '00:00–08:00 filler built-in',
      '08:00–08:30 interrupt mot',
      '08:30–09:00 interrupt bon mot',
      '09:00–11:00 interrupt ba hai bon mot',
      '11:00–12:00 interrupt bon mot',
      '12:00–00:00 filler built-in',
    ])
    expect(segmentsOn(plan, date)[3]?.loop).toEqual(
      ['ba', 'hai', 'bon', 'mot'].map((id) => ({
        slide: id,
        campaign: null,
        phase: null,
        placement: null,
        seconds: id === 'hai' ? 25 : 10,
        interrupt: id,
      })),
    )
  })

  it('[V3] outside its hours a board is off, whatever is due', () => {
    const placements = [aPlacement('p', { exclusive: true })]
    expect(dayOf(aPlan([aCampaign({ placements })], {}, { hours }), date)).toEqual([
      '00:00–05:30 off',
      '05:30–22:30 exclusive s',
      '22:30–00:00 off',
    ])
  })

  it('[V4] while an exclusive placement is due only exclusive ones play, of whatever campaign', () => {
    const plan = aPlan([
      oneOf('a', [10], {}, { exclusive: true, dayparts: [{ from: '08:00', to: '10:00' }] }),
      oneOf('b'),
      oneOf('c', [10], { org: 'huyen' }, { exclusive: true, dayparts: [{ from: '09:00', to: '11:00' }] }),
    ])
    expect(dayOf(plan, date)).toEqual([
      '00:00–08:00 rotation b',
      '08:00–09:00 exclusive a',
      '09:00–10:00 exclusive a c',
      '10:00–11:00 exclusive c',
      '11:00–00:00 rotation b',
    ])
  })

  it('[V5] campaigns that overlap share the air', () => {
    const phases = (starts: string, ends: string) => ({ phases: [aPhase('dot', { starts, ends })] })
    const plan = aPlan([
      oneOf('a', [10], phases('2024-02-01', '2024-03-01T15:00')),
      oneOf('b', [10], phases('2024-03-01T09:00', '2024-04-01')),
    ])
    expect(dayOf(plan, date)).toEqual(['00:00–09:00 rotation a', '09:00–15:00 rotation a b', '15:00–00:00 rotation b'])
  })
})

describe('fillers', () => {
  const filled = (xa: Given | undefined, huyen: Given | undefined, tinh: Given | undefined) => ({
    orgs: [
      { id: 'tinh', name: 'Tỉnh', ...(tinh && { filler: aSlide('nen-tinh', tinh) }) },
      { id: 'huyen', name: 'Huyện', parent: 'tinh', ...(huyen && { filler: aSlide('nen-huyen', huyen) }) },
      { id: 'xa', name: 'Xã', parent: 'huyen', ...(xa && { filler: aSlide('nen-xa', xa) }) },
    ],
  })
  const board = { org: 'xa' }

  it.each([
    [{}, {}, {}, 'nen-xa'],
    [undefined, {}, {}, 'nen-huyen'],
    [undefined, undefined, {}, 'nen-tinh'],
    [undefined, undefined, undefined, 'built-in'],
    [{ state: 'draft' }, { language: 'lo' }, {}, 'nen-tinh'],
    [{ state: 'draft' }, { language: 'lo' }, { until: '2024-02' }, 'built-in'],
  ])('[V6] the nearest org up the chain whose filler may play: %j %j %j', (xa, huyen, tinh, slide) => {
    expect(dayOf(aPlan([], filled(xa, huyen, tinh), board), date)).toEqual([`00:00–00:00 filler ${slide}`])
  })

  it('[V6] the next is asked from the hour at which the nearer one ends', () => {
    const plan = aPlan([], filled({ until: `${date}T06:00` }, undefined, { from: `${date}T05:00` }), board)
    expect(dayOf(plan, date)).toEqual(['00:00–06:00 filler nen-xa', '06:00–00:00 filler nen-tinh'])
  })

  it('[V6] a filler belongs to no campaign', () => {
    expect(segmentsOn(aPlan([], filled({ seconds: 30 }, undefined, undefined), board), date)[0]?.loop).toEqual([
      { slide: 'nen-xa', campaign: null, phase: null, placement: null, seconds: 30 },
    ])
  })
})
