import type { Plan } from '../../shared/plan/plan.ts'
import type { BoardReach } from '../../shared/schedule/board-reach.ts'
import { dueDayOf } from '../../shared/schedule/day-plan.ts'
import { type Schedule, scheduleOf } from '../../shared/schedule/schedule.ts'
import { parseDate } from '../../shared/time/civil.ts'
import { printFigure } from './figure.ts'
import { ordinaryPlan } from './ordinary-plan.ts'
import { pairedMedians } from './paired-medians.ts'

const day = parseDate('2026-05-13')!
const boards = 10_000

/**
 * A day of ten thousand boards from compiled rules, all different, and of two hundred kinds: who is due, and the whole day with its
 * loops. The limit reads each board's rules once and writes who is due.
 */
export async function bench(): Promise<void> {
  await benchFleet('all different', ordinaryPlan({ boards }), 3)
  await benchFleet('sharing 200 reaches', ordinaryPlan({ boards, reaches: 200 }), 7)
}

async function benchFleet(name: string, plan: Plan, rounds: number): Promise<void> {
  const schedule = compiled(plan)
  const answers = new Map(plan.boards.map(({ id }) => [id, dueDayOf(schedule.reachOf(id), day).due.bits]))
  const works = {
    'who is due': (fresh: Schedule) => plan.boards.map(({ id }) => dueDayOf(fresh.reachOf(id), day)),
    'whole days': (fresh: Schedule) => plan.boards.map(({ id }) => fresh.dayPlan(id, day)),
  }
  for (const [what, run] of Object.entries(works)) {
    const found = await pairedMedians(
      { prepare: () => compiled(plan), run },
      () => plan.boards.map(({ id }) => readAndWrite(schedule.reachOf(id), answers.get(id) as Int32Array)),
      rounds,
    )
    const of = 'read each rule once, write who is due'
    printFigure({ name: `fleet, 10,000 boards ${name}: ${what}`, ...found, unit: 'ms', of })
  }
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
