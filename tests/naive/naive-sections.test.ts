import { describe, expect, it } from 'vitest'
import { naiveAirtime } from './naive-airtime.ts'
import { naiveNow } from './naive-now.ts'
import { naiveTimeline, type PrintedTimeline } from './naive-timeline.ts'
import { campaign, lineOf, onOneBoard, slide } from './one-board.ts'

const date = '2020-10-14'
const sections = [
  { id: 'left', x: 0, y: 0, width: 96, height: 96 },
  { id: 'beam', x: 96, y: 0, width: 544, height: 96 },
]
const slides = ['s', 'b', 'x'].map((id) => slide(id))
const morning = [{ from: '08:00', to: '12:00' }]

function lines(timeline: PrintedTimeline): Record<string, string[]> {
  return Object.fromEntries(
    (timeline.sections ?? []).map(({ id, segments }) => [
      id,
      segments.map((segment) => lineOf(segment) + (segment.loop.some(({ whole }) => whole) ? ' (whole)' : '')),
    ]),
  )
}

function sectioned(placements: object[], given: object = {}, board: object = { sections }) {
  return onOneBoard([campaign({ slides, placements })], { ...given }, { ...board })
}

describe('sections', () => {
  it('play while a due placement names one; the others run what names none, else the filler', () => {
    const plain = { id: 'plain', phase: 'p', slides: ['s'], dayparts: [{ from: '00:00', to: '10:00' }] }
    const beam = { id: 'beam', phase: 'p', slides: ['b'], section: 'beam', dayparts: morning }
    expect(lines(naiveTimeline(sectioned([plain, beam]), 'b', date))).toEqual({
      left: [
        '00:00–08:00 rotation s (whole)',
        '08:00–10:00 rotation s',
        '10:00–12:00 rotation built-in',
        '12:00–00:00 filler built-in (whole)',
      ],
      beam: ['00:00–08:00 rotation s (whole)', '08:00–12:00 rotation b', '12:00–00:00 filler built-in (whole)'],
    })
  })

  it('follow the ruling tier alone', () => {
    const placements = [
      { id: 'plain', phase: 'p', slides: ['s'] },
      { id: 'beam', phase: 'p', slides: ['b'], section: 'beam' },
      { id: 'first', phase: 'p', slides: ['x'], exclusive: true, dayparts: morning },
    ]
    expect(lines(naiveTimeline(sectioned(placements), 'b', date)).left).toEqual([
      '00:00–08:00 rotation s',
      '08:00–12:00 exclusive x (whole)',
      '12:00–00:00 rotation s',
    ])
  })

  it('are not reached on a board that lacks them, and yield to interrupts', () => {
    const placements = [{ id: 'beam', phase: 'p', slides: ['b'], section: 'beam' }]
    expect(naiveTimeline(sectioned(placements, {}, {}), 'b', date).segments).toMatchObject([{ tier: 'filler' }])
    const starts = `${date}T09:00:00+07:00`
    const interrupts = [{ id: 'i', org: 'province', slide: slide('flood'), starts, ends: `${date}T10:00:00+07:00` }]
    expect(lines(naiveTimeline(sectioned(placements, { interrupts }), 'b', date))).toEqual({
      left: ['00:00–09:00 rotation built-in', '09:00–10:00 interrupt flood (whole)', '10:00–00:00 rotation built-in'],
      beam: ['00:00–09:00 rotation b', '09:00–10:00 interrupt flood (whole)', '10:00–00:00 rotation b'],
    })
  })

  it('are black in their place, the tier staying, where restrictions allow no filler beside what plays', () => {
    const mourning = {
      id: 'r',
      org: 'province',
      allow: ['tang'],
      starts: `${date}T00:00:00+07:00`,
      ends: '2020-10-15T00:00:00+07:00',
      slide: slide('flag'),
    }
    const plan = onOneBoard(
      [
        campaign({
          slides: [slide('b', { tags: ['tang'] })],
          placements: [{ id: 'beam', phase: 'p', slides: ['b'], section: 'beam', dayparts: morning }],
        }),
      ],
      { restrictions: [mourning] },
      { sections },
    )
    expect(lines(naiveTimeline(plan, 'b', date)).left).toEqual([
      '00:00–08:00 filler flag (whole)',
      '08:00–12:00 rotation',
      '12:00–00:00 filler flag (whole)',
    ])
  })
})

describe('a printed day', () => {
  const loop = ['s', 'b'].map((id) => ({ slide: id, campaign: 'c', phase: 'p', placement: 'x', seconds: 10 }))
  const timeline: PrintedTimeline = {
    format: 'congchao/timeline@1',
    board: 'b',
    date,
    timezone: 'Asia/Ho_Chi_Minh',
    segments: [
      { start: '2020-10-14T00:00:00+07:00', end: '2020-10-14T00:00:35.500+07:00', tier: 'rotation', loop },
      { start: '2020-10-14T00:00:35.500+07:00', end: '2020-10-15T00:00:00+07:00', tier: 'off', loop: [] },
    ],
  }

  it('counts turns begun, and of those cut what they showed', () => {
    expect(naiveAirtime(timeline.segments ?? [])).toEqual([
      { slide: 's', campaign: 'c', phase: 'p', placement: 'x', seconds: 20, shows: 2 },
      { slide: 'b', campaign: 'c', phase: 'p', placement: 'x', seconds: 15.5, shows: 2 },
    ])
  })

  it('tells what is on air, and until when', () => {
    const at = (text: string) => naiveNow(timeline, Date.parse(`2020-10-14T${text}+07:00`))[0]
    expect(at('00:00:09.999')).toMatchObject({ entry: { slide: 's' }, until: Date.parse('2020-10-14T00:00:10+07:00') })
    expect(at('00:00:10')).toMatchObject({ entry: { slide: 'b' }, until: Date.parse('2020-10-14T00:00:20+07:00') })
    expect(at('00:00:31')).toMatchObject({ entry: { slide: 'b' }, until: Date.parse('2020-10-14T00:00:35.500+07:00') })
    expect(at('12:00:00')).toMatchObject({ entry: null, until: Date.parse('2020-10-15T00:00:00+07:00') })
  })
})
