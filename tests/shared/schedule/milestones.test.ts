import { describe, expect, it } from 'vitest'
import type { Phase } from '../../../shared/plan/plan.ts'
import { phaseSpanOf } from '../../../shared/schedule/bounds.ts'
import { localDaysOf } from '../../../shared/time/local-day.ts'
import { aCampaign, aPhase, aPlan, aSlide, dayOf, type Given } from './a-plan.ts'

describe('milestones', () => {
  const congress = { id: 'dh', title: 'Đại hội', starts: '2020-10-14T08:00', ends: '2020-10-15T17:00' }
  const before = aPhase('truoc', { starts: '2020-04-17', ends: { milestone: 'dh', edge: 'end' } })
  const during = aPhase('trong', {
    emphasis: 3,
    replaces: true,
    starts: { milestone: 'dh', edge: 'start' },
    ends: { milestone: 'dh', edge: 'end' },
  })
  const after = aPhase('sau', {
    starts: { milestone: 'dh', edge: 'end', confirm: true },
    ends: '2021-01-24',
  })

  /** The congress of a province with its three phases; each plays a slide of its own name. */
  function congressPlan(milestone: Given = congress, given: { before?: Given; after?: Given } = {}) {
    return aPlan([
      aCampaign({
        milestones: [milestone],
        phases: [{ ...before, ...given.before }, during, { ...after, ...given.after }],
        slides: ['truoc', 'trong', 'sau'].map((id) => aSlide(id)),
        placements: ['truoc', 'trong', 'sau'].map((id) => ({ id, phase: id, slides: [id] })),
      }),
    ])
  }

  it('[M1] its edges bound the phases on both sides, each a start or an end of its own', () => {
    expect(dayOf(congressPlan(), '2020-10-14')).toEqual(['00:00–08:00 rotation truoc', '08:00–00:00 rotation trong'])
    const days = { ...congress, starts: '2020-10-14', ends: '2020-10-15' }
    const swapped = aPlan([
      aCampaign({
        milestones: [days],
        phases: [
          aPhase('dot', { starts: { milestone: 'dh', edge: 'end' }, ends: '2020-10-17' }),
          aPhase('den', { starts: '2020-10-10', ends: { milestone: 'dh', edge: 'start' } }),
        ],
        slides: [aSlide('s'), aSlide('d')],
        placements: [
          { id: 'p', phase: 'dot', slides: ['s'] },
          { id: 'q', phase: 'den', slides: ['d'] },
        ],
      }),
    ])
    expect(dayOf(swapped, '2020-10-13')).toEqual(['00:00–00:00 rotation d'])
    expect(dayOf(swapped, '2020-10-14')).toEqual(['00:00–00:00 filler built-in'])
    expect(dayOf(swapped, '2020-10-15')).toEqual(['00:00–00:00 filler built-in'])
    expect(dayOf(swapped, '2020-10-16')).toEqual(['00:00–00:00 rotation s'])
  })

  it('[M1] a congress moved earlier moves every bound on it, and nothing else', () => {
    const moved = congressPlan({ ...congress, starts: '2020-10-12T14:00', ends: '2020-10-13T11:00' })
    expect(dayOf(moved, '2020-10-12')).toEqual(['00:00–14:00 rotation truoc', '14:00–00:00 rotation trong'])
    expect(dayOf(moved, '2020-10-13')).toEqual(['00:00–11:00 rotation trong', '11:00–00:00 filler built-in'])
    expect(dayOf(moved, '2020-10-14')).toEqual(['00:00–00:00 filler built-in'])
    expect(dayOf(moved, '2020-04-16')).toEqual(['00:00–00:00 filler built-in'])
    expect(dayOf(moved, '2020-04-17')).toEqual(['00:00–00:00 rotation truoc'])
  })

  it.each(['confirmed', 'expected'])('[M2] while it is %s, stopping is automatic and starting waits', (state) => {
    const plan = congressPlan({ ...congress, state })
    expect(dayOf(plan, '2020-10-15')).toEqual(['00:00–17:00 rotation trong', '17:00–00:00 filler built-in'])
    expect(dayOf(plan, '2020-12-01')).toEqual(['00:00–00:00 filler built-in'])
  })

  it('[M2] closed late, what waited opens at the word', () => {
    const plan = congressPlan({ ...congress, state: 'closed', closedAt: '2020-10-15T18:20:05+07:00' })
    expect(dayOf(plan, '2020-10-15')).toEqual([
      '00:00–17:00 rotation trong',
      '17:00–18:20:05 filler built-in',
      '18:20:05–00:00 rotation sau',
    ])
    expect(dayOf(plan, '2021-01-24')).toEqual(['00:00–00:00 rotation sau'])
    expect(dayOf(plan, '2021-01-25')).toEqual(['00:00–00:00 filler built-in'])
  })

  it('[M2] what waits with an offset opens at the edge moved by it, or at the word where that is later', () => {
    const starts = { milestone: 'dh', edge: 'end', offset: 'P1D', confirm: true }
    const closed = (closedAt: string) => congressPlan({ ...congress, state: 'closed', closedAt }, { after: { starts } })
    expect(dayOf(closed('2020-10-15T17:30+07:00'), '2020-10-16')).toEqual([
      '00:00–17:00 filler built-in',
      '17:00–00:00 rotation sau',
    ])
    expect(dayOf(closed('2020-10-15T11:00+07:00'), '2020-10-16')[1]).toBe('11:00–00:00 rotation sau')
    expect(dayOf(closed('2020-10-18T09:00+07:00'), '2020-10-18')[1]).toBe('09:00–00:00 rotation sau')
  })

  it('[M2] what waits at the start edge opens at the word too', () => {
    const starts = { milestone: 'dh', edge: 'start', offset: '-P1D', confirm: true }
    const plan = congressPlan(
      { ...congress, state: 'closed', closedAt: '2020-10-15T11:00+07:00' },
      { after: { starts } },
    )
    expect(dayOf(plan, '2020-10-15')).toEqual(['00:00–11:00 rotation trong', '11:00–00:00 rotation sau'])
  })

  it('[M3] closed early, everything up to its end stops there', () => {
    const plan = congressPlan({ ...congress, state: 'closed', closedAt: '2020-10-15T11:30+07:00' })
    expect(dayOf(plan, '2020-10-15')).toEqual(['00:00–11:30 rotation trong', '11:30–00:00 rotation sau'])
  })

  it('[M4] while it is postponed nothing starts or ends on it, and a slide goes on past its end', () => {
    const postponed = { id: 'dh', title: 'Đại hội', state: 'postponed' }
    expect(dayOf(congressPlan(postponed), '2020-10-14')).toEqual(['00:00–00:00 filler built-in'])
    const plan = aPlan([
      aCampaign({
        milestones: [postponed],
        phases: [
          aPhase('dot', { starts: '2020-04-17', ends: { milestone: 'dh', edge: 'end' }, notAfter: '2020-10-20' }),
          aPhase('mo', { starts: { milestone: 'dh', edge: 'start' }, ends: '2020-12-31' }),
        ],
        slides: [
          aSlide('s', { until: { milestone: 'dh', edge: 'end' } }),
          aSlide('sau', { from: { milestone: 'dh', edge: 'end' } }),
        ],
        placements: [
          { id: 'p', phase: 'dot', slides: ['s', 'sau'] },
          { id: 'q', phase: 'mo', slides: ['s'] },
        ],
      }),
    ])
    expect(dayOf(plan, '2020-10-20')).toEqual(['00:00–00:00 rotation s'])
    expect(dayOf(plan, '2020-10-21')).toEqual(['00:00–00:00 filler built-in'])
  })

  it('[M5] nothing plays after the notAfter, a date or a date-time', () => {
    const late = { ...congress, starts: '2020-11-01T08:00', ends: '2020-11-02T17:00' }
    const day = congressPlan(late, { before: { notAfter: '2020-10-20' } })
    expect(dayOf(day, '2020-10-20')).toEqual(['00:00–00:00 rotation truoc'])
    expect(dayOf(day, '2020-10-21')).toEqual(['00:00–00:00 filler built-in'])
    const hour = congressPlan(late, { before: { notAfter: '2020-10-20T17:00' } })
    expect(dayOf(hour, '2020-10-20')).toEqual(['00:00–17:00 rotation truoc', '17:00–00:00 filler built-in'])
  })

  it.each([
    ['ends before it starts', { starts: '2024-03-02', ends: '2024-03-01' }, 'empty'],
    ['ends where it starts', { starts: '2024-03-02T08:00', ends: '2024-03-02T08:00' }, 'empty'],
    ['is a single day', { starts: '2024-03-02', ends: '2024-03-02' }, 'set'],
    ['may not play after it starts', { starts: '2024-03-02', ends: '2024-04-01', notAfter: '2024-03-01' }, 'empty'],
    ['ends on what is postponed', { starts: '2024-03-02', ends: { milestone: 'hoan', edge: 'end' } }, 'empty'],
    [
      'ends on what is postponed, but at a notAfter',
      { starts: '2024-03-02', ends: { milestone: 'hoan', edge: 'end' }, notAfter: '2024-03-05' },
      'set',
    ],
    ['starts on what is postponed', { starts: { milestone: 'hoan', edge: 'start' }, ends: '2024-12-31' }, 'waiting'],
    [
      'waits for a word',
      { starts: { milestone: 'dh', edge: 'start', confirm: true }, ends: { milestone: 'dh', edge: 'end' } },
      'waiting',
    ],
    ['waits past its end', { starts: { milestone: 'dh', edge: 'end', confirm: true }, ends: '2020-01-01' }, 'waiting'],
    [
      'rests on what is postponed, wholly',
      { starts: { milestone: 'hoan', edge: 'start' }, ends: { milestone: 'hoan', edge: 'end' } },
      'empty',
    ],
  ])('[M6] a phase that %s', (_, phase, state) => {
    const milestones = new Map(
      [congress, { id: 'hoan', title: 'Hoãn', state: 'postponed' }].map((milestone) => [milestone.id, milestone]),
    )
    const span = phaseSpanOf(
      aPhase('dot', phase) as unknown as Phase,
      milestones as never,
      localDaysOf('Asia/Ho_Chi_Minh'),
    )
    expect(span.state).toBe(state)
  })
})
