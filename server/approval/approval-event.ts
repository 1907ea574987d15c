import type { OrgId } from '../../shared/plan/plan.ts'
import type { Actor } from '../store/actor.ts'

/** Something that others should hear of, told once it is on the disk. */
export interface ApprovalEvent {
  readonly kind: /** Drawn, and waits for its approvers. */
    | 'submission-waiting'
    /** Waits too long: told to those above. */
    | 'submission-overdue'
    | 'submission-approved'
    | 'submission-returned'
    | 'submission-cancelled'
    /** Somebody has begun, or one of two has approved: lists look otherwise, and nobody need be told. */
    | 'submission-changed'
    | 'taken-down'
    | 'take-down-over'
  /** What it happened to; `title` is what people call it, `titleEn` in English where that is another. */
  readonly subject: {
    readonly kind: 'submission' | 'take-down'
    readonly id: string
    readonly title: string
    readonly titleEn?: string
  }
  /** Whose it is. */
  readonly org: OrgId
  /** The orgs whose approvers, or whose administrators too, are to be told. */
  readonly orgs: readonly OrgId[]
  readonly roles: readonly ('approver' | 'administrator')[]
  /** People (by their ids) who are to be told besides. */
  readonly people: readonly string[]
  /** People (by their ids) who are not told for their role. */
  readonly except?: readonly string[]
  /** The campaign that it is about, where it is about one. */
  readonly campaign?: string | null
  readonly by: Actor
  readonly at: number
  readonly reason?: string
}
