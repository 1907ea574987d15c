import { describe, expect, it } from 'vitest'
import { turnAt } from '../../../shared/playlist/turn-at.ts'
import { nowOf } from '../../../shared/schedule/now.ts'
import { playlistOf } from '../../../shared/schedule/playlist-of.ts'
import { scheduleOf } from '../../../shared/schedule/schedule.ts'
import { timelineOf } from '../../../shared/schedule/timeline.ts'
import {
  aBoard,
  aCampaign,
  aPhase,
  aPlacement,
  aPlan,
  aSlide,
  boardId,
  dayOf,
  oneOf,
  segmentsOn,
  timelineOn,
} from './a-plan.ts'

const date = '2024-03-01'

describe('a day of a board', () => {
  it('[A1] is one document of its format', () => {
    const plan = aPlan([aCampaign()], { boards: [aBoard('b', { timezone: 'Asia/Bangkok' })] })
    expect(timelineOn(plan, date)).toEqual({
      format: 'congchao/timeline@1',
      board: 'b',
      date,
      timezone: 'Asia/Bangkok',
      segments: [
        {
          start: '2024-03-01T00:00:00+07:00',
          end: '2024-03-02T00:00:00+07:00',
          tier: 'rotation',
          loop: [{ slide: 's', campaign: 'c', phase: 'dot', placement: 'p', seconds: 10 }],
        },
      ],
      airtime: [{ campaign: 'c', phase: 'dot', placement: 'p', slide: 's', seconds: 86_400, shows: 8_640 }],
    })
  })

  it('[A1] of a board or a date that is not there there is none', () => {
    const schedule = scheduleOf(aPlan())
    expect(() => timelineOf(schedule, boardId('khong'), date)).toThrow(RangeError)
    expect(() => timelineOf(schedule, boardId('b'), '2024-02-30')).toThrow(RangeError)
  })

  it('[A2] off has an empty loop; instants are in the offset in force, milliseconds only where not zero', () => {
    const phases = [aPhase('dot', { starts: '2024-03-31T01:30:00.050+01:00' })]
    const plan = aPlan(
      [aCampaign({ phases })],
      { timezone: 'Europe/Berlin' },
      { hours: [{ from: '00:00', to: '12:00' }] },
    )
    expect(segmentsOn(plan, '2024-03-31').map(({ start, end, tier }) => [start, end, tier])).toEqual([
      ['2024-03-31T00:00:00+01:00', '2024-03-31T01:30:00.050+01:00', 'filler'],
      ['2024-03-31T01:30:00.050+01:00', '2024-03-31T12:00:00+02:00', 'rotation'],
      ['2024-03-31T12:00:00+02:00', '2024-04-01T00:00:00+02:00', 'off'],
    ])
    expect(segmentsOn(plan, '2024-03-31')[2]?.loop).toEqual([])
  })

  it('[D2] a segment lasts as long as tier and loop are the same, whatever comes and goes without an effect', () => {
    const placements = [
      aPlacement('p'),
      aPlacement('q', { slides: ['nhap'], dayparts: [{ from: '06:00', to: '12:00' }] }),
    ]
    const slides = [aSlide('s'), aSlide('nhap', { state: 'draft' })]
    const restrictions = [
      { id: 'r', org: 'tinh', allow: ['le'], starts: `${date}T07:00+07:00`, ends: `${date}T08:00+07:00` },
    ]
    const allowed = [aSlide('s', { tags: ['le'] }), slides[1]!]
    expect(dayOf(aPlan([aCampaign({ slides: allowed, placements })], { restrictions }), date)).toEqual([
      '00:00–00:00 rotation s',
    ])
  })

  it('[D2] a segment ends with its local day, and the loop begins anew', () => {
    const plan = aPlan([oneOf('a', [7])])
    expect(segmentsOn(plan, date)).toHaveLength(1)
    const { airtime } = timelineOn(plan, date) as { airtime: readonly { seconds: number; shows: number }[] }
    // 86,400 s are 12,342 turns of 7 s and 6 s of another.
    expect(airtime[0]).toMatchObject({ seconds: 86_400, shows: 12_343 })
  })

  it('[D2] two fillers with one id and different texts are drawn in turn, and told as one', () => {
    const orgs = [
      { id: 'tinh', name: 'Tỉnh', filler: aSlide('nen', { text: 'của tỉnh', seconds: 7 }) },
      { id: 'huyen', name: 'Huyện', parent: 'tinh', filler: aSlide('nen', { seconds: 7, until: `${date}T06:00` }) },
    ]
    const plan = aPlan([], { orgs })
    expect(dayOf(plan, date)).toEqual(['00:00–00:00 filler nen'])
    const schedule = scheduleOf(plan)
    const { playlist, needs } = playlistOf(schedule, boardId('b'), date, 1)
    expect(needs).toHaveLength(2)
    // What people are told ends when it ends on the board: 6 h are no whole number of turns of 7 s.
    const at = Date.parse(`${date}T06:00:03+07:00`)
    const now = nowOf(schedule, boardId('b'), at)
    const told = 'until' in now ? Date.parse(now.until) : undefined
    expect(told).toBe(turnAt({ ...playlist, renditions: [] }, at)?.endsAt)
  })

  it('[D3] boards that the plan cannot tell apart share every decision', () => {
    const boards = [aBoard('b'), aBoard('d', { name: 'Bảng khác', width: 320 }), aBoard('e', { tags: ['cho'] })]
    const schedule = scheduleOf(aPlan([aCampaign()], { boards }))
    expect(schedule.reachOf(boardId('d'))).toBe(schedule.reachOf(boardId('b')))
    expect(schedule.reachOf(boardId('e'))).not.toBe(schedule.reachOf(boardId('b')))
    const placements = [aPlacement('p', { boards: { boards: ['d'] } })]
    const singled = scheduleOf(aPlan([aCampaign({ placements })], { boards }))
    expect(singled.reachOf(boardId('d'))).not.toBe(singled.reachOf(boardId('b')))
  })

  it('[A3] airtime counts cut turns for what they showed, and the turns begun', () => {
    const dayparts = [{ from: '06:00', to: '06:01' }]
    const plan = aPlan([oneOf('a', [25, 10], {}, { dayparts })])
    const day = timelineOn(plan, date)
    // 60 s: a 25 s, a2 10 s, and 25 s of a again.
    expect('airtime' in day && day.airtime).toEqual([
      { slide: 'built-in', campaign: null, phase: null, placement: null, seconds: 86_340, shows: 8_634 },
      { slide: 'a', campaign: 'a', phase: 'dot', placement: 'a', seconds: 50, shows: 2 },
      { slide: 'a2', campaign: 'a', phase: 'dot', placement: 'a', seconds: 10, shows: 1 },
    ])
  })

  it('[A3] a turn cut to half a second counts half a second, one that never began is not there', () => {
    const phases = [aPhase('dot', { starts: `${date}T06:00`, ends: `${date}T06:00:10.500` })]
    const day = timelineOn(aPlan([oneOf('a', [10, 10, 10], { phases })]), date)
    expect('airtime' in day && day.airtime.slice(1)).toEqual([
      { slide: 'a', campaign: 'a', phase: 'dot', placement: 'a', seconds: 10, shows: 1 },
      { slide: 'a2', campaign: 'a', phase: 'dot', placement: 'a', seconds: 0.5, shows: 1 },
    ])
  })

  it('[A3] a slide of two placements is counted for each, interrupts and restrictions too', () => {
    const span = (from: string, to: string) => ({ starts: `${date}T${from}+07:00`, ends: `${date}T${to}+07:00` })
    const given = {
      interrupts: [{ id: 'bao', org: 'tinh', slide: aSlide('bao'), ...span('12:00', '12:00:30') }],
      restrictions: [{ id: 'r', org: 'tinh', allow: [], slide: aSlide('tang'), ...span('13:00', '13:00:15') }],
    }
    const day = timelineOn(aPlan([aCampaign({ placements: [aPlacement('p'), aPlacement('q')] })], given), date)
    const brief = 'airtime' in day ? day.airtime.map((a) => [a.slide, a.placement, a.seconds, a.shows]) : []
    expect(brief).toEqual([
      ['s', 'p', expect.any(Number), expect.any(Number)],
      ['s', 'q', expect.any(Number), expect.any(Number)],
      ['bao', null, 30, 3],
      ['tang', null, 15, 2],
    ])
    expect('airtime' in day && day.airtime.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(86_400)
    expect('airtime' in day && day.airtime[2]).toMatchObject({ interrupt: 'bao' })
    expect('airtime' in day && day.airtime[3]).toMatchObject({ restriction: 'r' })
  })
})
