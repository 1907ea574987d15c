import type { Transaction } from 'kysely'
import type { BoardId, Plan } from '../../shared/plan/plan.ts'
import type { Schema } from '../db/schema.ts'
import type { ApprovedChange } from './approved.ts'
import type { TakeDown } from './take-down.ts'

/** What may be changed of what boards follow. What is left out stays as it is. */
export interface Change {
  /** The plan as people write it. It decides orgs and boards at once, and of all else only what may be asked to be approved. */
  readonly plan?: Plan
  readonly approved?: ApprovedChange
  /** All take-downs that hold from now on. */
  readonly takeDowns?: readonly TakeDown[]
}

/** A change, and what is written in the same transaction. */
export interface Edit extends Change {
  /** Boards go on the air with what there is, the filler standing in for what is still to be drawn: nothing waits for anything else. */
  readonly urgent?: true
  write?(trx: Transaction<Schema>): Promise<void>
}

/** What an edit came to. `boards` are those it touched: no other board is planned anew. */
export interface Replaced {
  readonly revision: number
  readonly boards: readonly BoardId[]
}
