import type { BoardId } from '../plan/plan.ts'

/** What an edit of the plan came to. */
export interface EditedPlan {
  readonly revision: number
  /** Those of the caller's own that it touched. */
  readonly boards: readonly BoardId[]
  /** How many items of theirs are not approved as they stand. */
  readonly differs: number
  /** Where it removed anything: what can be put back, by its ids in the bin. */
  readonly binned?: readonly string[]
}
