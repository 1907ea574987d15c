import { describe, expect, it } from 'vitest'
import { naiveAirtime } from './naive-airtime.ts'
import { naiveTimeline, type PrintedTimeline } from './naive-timeline.ts'
import { campaign, onOneBoard, slide } from './one-board.ts'
import { sameTimeline } from './same-timeline.ts'

const slides = [slide('a'), slide('b')]
const dayparts = [{ from: '08:00', to: '12:00' }]
const plan = onOneBoard([campaign({ slides, placements: [{ id: 'x', phase: 'p', slides: ['a', 'b'], dayparts }] })])
const naive = naiveTimeline(plan, 'b', '2020-10-14')
const fast: PrintedTimeline = { ...naive, airtime: naiveAirtime(naive.segments ?? []) }

describe('the comparison', () => {
  it('finds no difference where there is none, whatever the order in a loop', () => {
    expect(sameTimeline(naive, fast)).toEqual([])
    const turned = fast.segments!.map((segment) => ({ ...segment, loop: [...segment.loop].reverse() }))
    expect(sameTimeline(naive, { ...fast, segments: turned })).toEqual([])
  })

  it('tells of another zone, another instant, another entry and another airtime', () => {
    expect(sameTimeline(naive, { ...fast, timezone: 'UTC' })).toEqual(['timezone: UTC, not Asia/Ho_Chi_Minh'])
    const [first, second, third] = fast.segments!
    const late = [first!, { ...second!, end: '2020-10-14T12:00:01+07:00' }, third!]
    expect(sameTimeline(naive, { ...fast, segments: late })).toEqual([
      'segment 1:\n  found    2020-10-14T08:00:00+07:00 2020-10-14T12:00:01+07:00 rotation 1×c/p/x/a/10s 1×c/p/x/b/10s\n' +
        '  expected 2020-10-14T08:00:00+07:00 2020-10-14T12:00:00+07:00 rotation 1×c/p/x/a/10s 1×c/p/x/b/10s',
    ])
    const short = [first!, { ...second!, loop: second!.loop.slice(1) }, third!]
    expect(sameTimeline(naive, { ...fast, segments: short })).toHaveLength(1)
    const airtime = fast.airtime!.map((row) => (row.slide === 'a' ? { ...row, shows: 719 } : row))
    expect(sameTimeline(naive, { ...fast, airtime })).toEqual([
      'airtime lacks c p x a - -: 7200 s in 720 shows',
      'airtime has c p x a - -: 7200 s in 719 shows',
    ])
  })
})
