import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Plan } from '../../shared/plan/plan.ts'
import { checkPlan } from '../../shared/schedule/check-plan.ts'
import { nowOf } from '../../shared/schedule/now.ts'
import { scheduleOf } from '../../shared/schedule/schedule.ts'
import { timelineOf } from '../../shared/schedule/timeline.ts'
import { anyPlan } from '../fixtures/plan-arbitrary.ts'
import { anyDate } from '../fixtures/time-arbitrary.ts'
import { isoAt } from './naive-clock.ts'
import { zoneOf } from './naive-due.ts'
import { naiveNow } from './naive-now.ts'
import { naiveProblems } from './naive-problems.ts'
import { boardOf, daySpanOf, type PrintedTimeline } from './naive-timeline.ts'
import { sharingPlan } from './sharing-arbitrary.ts'
import { smallCase } from './small-plan-arbitrary.ts'
import { timelineFaults } from './timeline-faults.ts'

// Soaking runs so many times as many cases.
const times = Number(process.env.SOAK ?? 1)
const timeout = 120_000 * times

/** The resolver's timeline as it is printed. */
function printed(plan: Plan, board: string, date: string): PrintedTimeline {
  return JSON.parse(JSON.stringify(timelineOf(scheduleOf(plan), boardOf(plan, board).id, date)))
}

describe('the resolver agrees with the naive one', () => {
  it(
    'on days in which everything collides',
    () => {
      const property = fc.property(smallCase, ({ plan, board, date }) => {
        expect(timelineFaults(plan, printed(plan, board, date)).faults).toEqual([])
      })
      fc.assert(property, { numRuns: 200 * times })
    },
    timeout,
  )

  it(
    'on plans that use everything the document has',
    () => {
      const property = fc.property(anyPlan, anyDate, fc.nat(2), (plan, date, nth) => {
        fc.pre(plan.boards.length > 0)
        const board = plan.boards[nth % plan.boards.length]!.id
        expect(timelineFaults(plan, printed(plan, board, date)).faults).toEqual([])
      })
      fc.assert(property, { numRuns: 125 * times })
    },
    timeout,
  )

  it(
    'on what a loop is made of and how it is arranged',
    () => {
      const property = fc.property(sharingPlan, (plan) => {
        expect(timelineFaults(plan, printed(plan, 'b', '2020-10-14')).faults).toEqual([])
      })
      fc.assert(property, { numRuns: 125 * times })
    },
    timeout,
  )

  it(
    'on what is on air at an instant, and until when',
    () => {
      const property = fc.property(smallCase, fc.nat(), fc.constantFrom(-1, 0, 1, 9_999, 61_017), (small, nth, ms) => {
        const { plan, date } = small
        const board = boardOf(plan, small.board)
        const zone = zoneOf(plan, board)
        const day = daySpanOf(zone, date)
        const timeline = printed(plan, board.id, date)
        const starts = [timeline, ...(timeline.sections ?? [])].flatMap(({ segments }) => segments ?? [])
        const near = Date.parse(starts[nth % starts.length]!.start) + ms
        const at = Math.min(Math.max(near, day.start), day.end - 1)
        const expected = naiveNow(timeline, at).map(({ section, segment, entry, until }) => ({
          ...(section !== null && { id: section }),
          segment,
          entry,
          until: isoAt(zone, until),
        }))
        const now = JSON.parse(JSON.stringify(nowOf(scheduleOf(plan), board.id, at)))
        const shown = timeline.sections ? { sections: expected } : expected[0]
        expect(now).toEqual({ board: board.id, at: isoAt(zone, at), ...shown })
      })
      fc.assert(property, { numRuns: 125 * times })
    },
    timeout,
  )

  it(
    'on what the check reports',
    () => {
      const anySmallPlan = fc.oneof({ weight: 2, arbitrary: smallCase.map(({ plan }) => plan) }, sharingPlan)
      const property = fc.property(anySmallPlan, (plan) => {
        const expected = naiveProblems(plan)
        const pathless = new Set(expected.filter(({ path }) => path === undefined).map(({ code }) => code))
        const line = ({ code, path, board }: { code: string; path?: string; board?: string }) =>
          [code, pathless.has(code) ? '' : path, board].filter(Boolean).join(' ')
        const found = checkPlan(plan).map((problem) => line({ ...problem }))
        expect([...new Set(found)].sort()).toEqual(expected.map(line).sort())
      })
      fc.assert(property, { numRuns: 40 * times })
    },
    timeout,
  )
})
