import { describe, expect, it } from 'vitest'
import { scheduleOf } from '../../../shared/schedule/schedule.ts'
import { timelineOf } from '../../../shared/schedule/timeline.ts'
import { smallDocument, smallPlan } from '../small-plan.ts'
import { congchao, documents, file } from './congchao.ts'

const plan = () => file(smallDocument())

describe('congchao preview', () => {
  it("[A1, A2] prints a board's day", () => {
    const answer = congchao('preview', plan(), '--board', 'cong', '--date', '2020-10-15', '--json')
    expect(answer.code).toBe(0)
    const loop = [
      { slide: 'kh-1', campaign: 'dai-hoi', phase: 'dot', placement: 'p', seconds: 10 },
      { slide: 'kh-2', campaign: 'dai-hoi', phase: 'dot', placement: 'p', seconds: 5 },
    ]
    const filler = { slide: 'nen', campaign: null, phase: null, placement: null, seconds: 10 }
    const aired = { campaign: 'dai-hoi', phase: 'dot', placement: 'p' }
    expect(documents(answer)).toEqual([
      {
        format: 'congchao/timeline@1',
        board: 'cong',
        date: '2020-10-15',
        timezone: 'Asia/Ho_Chi_Minh',
        segments: [
          { start: '2020-10-15T00:00:00+07:00', end: '2020-10-15T17:00:00+07:00', tier: 'rotation', loop },
          { start: '2020-10-15T17:00:00+07:00', end: '2020-10-16T00:00:00+07:00', tier: 'filler', loop: [filler] },
        ],
        airtime: [
          { ...aired, slide: 'kh-1', seconds: 40_800, shows: 4_080 },
          { ...aired, slide: 'kh-2', seconds: 20_400, shows: 4_080 },
          { ...filler, seconds: 25_200, shows: 2_520 },
        ],
      },
    ])
  })

  it('[A1] all boards over days are one document a line, board by board, day by day', () => {
    const answer = congchao('preview', plan(), '--board', 'all', '--date', '2020-10-31', '--days', '3', '--json')
    expect(answer.code).toBe(0)
    const asked = ['cong', 'dai'].flatMap((board) =>
      ['2020-10-31', '2020-11-01', '2020-11-02'].map((date) => ({ board, date })),
    )
    const schedule = scheduleOf(smallPlan())
    expect(documents(answer)).toEqual(
      asked.map(({ board, date }) => JSON.parse(JSON.stringify(timelineOf(schedule, board as never, date)))),
    )
  })

  it('[A1] a month of a fleet of two hundred boards comes out whole', () => {
    const boards = Array.from({ length: 200 }, (_, i) => ({ ...smallDocument().boards[i % 2], id: `b-${i}` }))
    const path = file({ ...smallDocument(), boards, campaigns: smallDocument().campaigns.slice(1) })
    const lines = documents(
      congchao('preview', path, '--board', 'all', '--date', '2020-10-01', '--days', '31', '--json'),
    )
    expect(lines).toHaveLength(200 * 31)
    expect(lines[31]).toMatchObject({ board: 'b-1', date: '2020-10-01' })
  })

  it.each([
    ['2020-10-14T08:00:12+07:00', '2020-10-14T08:00:12+07:00'],
    ['2020-10-14T01:00:12Z', '2020-10-14T08:00:12+07:00'],
    ['2020-10-14T08:00:12', '2020-10-14T08:00:12+07:00'],
  ])('[A4] at %s prints the segment, the entry on air and when it ends', (at, printed) => {
    const answer = congchao('preview', plan(), '--board', 'cong', '--at', at, '--json')
    expect(answer.code).toBe(0)
    expect(documents(answer)).toEqual([
      {
        board: 'cong',
        at: printed,
        segment: expect.objectContaining({ start: '2020-10-14T00:00:00+07:00', tier: 'rotation' }),
        entry: { slide: 'kh-2', campaign: 'dai-hoi', phase: 'dot', placement: 'p', seconds: 5 },
        until: '2020-10-14T08:00:15+07:00',
      },
    ])
  })

  it('[A4] off it is no entry, until the segment ends', () => {
    const document = smallDocument()
    const [gate, strip] = document.boards
    const path = file({ ...document, boards: [{ ...gate, hours: [{ from: '05:30', to: '22:30' }] }, strip] })
    expect(documents(congchao('preview', path, '--board', 'cong', '--at', '2020-10-14T23:00+07:00', '--json'))).toEqual(
      [
        {
          board: 'cong',
          at: '2020-10-14T23:00:00+07:00',
          segment: { start: '2020-10-14T22:30:00+07:00', end: '2020-10-15T00:00:00+07:00', tier: 'off', loop: [] },
          entry: null,
          until: '2020-10-15T00:00:00+07:00',
        },
      ],
    )
  })

  it('[A1, A4] without --json it is for people', () => {
    const day = congchao('preview', plan(), '--board', 'cong', '--date', '2020-10-15')
    expect(day.code).toBe(0)
    expect(day.out).toContain('15/10/2020')
    expect(day.out).toContain('00:00–17:00  thông thường, vòng 15 giây')
    const moment = congchao('preview', plan(), '--board', 'cong', '--at', '2020-10-14T08:00+07:00')
    expect(moment.out).toContain('Đại hội')
    expect(moment.out).toContain('đến 08:00:10')
  })
})
