import type { Board, BoardId } from '../../shared/plan/plan.ts'
import type { OrgTree } from '../../shared/schedule/org-tree.ts'
import type { Notices } from '../approval/notices/notices.ts'
import type { Database } from '../db/database.ts'
import type { BoardHealth } from './board-health.ts'
import type { Repairs } from './repairs.ts'
import type { Webhooks } from './webhooks.ts'

/** What alerts are opened from, and by what people are told. */
export interface AlertParts {
  readonly database: Database
  readonly health: BoardHealth
  readonly repairs: Repairs
  readonly notices: Pick<Notices, 'tell'>
  readonly webhooks: Webhooks
  boards(): readonly Board[]
  tree(): OrgTree
  zoneOf(board: BoardId): string
  readonly now: () => number
  report(error: unknown): void
}
