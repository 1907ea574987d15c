import type { Plan } from '../../shared/plan/plan.ts'
import type { Database } from '../db/database.ts'
import { readApproved } from '../store/approval/approved-store.ts'
import { readClipLengths } from '../store/media/media-store.ts'
import { readEditCount } from '../store/plan/edit-count-store.ts'
import { readPlan, readRevision } from '../store/plan/plan-store.ts'
import type { Seal } from '../store/seal.ts'
import { type ApprovedBook, approvedBook } from './approved.ts'
import type { Item } from './item.ts'
import type { TakeDown } from './take-down.ts'

/** What the database holds of what boards follow. */
export interface Planned {
  /** How often it had been edited. */
  readonly count: number
  readonly plan: Plan | undefined
  readonly revision: number
  readonly book: ApprovedBook
  readonly takeDowns: readonly TakeDown[]
  /** The lengths (ms) of clips. */
  readonly clipMs: Map<string, number>
}

/** What it is read from. */
export interface LoadPlannedParts {
  readonly database: Pick<Database, 'db'>
  readonly seal: Seal
  readonly now: () => number
  /** The take-downs that hold at an instant (epoch ms). */
  standing(at: number): Promise<readonly TakeDown[]>
  report(error: unknown): void
}

/** Reads what boards follow, all of it as it was at one time. What was not approved by this installation is left out, and reported. */
export async function loadPlanned(parts: LoadPlannedParts): Promise<Planned> {
  const { db } = parts.database
  const count = await readEditCount(db)
  const { items, pictures, unsealed } = await readApproved(db, parts.seal)
  const found: Planned = {
    ...{ count, plan: await readPlan(db), revision: await readRevision(db) },
    book: approvedBook(items as readonly Item[], pictures),
    takeDowns: await parts.standing(parts.now()),
    clipMs: await readClipLengths(db),
  }
  // What another node has edited meanwhile is read in parts.
  if ((await readEditCount(db)) !== count) return loadPlanned(parts)
  if (unsealed.length > 0) {
    parts.report(new Error(`not approved by this installation, and not played: ${unsealed.join(', ')}`))
  }
  return found
}
