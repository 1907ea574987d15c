import { describe, expect, it } from 'vitest'
import { explain, type Reason, type SlideReason } from '../../../shared/schedule/explain.ts'
import { scheduleOf } from '../../../shared/schedule/schedule.ts'
import { aCampaign, aPhase, aPlacement, aPlan, aSlide, boardId, type Given, oneOf } from './a-plan.ts'

const noon = Date.parse('2024-03-01T12:00+07:00')
const day = { starts: '2024-03-01T00:00+07:00', ends: '2024-03-02T00:00+07:00' }

/** Why the first placement of the first campaign does or does not show at noon. */
function verdict(campaigns: readonly Given[], given: Given = {}, board: Given = {}) {
  return explain(scheduleOf(aPlan(campaigns, given, board)), boardId('b'), noon).verdicts[0]!
}

function reason(campaigns: readonly Given[], given: Given = {}, board: Given = {}): Reason {
  const { reason: found, shows } = verdict(campaigns, given, board)
  expect(shows).toBe(found.code === 'shows')
  return found
}

const milestones = [{ id: 'm', title: 'm', starts: '2024-03-10', ends: '2024-03-11' }]
const phased = (phase: Given, given: Given = {}) => [aCampaign({ phases: [aPhase('dot', phase)], ...given })]
const placed = (placement: Given) => [aCampaign({ placements: [aPlacement('p', placement)] })]

describe('why a placement does or does not show', () => {
  it('[A5] it shows, with its share', () => {
    expect(verdict([oneOf('a', [10], {}, { weight: 3 }), oneOf('c')])).toEqual({
      campaign: 'a',
      phase: 'dot',
      placement: 'a',
      shows: true,
      reason: { code: 'shows', shares: [{ section: null, share: 0.75 }] },
      slides: [{ slide: 'a', due: true }],
    })
  })

  it.each([
    ['org', { org: 'ben' }, {}],
    ['orgs', {}, { boards: { orgs: ['ben'] } }],
    ['kinds', {}, { boards: { kinds: ['led'] } }],
    ['tags', {}, { boards: { tags: ['cho'] } }],
    ['boards', {}, { boards: { boards: [] } }],
    ['section', {}, { section: 'trai' }],
  ])('[A5] it is out of reach by %s', (by, campaign, placement) => {
    const orgs = [
      { id: 'tinh', name: 'Tỉnh' },
      { id: 'huyen', name: 'Huyện', parent: 'tinh' },
      { id: 'ben', name: 'Huyện bên', parent: 'tinh' },
    ]
    const sections = [{ id: 'trai', x: 0, y: 0, width: 64, height: 96 }]
    const boards = [
      { id: 'b', org: 'huyen', name: 'b', kind: 'gate', width: 640, height: 96 },
      { id: 'd', org: 'huyen', name: 'd', kind: 'gate', width: 640, height: 96, sections },
    ]
    const plan = [aCampaign({ placements: [aPlacement('p', placement)], ...campaign })]
    expect(reason(plan, { orgs, boards })).toEqual({ code: 'out-of-reach', by })
  })

  it('[A5] its phase is empty, waits, has not begun or is over', () => {
    expect(reason(phased({ ends: '2023-12-31' }))).toEqual({ code: 'phase-empty' })
    const waits = { starts: { milestone: 'm', edge: 'end', confirm: true } }
    expect(reason(phased(waits, { milestones }))).toEqual({ code: 'phase-waiting' })
    const begins = Date.parse('2024-03-01T12:00:00.001+07:00')
    expect(reason(phased({ starts: '2024-03-01T12:00:00.001' }))).toEqual({ code: 'phase-not-begun', startsAt: begins })
    expect(reason(phased({ ends: '2024-03-01T12:00' }))).toEqual({ code: 'phase-over', endsAt: noon })
    expect(reason(phased({ starts: '2024-03-01T12:00' })).code).toBe('shows')
  })

  it('[A5] it is outside its dayparts', () => {
    expect(reason(placed({ dayparts: [{ from: '06:00', to: '12:00' }] }))).toEqual({ code: 'outside-dayparts' })
    expect(reason(placed({ dayparts: [{ from: '12:00', to: '13:00' }] })).code).toBe('shows')
  })

  it.each<[string, Given, SlideReason]>([
    ['is not approved', { state: 'pending' }, { code: 'not-approved', state: 'pending' }],
    ['speaks another language', { language: 'lo' }, { code: 'language', language: 'lo' }],
    ['comes later', { from: '2024-03-02' }, { code: 'not-yet', from: Date.parse('2024-03-02T00:00+07:00') }],
    ['waits', { from: { milestone: 'm', edge: 'end', confirm: true } }, { code: 'not-yet', from: null }],
    ['is over', { until: '2024-02-29' }, { code: 'over', until: Date.parse('2024-03-01T00:00+07:00') }],
    ['is restricted', { tags: ['vui'] }, { code: 'restricted', restrictions: ['r' as never] }],
  ])('[A5] no slide is due, since the only one %s', (_, slide, expected) => {
    const given =
      expected.code === 'restricted' ? { restrictions: [{ id: 'r', org: 'tinh', allow: ['tang'], ...day }] } : {}
    const { reason: why, slides } = verdict([aCampaign({ milestones, slides: [aSlide('s', slide)] })], given)
    expect(why).toEqual({ code: 'no-slide-due' })
    expect(slides).toEqual([{ slide: 's', due: false, reason: expected }])
  })

  it('[A5] it stands down for phases that replace it', () => {
    const campaign = aCampaign({
      phases: [aPhase('dot'), aPhase('cao-diem', { replaces: true })],
      placements: [aPlacement('p'), aPlacement('q', { phase: 'cao-diem' })],
    })
    expect(reason([campaign])).toEqual({ code: 'stands-down', phases: ['cao-diem'] })
  })

  it('[A5] it is outside the hours, interrupted, outranked or its sections are taken', () => {
    expect(reason([aCampaign()], {}, { hours: [] })).toEqual({ code: 'outside-hours' })
    const interrupts = [{ id: 'i', org: 'tinh', slide: aSlide('i'), ...day }]
    expect(reason([aCampaign()], { interrupts }, { hours: [] })).toEqual({ code: 'interrupted' })
    expect(reason([aCampaign(), oneOf('x', [10], {}, { exclusive: true })])).toEqual({ code: 'outranked', by: ['x'] })
    const sections = ['trai', 'phai'].map((id, i) => ({ id, x: 320 * i, y: 0, width: 320, height: 96 }))
    const named = (section: string) => oneOf(section, [10], {}, { section })
    expect(reason([aCampaign(), named('trai'), named('phai')], {}, { sections })).toEqual({ code: 'sections-taken' })
    expect(reason([aCampaign(), named('trai')], {}, { sections })).toEqual({
      code: 'shows',
      shares: [{ section: 'phai', share: 1 }],
    })
  })

  it('[A5] the tier and the restrictions in force are named, and a board that is not there is refused', () => {
    const restrictions = [{ id: 'r', org: 'tinh', allow: ['tang'], ...day }]
    const schedule = scheduleOf(aPlan([aCampaign()], { restrictions }))
    expect(explain(schedule, boardId('b'), noon)).toMatchObject({
      board: 'b',
      at: noon,
      tier: 'black',
      restrictions: ['r'],
    })
    expect(() => explain(schedule, boardId('khong'), noon)).toThrow(RangeError)
  })
})
