import type { BoardId } from '../plan/plan.ts'
import type { EditedPlan } from './edited-plan.ts'

/** What is to be changed of one board: the fields take the place of its own, null removes one. */
export interface BoardChange {
  readonly id: BoardId
  readonly [field: string]: unknown
}

/** Boards that were changed as one; `former`, sent again, undoes it. */
export interface BoardsChanged extends EditedPlan {
  readonly former: readonly BoardChange[]
}
