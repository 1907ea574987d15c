import fc from 'fast-check'
import { expect, it } from 'vitest'
import { nextChange, nextStartOf, onAirAt, phasesIn, rowsOf } from '../../../server/console/client/board/on-air.ts'
import { demoPlan } from '../../../server/demo/demo-plan.ts'
import type { BoardId } from '../../../shared/plan/plan.ts'
import { nowOf } from '../../../shared/schedule/now.ts'
import { scheduleOf } from '../../../shared/schedule/schedule.ts'
import { timelineOf } from '../../../shared/schedule/timeline.ts'
import { parseInstant } from '../../../shared/time/date-time-text.ts'

const date = '2020-10-14'
const midnight = parseInstant(`${date}T00:00+07:00`)!
const plan = demoPlan(midnight)
const schedule = scheduleOf(plan)
const rowOf = (board: string) => rowsOf(timelineOf(schedule, board as BoardId, date))[0]!

it('[A4] what the page says is on is what the server says', () => {
  const boards = fc.constantFrom(...plan.boards.map(({ id }) => id))
  fc.assert(
    fc.property(boards, fc.integer({ min: 0, max: 86_399_999 }), (board, ms) => {
      const at = midnight + ms
      const now = nowOf(schedule, board, at)
      const told = 'sections' in now ? now.sections : [now]
      const rows = rowsOf(timelineOf(schedule, board, date))
      expect(
        rows.map((row) => {
          const on = onAirAt(row, at)
          return [on?.entry, on?.endsAt, on?.stretch.tier]
        }),
      ).toEqual(told.map(({ entry, until, segment }) => [entry, parseInstant(until), segment.tier]))
    }),
  )
})

it('a turn’s next start is one at which it is on', () => {
  const row = rowOf('quang-truong')
  for (const stretch of row.stretches) {
    for (const index of stretch.loop.keys()) {
      for (const at of [stretch.startsAt, stretch.startsAt + 100_000, stretch.endsAt - 1000]) {
        expect(onAirAt(row, nextStartOf(stretch, index, at))).toMatchObject({ index, stretch })
      }
    }
  }
})

it('the next change names the phases that end and begin with it', () => {
  const change = nextChange(rowOf('cong-chao'), parseInstant('2020-10-14T07:00+07:00')!)
  expect(change).toMatchObject({
    at: parseInstant('2020-10-14T08:00+07:00'),
    ends: [],
    begins: [{ campaign: 'dai-hoi-17', phase: 'trong' }],
  })
  expect(nextChange(rowOf('cong-chao'), midnight + 86_399_999)).toBeUndefined()
  expect(rowOf('cong-chao').stretches.flatMap(phasesIn)).toContainEqual({ campaign: 'do-thi', phase: 'quy' })
})
