import type { Role } from '../../shared/api/role.ts'
import type { OrgId } from '../../shared/plan/plan.ts'

/** A role that somebody has in an org and below it; `org` null: in the whole installation, whatever its orgs are called. */
export interface Grant {
  readonly org: OrgId | null
  readonly role: Role
}
