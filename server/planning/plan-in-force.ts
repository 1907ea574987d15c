import type { Board, BoardId, DateText, Plan } from '../../shared/plan/plan.ts'
import { withClipLengths } from '../../shared/plan/with-clip-lengths.ts'
import { remembered } from '../../shared/remembered.ts'
import { type OrgTree, orgTreeOf } from '../../shared/schedule/org-tree.ts'
import { type Schedule, scheduleOf } from '../../shared/schedule/schedule.ts'
import { dayStartOf, localDateOf } from '../../shared/time/local-day.ts'
import { type TakeDown, takenOn, withoutTaken } from './take-down.ts'

/** The plan as people write it, and what of it boards follow: what was approved, without what was taken down. */
export interface PlanInForce {
  readonly revision: number
  /** As it was imported or edited. Nothing of it plays because it stands here. */
  readonly plan: Plan
  readonly tree: OrgTree
  readonly boards: ReadonlyMap<BoardId, Board>
  /** What was approved, on the orgs and boards of now. */
  readonly playing: Plan
  /** What was approved, compiled, with the lengths of clips; take-downs are not taken out of it. */
  readonly schedule: Schedule
  /** What one board follows: that, without what was taken off it. Throws a RangeError for a board that there is not. */
  scheduleFor(board: BoardId): Schedule
  /** Whether anything was taken off a board. */
  isTakenDown(board: BoardId): boolean
}

/** What a plan in force is made of. */
export interface InForceParts {
  readonly revision: number
  readonly plan: Plan
  readonly playing: Plan
  readonly takeDowns: readonly TakeDown[]
  /** The lengths (ms) of the clips that are known. */
  readonly clipMs: ReadonlyMap<string, number>
  /** When this is asked (epoch ms): take-downs that have ended by then are none. */
  readonly at: number
}

/** A plan of a revision with what is approved of it. Each schedule is compiled when it is first asked for. */
export function planInForce({ revision, plan, playing, takeDowns, clipMs, at }: InForceParts): PlanInForce {
  const tree = orgTreeOf(plan.orgs)
  const boards = new Map(plan.boards.map((board) => [board.id, board]))
  const schedule = scheduleOf(withClipLengths(playing, clipMs))
  const bySet = new Map<string, Schedule>()
  const takenFrom = (id: BoardId) => {
    const board = boards.get(id)
    if (!board) throw new RangeError(`no such board: ${id}`)
    return takeDowns.length === 0 ? [] : takenOn(board, takeDowns, tree, at)
  }
  return {
    ...{ revision, plan, tree, boards, playing, schedule },
    isTakenDown: (id) => takenFrom(id).length > 0,
    scheduleFor(id) {
      const taken = takenFrom(id)
      if (taken.length === 0) return schedule
      const key = JSON.stringify(taken.map(({ subject }) => subject))
      return remembered(bySet, key, () => scheduleOf(withoutTaken(schedule.plan, taken)))
    },
  }
}

/** The local day of an instant in each zone: its date, and its first instant (epoch ms). Zones are asked once. */
export function daysAt(at: number): (zone: string) => { readonly date: DateText; readonly startsAt: number } {
  const days = new Map<string, { date: DateText; startsAt: number }>()
  return (zone) =>
    remembered(days, zone, () => {
      const date = localDateOf(zone, at)
      return { date, startsAt: dayStartOf(zone, date) ?? at }
    })
}
