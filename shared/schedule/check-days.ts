import type { Board } from '../plan/plan.ts'
import { dayMs } from '../time/days-by-offset.ts'
import type { BoardReach } from './board-reach.ts'
import { coverProblemsOf, type Reaching, reachingOf } from './check-cover.ts'
import { loopProblemsOf } from './check-loop.ts'
import { outweighProblemsOf, rivalryOf } from './check-outweighs.ts'
import type { PlanProblem } from './plan-problem.ts'
import type { Schedule } from './schedule.ts'

/** What only playing the plan through shows: minimums, loops and shares that do not work out, days left empty, and directives outweighed. K3, K5–K7, K12 */
export function dayProblemsOf(schedule: Schedule): readonly PlanProblem[] {
  return schedule.plan.boards.flatMap((board, i) => boardProblemsOf(schedule, board, `/boards/${i}`))
}

/** Each problem of a board once, as it is on the first day that shows it. */
function boardProblemsOf(schedule: Schedule, board: Board, path: string): readonly PlanProblem[] {
  const reach = schedule.reachOf(board.id)
  const reaching = reachingOf(schedule, board, reach)
  const rivalry = rivalryOf(schedule, reach)
  const found = new Map<string, PlanProblem>()
  for (const day of daysWithNews(reach, reaching)) {
    const loops = new Set(schedule.dayPlan(board.id, day).tracks.flatMap((track) => track.map(({ loop }) => loop)))
    const problems = [
      ...[...loops].flatMap(({ findings }) => loopProblemsOf(schedule, findings, board.id, path)),
      ...coverProblemsOf(reach, reaching, day, board.id),
      ...(rivalry ? outweighProblemsOf(schedule, reach, rivalry, day, board.id) : []),
    ]
    for (const problem of problems) {
      const key = `${problem.code} ${problem.path}`
      if (!found.has(key)) found.set(key, problem)
    }
  }
  return [...found.values()]
}

/**
 * The days worth looking at: with nothing new for a week, neither a bound nor a change of the zone's clocks, every weekday repeats the
 * one before it.
 */
function daysWithNews({ days, slots, cuts }: BoardReach, reaching: readonly Reaching[]): readonly number[] {
  const spans = [...reaching.map(({ span }) => span), ...slots.map(({ slot }) => slot.span)]
  const bounds = new Set([...spans.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt]), ...cuts])
  const news = new Set([...bounds].filter(Number.isFinite).map((at) => days.dayAt(at)))
  const ordered = [...news].sort((a, b) => a - b)
  const [first, last] = [ordered[0], ordered[ordered.length - 1]]
  if (first === undefined || last === undefined) return []
  for (let day = first; day <= last; day++) {
    if (days.dayStart(day + 1) - days.dayStart(day) !== dayMs) news.add(day)
  }
  const worthLooking = new Set<number>()
  for (const day of news) for (let d = day - 1; d <= day + 9; d++) worthLooking.add(d)
  return [...worthLooking].sort((a, b) => a - b)
}
