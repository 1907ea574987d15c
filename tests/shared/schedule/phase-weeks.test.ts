import { expect, it } from 'vitest'
import { demoPlan } from '../../../server/demo/demo-plan.ts'
import { phaseWeeksOf } from '../../../shared/schedule/phase-weeks.ts'
import { scheduleOf } from '../../../shared/schedule/schedule.ts'
import { timelineOf } from '../../../shared/schedule/timeline.ts'
import { parseDate, printDate } from '../../../shared/time/civil.ts'
import { parseInstant } from '../../../shared/time/date-time-text.ts'

const from = '2020-10-05'
const plan = demoPlan(parseInstant('2020-10-14T00:00+07:00')!)
const schedule = scheduleOf(plan)

it('[A3] a week of a phase is the airtime of its days, on boards with sections too', () => {
  for (const { id } of plan.boards) {
    const { edges, seconds, phases } = phaseWeeksOf(schedule, id, from, 2)
    expect(edges[0]).toBe(parseInstant(`${from}T00:00+07:00`))
    expect(edges[2]! - edges[0]!).toBe(14 * 86_400_000)
    for (const week of [0, 1]) {
      const airtime = Array.from({ length: 7 }, (_, day) => printDate(parseDate(from)! + 7 * week + day))
        .map((date) => timelineOf(schedule, id, date))
        .flatMap((day) => ('sections' in day ? day.sections.flatMap(({ airtime }) => airtime) : day.airtime))
      const sum = (some: typeof airtime) => some.reduce((all, one) => all + one.seconds, 0)
      expect(seconds[week]).toBe(sum(airtime))
      for (const { campaign, phase, seconds: own } of phases)
        expect(own[week]).toBe(sum(airtime.filter((one) => one.campaign === campaign && one.phase === phase)))
    }
  }
})

it('a phase that reaches the board and touches the weeks is told, on the air or not', () => {
  const { phases } = phaseWeeksOf(schedule, plan.boards[0]!.id, from, 1)
  expect(phases.length).toBeGreaterThan(0)
  expect(
    phaseWeeksOf(schedule, plan.boards[0]!.id, '2031-01-06', 1).phases.every(({ seconds }) => seconds[0] === 0),
  ).toBe(true)
  expect(() => phaseWeeksOf(schedule, plan.boards[0]!.id, '2020-02-30', 1)).toThrow(RangeError)
})
