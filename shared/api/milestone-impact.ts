import type { BoardId, CampaignId, DateText, PhaseId } from '../plan/plan.ts'
import type { SubmissionFinding } from './submission.ts'

/** When a phase runs, in the zone of a board; null while it does not. */
export type PhaseTimes = { readonly starts: string; readonly ends: string } | null

/** A phase whose times change. */
export interface PhaseImpact {
  readonly campaign: CampaignId
  readonly phase: PhaseId
  readonly title: string
  readonly before: PhaseTimes
  readonly after: PhaseTimes
}

/** What a milestone's move changes on one board: the first local day that differs (null where none from today on was found), and its phases. */
export interface BoardImpact {
  readonly id: BoardId
  readonly name: string
  readonly orgName: string
  readonly firstDay: DateText | null
  readonly phases: readonly PhaseImpact[]
}

/** What a milestone's move would come to, board by board; `revision` of the plan that it was worked out on. */
export interface MilestoneImpact {
  readonly revision: number
  readonly boards: readonly BoardImpact[]
  /** What is found of the campaign’s words once it has moved, and was not before. */
  readonly findings: readonly SubmissionFinding[]
}
