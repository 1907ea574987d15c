import type { OrgId } from '../../../shared/plan/plan.ts'
import type { Database } from '../../db/database.ts'
import type { Planner } from '../../planning/planner.ts'
import type { Renditions } from '../../planning/renditions.ts'
import type { AuditLog } from '../../store/audit/audit-log.ts'
import type { Seal } from '../../store/seal.ts'
import type { NoticeEvent } from '../notices/notice-event.ts'

/** What emergencies are made with. */
export interface EmergencyParts {
  readonly database: Database
  readonly planner: Pick<Planner, 'current' | 'edit' | 'takeDowns'>
  readonly renditions: Pick<Renditions, 'draw' | 'outcomes'>
  readonly log: AuditLog
  /** For templates and emergencies alone. */
  readonly seal: Seal
  /** Tells people of what has been done. It does not throw. */
  tell(event: NoticeEvent): void
  /** Says that lists of these orgs look otherwise now. */
  changed(orgs: readonly OrgId[]): void
  /** Names this server among all senders of CAP messages. */
  readonly capSender: string
  /** A new id: 16 hex digits, not given before. */
  newId(): string
}
