import type { BoardId, Plan } from '../../../shared/plan/plan.ts'
import { affectedBoards } from '../../../shared/schedule/affected-boards.ts'

/** What putting `after` in the place of `before` would do to the boards. */
export interface PlanChange {
  /** Boards that would be planned anew, new ones among them. */
  readonly changed: readonly BoardId[]
  /** Boards that would no longer be there. */
  readonly gone: readonly BoardId[]
}

/** Tells it before it is done, by the server's own rule. Both must be plans that the server accepts. */
export function planChange(before: Plan | undefined, after: Plan): PlanChange {
  const stays = new Set(after.boards.map(({ id }) => id))
  return {
    changed: affectedBoards(before && inKeyOrder(before), inKeyOrder(after)),
    gone: before?.boards.map(({ id }) => id).filter((id) => !stays.has(id)) ?? [],
  }
}

/** The same plan with every object's keys in one order: a file says nothing by the order of its keys. */
function inKeyOrder(plan: Plan): Plan {
  return JSON.parse(JSON.stringify(plan), (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  ) as Plan
}
