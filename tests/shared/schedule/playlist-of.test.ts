import { describe, expect, it } from 'vitest'
import { needsOf } from '../../../shared/schedule/needs.ts'
import { playlistOf } from '../../../shared/schedule/playlist-of.ts'
import { scheduleOf } from '../../../shared/schedule/schedule.ts'
import { aBoard, aPlan, aSlide, boardId, oneOf } from './a-plan.ts'

const date = '2024-03-01'
const at = (clock: string, day = date) => Date.parse(`${day}T${clock}+07:00`)

describe('what a board plays', () => {
  it('[L1, C1] segments in epoch milliseconds on one track, each loop and each drawing once', () => {
    const dayparts = [{ from: '06:00', to: '22:00' }]
    const plan = aPlan([oneOf('a', [10], {}, { dayparts })])
    const { playlist, needs } = playlistOf(scheduleOf(plan), boardId('b'), date, 2)
    expect(playlist).toEqual({
      format: 'congchao/playlist@1',
      board: 'b',
      timezone: 'Asia/Ho_Chi_Minh',
      width: 640,
      height: 96,
      color: 'full',
      startsAt: at('00:00'),
      endsAt: at('00:00', '2024-03-03'),
      loops: [
        {
          ms: 10_000,
          turns: [{ slide: 'built-in', campaign: null, phase: null, placement: null, seconds: 10, rendition: 0 }],
        },
        { ms: 10_000, turns: [{ slide: 'a', campaign: 'a', phase: 'dot', placement: 'a', seconds: 10, rendition: 1 }] },
      ],
      tracks: [
        {
          section: null,
          x: 0,
          y: 0,
          width: 640,
          height: 96,
          segments: [date, '2024-03-02'].flatMap((day) => [
            { startsAt: at('00:00', day), endsAt: at('06:00', day), tier: 'filler', loop: 0 },
            { startsAt: at('06:00', day), endsAt: at('22:00', day), tier: 'rotation', loop: 1 },
            { startsAt: at('22:00', day), endsAt: at('22:00', day) + 7_200_000, tier: 'filler', loop: 0 },
          ]),
        },
      ],
    })
    expect(needs).toEqual([
      { slide: 'built-in', width: 640, height: 96, color: 'full' },
      { slide: aSlide('a'), width: 640, height: 96, color: 'full' },
    ])
  })

  it('[C1, C3, C5] a track for each section, typeset for it; what takes the whole canvas, for that', () => {
    const sections = [
      { id: 'trai', x: 0, y: 0, width: 64, height: 96 },
      { id: 'ngang', x: 64, y: 0, width: 576, height: 64 },
    ]
    const campaigns = [
      oneOf('a'),
      oneOf('t', [10], {}, { section: 'trai', dayparts: [{ from: '06:00', to: '07:00' }] }),
    ]
    const schedule = scheduleOf(aPlan(campaigns, {}, { sections, color: 'mono' }))
    const { playlist, needs } = playlistOf(schedule, boardId('b'), date, 1)
    expect(playlist.tracks.map(({ section, x, width }) => [section, x, width])).toEqual([
      ['trai', 0, 64],
      ['ngang', 64, 576],
    ])
    expect(playlist.loops.map(({ turns }) => turns.map(({ slide, whole }) => [slide, whole === true]))).toEqual([
      [['a', true]],
      [['t', false]],
      [['a', false]],
    ])
    const drawn = needs.map(({ slide, width, height }) => [slide === 'built-in' ? slide : slide.id, width, height])
    expect(drawn).toEqual([
      ['a', 640, 96],
      ['t', 64, 96],
      ['a', 576, 64],
    ])
    expect(needs.every(({ color }) => color === 'mono')).toBe(true)
  })

  it('[L1] of a board or a date that is not there there is none', () => {
    const schedule = scheduleOf(aPlan())
    expect(() => playlistOf(schedule, boardId('khong'), date, 1)).toThrow(RangeError)
    expect(() => playlistOf(schedule, boardId('b'), '2024-02-30', 1)).toThrow(RangeError)
  })
})

describe('what a board can ever show', () => {
  it('[R3, R4, R5, C3] each slide on each canvas it can stand on, the built-in filler among them', () => {
    const sections = [{ id: 'trai', x: 0, y: 0, width: 64, height: 96 }]
    const boards = [aBoard('b', { sections }), aBoard('d', { languages: ['lo'] })]
    const slides = (id: string) => [aSlide(id), aSlide('lo', { language: 'lo' }), aSlide('nhap', { state: 'draft' })]
    const ids = (id: string) => slides(id).map((slide) => String(slide.id))
    const campaigns = [
      oneOf('a', [], { slides: slides('a'), placements: [{ id: 'a', phase: 'dot', slides: ids('a') }] }),
      oneOf('t', [10], {}, { section: 'trai' }),
    ]
    const interrupts = [
      { id: 'i', org: 'tinh', slide: aSlide('bao'), starts: '2030-01-01T00:00Z', ends: '2030-01-02T00:00Z' },
    ]
    const schedule = scheduleOf(aPlan(campaigns, { boards, interrupts }))
    const drawn = (board: string) =>
      needsOf(schedule, boardId(board)).map(({ slide, width }) => `${slide === 'built-in' ? slide : slide.id} ${width}`)
    expect(drawn('b')).toEqual(['a 640', 'a 64', 't 64', 'bao 640', 'built-in 640', 'built-in 64'])
    expect(drawn('d')).toEqual(['a 640', 'lo 640', 'bao 640', 'built-in 640'])
  })
})
