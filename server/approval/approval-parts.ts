import type { Settings } from '../../shared/api/settings.ts'
import type { OrgId } from '../../shared/plan/plan.ts'
import type { PersonId } from '../access/caller.ts'
import type { Grant } from '../access/grant.ts'
import type { Database } from '../db/database.ts'
import type { Planner } from '../planning/planner.ts'
import type { Renditions } from '../planning/renditions.ts'
import type { AuditLog } from '../store/audit/audit-log.ts'
import type { Seal } from '../store/seal.ts'
import { settingsIn, settingsInEach } from '../store/settings-store.ts'
import type { ApprovalEvent } from './approval-event.ts'

/** What approving rests on. */
export interface ApprovalParts {
  readonly database: Database
  readonly planner: Planner
  readonly renditions: Pick<Renditions, 'draw' | 'outcomes'>
  readonly log: AuditLog
  /** What approvals are sealed with. */
  readonly seal: Seal
  /** The server's clock, epoch ms: when a drawing in the background is done. */
  readonly now: () => number
  /** The roles that a person has at an instant; none where the person is closed. */
  rolesOf(person: PersonId, at: number): Promise<readonly Grant[]>
  /** Told after the commit. */
  notify(event: ApprovalEvent): void
  report(error: unknown): void
}

/** What holds for an org: what it has chosen, or the nearest org above that has. */
export function settingsFor(
  { planner, database }: Pick<ApprovalParts, 'planner' | 'database'>,
  org: OrgId,
): Promise<Settings> {
  const chain = planner.current()?.tree.chainOf(org) ?? []
  return settingsIn(
    database.db,
    chain.map(({ id }) => id),
  )
}

/** The same for many orgs. */
export function settingsForEach(
  { planner, database }: Pick<ApprovalParts, 'planner' | 'database'>,
  orgs: Iterable<OrgId>,
): Promise<ReadonlyMap<string, Settings>> {
  const tree = planner.current()?.tree
  const chains = Array.from(new Set(orgs), (org) => [org, (tree?.chainOf(org) ?? []).map(({ id }) => id)] as const)
  return settingsInEach(database.db, new Map(chains))
}
