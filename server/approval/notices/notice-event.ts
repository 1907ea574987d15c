import type { Role } from '../../../shared/api/role.ts'
import type { Said } from '../../../shared/plan/fault.ts'
import type { OrgId } from '../../../shared/plan/plan.ts'
import type { Actor } from '../../store/actor.ts'

/** What people are told of. */
export type NoticeKind =
  | 'submission-waiting'
  | 'submission-overdue'
  | 'submission-approved'
  | 'submission-returned'
  | 'taken-down'
  | 'directive-new'
  | 'directive-acknowledged'
  | 'emergency-template-waiting'
  | 'emergency-prepared'
  | 'emergency-released'
  | 'emergency-cancelled'
  | 'approver-granted'
  | 'factor-changed'
  | 'board-alert'
  | 'milestone-to-confirm'

/** Something that happened and is on the disk. Of a kind that is none of `NoticeKind` nobody is told. */
export interface NoticeEvent {
  readonly kind: string
  /** What it happened to; `title` is what people call it, `titleEn` in English where that is another. */
  readonly subject: { readonly kind: string; readonly id: string; readonly title: string; readonly titleEn?: string }
  /** Whose it is; null: the installation's. */
  readonly org: OrgId | null
  /**
   * Where those are to be told who have one of `roles`: of each org those nearest to it, its own people before those of the orgs above;
   * null: those of the whole installation. Whoever did it is not told.
   */
  readonly orgs: readonly (OrgId | null)[]
  readonly roles: readonly Role[]
  /** People (by their ids) who are told besides. */
  readonly people: readonly string[]
  /** People (by their ids) who are not told for their role, such as those who wrote what waits for an approver: those after them are. */
  readonly except?: readonly string[]
  readonly by: Actor
  /** Epoch ms. */
  readonly at: number
  readonly reason?: string
  /** What else a letter says, a line each. */
  readonly lines?: readonly Said[]
  /** Each is told of it once under this key, however often it is handed in. */
  readonly once?: string
  /** False: in the console alone. */
  readonly mail?: boolean
}
