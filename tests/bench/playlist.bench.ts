import type { BoardId, DateText } from '../../shared/plan/plan.ts'
import { playlistOf } from '../../shared/schedule/playlist-of.ts'
import { scheduleOf } from '../../shared/schedule/schedule.ts'
import { parseDate } from '../../shared/time/civil.ts'
import { ordinaryPlan } from './ordinary-plan.ts'
import { pairedMedians } from './paired-medians.ts'
import { printFigure } from './print-figure.ts'

const board = 'bang-0' as BoardId
const date: DateText = '2026-05-13'
const rounds = 1500

/**
 * A whole day's playlist of an ordinary board, from a plan whose rules are compiled and of which no loop and no day is remembered. The
 * limit writes that playlist as JSON and reads it.
 */
export async function bench(): Promise<void> {
  const made = playlistOf(fresh(0), board, date, 1)
  let variant = 0
  const found = await pairedMedians(
    { prepare: () => fresh(variant++), run: (schedule) => playlistOf(schedule, board, date, 1) },
    () => JSON.parse(JSON.stringify(made)),
    rounds,
  )
  const { loops, tracks } = made.playlist
  const turns = loops.reduce((sum, loop) => sum + loop.turns.length, 0)
  const size = `${tracks[0]?.segments.length} segments, ${loops.length} loops, ${turns} turns`
  printFigure({
    name: `playlist (${size})`,
    ...found,
    unit: 'ms',
    of: 'the same as JSON, written and read',
    goal: { most: 1 },
  })
}

function fresh(variant: number) {
  const schedule = scheduleOf(ordinaryPlan({ variant }))
  // Compiles what reaches the board, and the zone's days.
  const { days } = schedule.reachOf(board)
  days.dayStart((parseDate(date) as number) + 1)
  return schedule
}
