import { describe, expect, it } from 'vitest'
import { aCampaign, aPlacement, aPlan, aSlide, dayOf, type Given, oneOf, segmentsOn } from './a-plan.ts'

const date = '2024-03-01'
const span = (from: string, to: string) => ({ starts: `${date}T${from}+07:00`, ends: `${date}T${to}+07:00` })

describe('restrictions', () => {
  const mourning = (given: Given = {}) => ({
    id: 'quoc-tang',
    org: 'tinh',
    allow: ['tang'],
    ...span('08:00', '20:00'),
    ...given,
  })
  const slides = [aSlide('s'), aSlide('t', { tags: ['vui', 'tang'], until: `${date}T12:00` })]
  const plan = (restrictions: readonly Given[], filler?: Given, given: Given = {}) =>
    aPlan([aCampaign({ slides, placements: [aPlacement('p', { slides: ['s', 't'] })] })], {
      restrictions,
      orgs: [
        { id: 'tinh', name: 'Tỉnh', ...(filler && { filler }) },
        { id: 'huyen', name: 'Huyện', parent: 'tinh' },
      ],
      ...given,
    })
  const mourned = (rest: string) => [
    '00:00–08:00 rotation s t',
    '08:00–12:00 rotation t',
    `12:00–20:00 ${rest}`,
    '20:00–00:00 rotation s',
  ]

  it('[V8] only slides that it allows play; with none the filler that it allows, its slide, or black', () => {
    expect(dayOf(plan([mourning()]), date)).toEqual(mourned('black'))
    expect(dayOf(plan([mourning()], aSlide('nen')), date)).toEqual(mourned('black'))
    expect(dayOf(plan([mourning()], aSlide('nen', { tags: ['tang'] })), date)).toEqual(mourned('filler nen'))
    const own = mourning({ slide: aSlide('thuong-tiec') })
    expect(dayOf(plan([own]), date)).toEqual(mourned('filler thuong-tiec'))
    expect(dayOf(plan([own], aSlide('nen')), date)).toEqual(mourned('filler thuong-tiec'))
    expect(dayOf(plan([own], aSlide('nen', { tags: ['tang'] })), date)).toEqual(mourned('filler nen'))
  })

  it('[V8] black has an empty loop, the slide names its restriction', () => {
    expect(segmentsOn(plan([mourning()]), date)[2]).toEqual({
      start: `${date}T12:00:00+07:00`,
      end: `${date}T20:00:00+07:00`,
      tier: 'black',
      loop: [],
    })
    expect(segmentsOn(plan([mourning({ slide: aSlide('thuong-tiec') })]), date)[2]?.loop).toEqual([
      { slide: 'thuong-tiec', campaign: null, phase: null, placement: null, seconds: 10, restriction: 'quoc-tang' },
    ])
  })

  it('[V8] an exclusive placement is barred like any other, an interrupt is not', () => {
    const campaign = oneOf('x', [10], {}, { exclusive: true })
    const interrupts = [{ id: 'bao', org: 'tinh', slide: aSlide('bao'), ...span('09:00', '10:00') }]
    const barred = aPlan(
      [campaign],
      { restrictions: [mourning()], interrupts },
      { hours: [{ from: '05:30', to: '22:30' }] },
    )
    expect(dayOf(barred, date)).toEqual([
      '00:00–05:30 off',
      '05:30–08:00 exclusive x',
      '08:00–09:00 black',
      '09:00–10:00 interrupt bao',
      '10:00–20:00 black',
      '20:00–22:30 exclusive x',
      '22:30–00:00 off',
    ])
  })

  it('[V8] of several each must allow one of the tags', () => {
    const other = mourning({ id: 'khac', allow: ['vui'], ...span('09:00', '10:00') })
    expect(dayOf(plan([mourning(), other]), date)[1]).toBe('08:00–12:00 rotation t')
    const stricter = mourning({ id: 'khac', allow: ['le'], ...span('09:00', '10:00') })
    expect(dayOf(plan([mourning(), stricter]), date).slice(1, 4)).toEqual([
      '08:00–09:00 rotation t',
      '09:00–10:00 black',
      '10:00–12:00 rotation t',
    ])
    expect(dayOf(plan([mourning({ allow: [] })]), date)[1]).toBe('08:00–20:00 black')
  })

  it('[V8] the slide of the highest org plays; where it has none the board is black, whatever others have', () => {
    const low = mourning({ id: 'thap', org: 'huyen', slide: aSlide('thap') })
    expect(dayOf(plan([low, mourning({ slide: aSlide('cao') })]), date)).toEqual(mourned('filler cao'))
    expect(dayOf(plan([low, mourning()]), date)).toEqual(mourned('black'))
    const [first, second] = ['mot', 'hai'].map((id) => mourning({ id, slide: aSlide(id) }))
    expect(dayOf(plan([first!, second!]), date)).toEqual(mourned('filler mot'))
  })

  it('[V8] a built-in filler has no tags: it is never allowed', () => {
    expect(dayOf(aPlan(), date)).toEqual(['00:00–00:00 filler built-in'])
    expect(dayOf(aPlan([], { restrictions: [mourning({ allow: ['tang'] })] }), date)[1]).toBe('08:00–20:00 black')
  })
})
