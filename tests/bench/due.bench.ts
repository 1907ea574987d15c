import type { BoardId } from '../../shared/plan/plan.ts'
import type { BoardReach } from '../../shared/schedule/board-reach.ts'
import { dueDayOf } from '../../shared/schedule/day-plan.ts'
import type { DueDay } from '../../shared/schedule/due.ts'
import { scheduleOf } from '../../shared/schedule/schedule.ts'
import { parseDate } from '../../shared/time/civil.ts'
import { busyPlan } from './busy-plan.ts'
import { pairedMedians } from './paired-medians.ts'
import { printFigure } from './print-figure.ts'

const day = parseDate('2026-05-13')!
const rounds = 1000

/**
 * Who is due on one board, span by span of a day, on a day that was not asked for before; and how that grows with the campaigns.
 * The limit reads each rule once and writes an answer of the same size.
 */
export async function bench(): Promise<void> {
  const few = await medians(40)
  const many = await medians(320)
  const of = 'read each rule once, write the answer'
  printFigure({ ...few, unit: 'ms', of, goal: { most: 0.1, ratio: 8 } })
  printFigure({ ...many, unit: 'ms', of, goal: { ratio: 8 } })
  const grown = { name: 'due, from 40 to 320 campaigns', ours: many.ours, limit: 8 * few.ours }
  printFigure({ ...grown, unit: 'ms', of: 'eight times the 40', goal: { ratio: 1.25 } })
}

async function medians(campaigns: number) {
  const reach = scheduleOf(busyPlan(campaigns, day)).reachOf('cong' as BoardId)
  const { due } = dueDayOf(reach, day)
  const rules = `${reach.slots.length} rules, ${due.edges.length - 1} spans`
  const found = await pairedMedians(
    () => dueDayOf(reach, day),
    () => readAndWrite(reach, due),
    Math.ceil((rounds * 40) / campaigns),
  )
  return { name: `due, ${campaigns} campaigns (${rules})`, ...found }
}

function readAndWrite({ columns: { bounds, opens, closes, patterns } }: BoardReach, { bits, edges }: DueDay) {
  let read = 0
  for (let i = 0; i < opens.length; i++) {
    read += (bounds[opens[i] as number] as number) + (bounds[closes[i] as number] as number) + (patterns[i] as number)
  }
  return { read, bits: bits.slice(), edges: edges.slice() }
}
