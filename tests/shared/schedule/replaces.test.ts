import { describe, expect, it } from 'vitest'
import { aCampaign, aPhase, aPlacement, aPlan, aSlide, dayOf, type Given, oneOf } from './a-plan.ts'

const date = '2024-03-01'
const span = (from: string, to: string) => ({ starts: `${date}T${from}+07:00`, ends: `${date}T${to}+07:00` })

describe('replaces', () => {
  const peak = { starts: `${date}T08:00`, ends: `${date}T12:00`, replaces: true }
  const phases = [aPhase('dot'), aPhase('cao-diem', peak)]
  const slides = ['s', 'giu', 'x'].map((id) => aSlide(id))
  const plain = aPlacement('p')
  const kept = aPlacement('giu', { slides: ['giu'], keeps: true })
  const replacing = aPlacement('x', { phase: 'cao-diem', slides: ['x'] })
  const other = oneOf('khac')
  const plan = (placements: readonly Given[], given: Given = {}) =>
    aPlan([aCampaign({ phases, slides, placements, ...given }), other])

  it('[V7] the other phases of its campaign stand down, but for what keeps; other campaigns go on', () => {
    expect(dayOf(plan([plain, kept, replacing]), date)).toEqual([
      '00:00–08:00 rotation s giu khac',
      '08:00–12:00 rotation giu x khac',
      '12:00–00:00 rotation s giu khac',
    ])
  })

  it.each([
    ['dayparts', { dayparts: [{ from: '09:00', to: '10:00' }] }, {}, ['09:00–10:00 rotation x khac']],
    ['the board', { boards: { kinds: ['led'] } }, {}, []],
    ['its language', {}, { language: 'lo' }, []],
    ['its state', {}, { state: 'pending' }, []],
  ])('[V7] only while it has something due: %s', (_, placement, slide, expected) => {
    const given = { slides: [aSlide('s'), aSlide('x', slide)] }
    const lines = dayOf(plan([plain, { ...replacing, ...placement }], given), date)
    expect(lines.filter((line) => line.includes(' x'))).toEqual(expected)
    expect(lines.filter((line) => !line.includes(' x')).every((line) => line.endsWith('rotation s khac'))).toBe(true)
  })

  it('[V7] not while a restriction bars it', () => {
    const restrictions = [{ id: 'tang', org: 'tinh', allow: ['tang'], ...span('09:00', '10:00') }]
    const campaign = aCampaign({
      phases,
      slides: [aSlide('s', { tags: ['tang'] }), aSlide('x')],
      placements: [plain, replacing],
    })
    expect(dayOf(aPlan([campaign], { restrictions }), date)).toEqual([
      '00:00–08:00 rotation s',
      '08:00–09:00 rotation x',
      '09:00–10:00 rotation s',
      '10:00–12:00 rotation x',
      '12:00–00:00 rotation s',
    ])
  })

  it('[V7] it is settled before tiers: an exclusive placement stands down for an ordinary one', () => {
    expect(dayOf(plan([{ ...plain, exclusive: true }, replacing]), date)).toEqual([
      '00:00–08:00 exclusive s',
      '08:00–12:00 rotation x khac',
      '12:00–00:00 exclusive s',
    ])
  })

  it('[V7] two phases that replace stand side by side', () => {
    const both = [aPhase('dot', { replaces: true }), aPhase('cao-diem', peak)]
    expect(dayOf(plan([plain, replacing], { phases: both }), date)[1]).toBe('08:00–12:00 rotation s x khac')
  })
})
