import type { BoardId, Plan } from '../../shared/plan/plan.ts'
import type { BoardReach } from '../../shared/schedule/board-reach.ts'
import { dueDayOf } from '../../shared/schedule/day-plan.ts'
import { type Schedule, scheduleOf } from '../../shared/schedule/schedule.ts'
import { parseDate } from '../../shared/time/civil.ts'
import { ordinaryPlan } from './ordinary-plan.ts'
import { pairedMedians } from './paired-medians.ts'
import { printFigure } from './print-figure.ts'

const day = parseDate('2026-05-13')!
const boards = 10_000

/**
 * A day of ten thousand boards from compiled rules: who is due where all are different, and the whole day with its loops where all are
 * different and where they are of two hundred kinds. The limit reads each board's rules once and writes who is due.
 */
export async function bench(): Promise<void> {
  const different = ordinaryPlan({ boards })
  await benchFleet('all different: who is due', different, 5, (fresh, id) => dueDayOf(fresh.reachOf(id), day))
  const wholeDay: Ask = (fresh, id) => fresh.dayPlan(id, day)
  await benchFleet('all different: whole days', different, 3, wholeDay)
  await benchFleet('sharing 200 reaches: whole days', ordinaryPlan({ boards, reaches: 200 }), 9, wholeDay)
}

type Ask = (schedule: Schedule, board: BoardId) => unknown

async function benchFleet(name: string, plan: Plan, rounds: number, ask: Ask): Promise<void> {
  const schedule = compiled(plan)
  const answers = new Map(plan.boards.map(({ id }) => [id, dueDayOf(schedule.reachOf(id), day).due.bits]))
  const found = await pairedMedians(
    { prepare: () => compiled(plan), run: (fresh) => plan.boards.map(({ id }) => ask(fresh, id)) },
    () => plan.boards.map(({ id }) => readAndWrite(schedule.reachOf(id), answers.get(id) as Int32Array)),
    rounds,
  )
  printFigure({
    name: `fleet, 10,000 boards ${name}`,
    ...found,
    unit: 'ms',
    of: 'read each rule once, write who is due',
  })
}

function compiled(plan: Plan): Schedule {
  const schedule = scheduleOf(plan)
  for (const { id } of plan.boards) schedule.reachOf(id)
  return schedule
}

function readAndWrite({ columns: { bounds, opens, closes, patterns } }: BoardReach, answer: Int32Array) {
  let read = 0
  for (let i = 0; i < opens.length; i++) {
    read += (bounds[opens[i] as number] as number) + (bounds[closes[i] as number] as number) + (patterns[i] as number)
  }
  return { read, written: answer.slice() }
}
