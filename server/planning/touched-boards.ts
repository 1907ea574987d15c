import type { Board, BoardId } from '../../shared/plan/plan.ts'
import { affectedBoards } from '../../shared/schedule/affected-boards.ts'
import type { Schedule } from '../../shared/schedule/schedule.ts'
import type { PlanInForce } from './plan-in-force.ts'

/**
 * The boards whose playlists can differ between two states of what is in force: by the schedules that they follow, with what was taken
 * off them. It may name one too many, never one too few.
 */
export function touchedBoards(before: PlanInForce | undefined, after: PlanInForce): BoardId[] {
  const pairs = new Map<Schedule, Map<Schedule | undefined, BoardId[]>>()
  for (const id of after.boards.keys()) {
    const then = after.scheduleFor(id)
    const now = before?.boards.has(id) ? before.scheduleFor(id) : undefined
    const ofThen = pairs.get(then) ?? new Map<Schedule | undefined, BoardId[]>()
    pairs.set(then, ofThen)
    const boards = ofThen.get(now)
    if (boards) boards.push(id)
    else ofThen.set(now, [id])
  }
  const touched = new Set<BoardId>()
  for (const [then, ofThen] of pairs) {
    for (const [now, boards] of ofThen) {
      if (now === then) continue
      const affected = new Set(now ? affectedBoards(now.plan, then.plan) : boards)
      for (const id of boards) if (affected.has(id)) touched.add(id)
    }
  }
  return [...after.boards.keys()].filter((id) => touched.has(id))
}

/** Whether a board has a canvas of these pixels: its own, or a section's. */
export function hasCanvas(
  board: Board,
  { width, height }: { readonly width: number; readonly height: number },
): boolean {
  return [board, ...(board.sections ?? [])].some((one) => one.width === width && one.height === height)
}
