import type { OrgId } from '../../../shared/plan/plan.ts'
import type { ProblemCode } from '../../../shared/problem/problem.ts'
import { textOfKey } from '../../planning/item.ts'
import type { Approval } from '../../store/approval/approval-store.ts'
import type { KeptSubmission, SubmissionHead } from '../../store/approval/submission-store.ts'
import type { Seal } from '../../store/seal.ts'
import type { By } from '../by.ts'
import { type Submission, submissionOf } from './submission.ts'
import { digestOf, isSealed } from './submission-digest.ts'
import { blocks } from './submission-findings.ts'

/** Why somebody may not approve a submission now, the first reason first; empty where they may. */
export function blockersOf(
  row: KeptSubmission,
  approvals: readonly Approval[],
  by: Pick<By, 'caller' | 'authority'>,
  seal: Seal,
): readonly ProblemCode[] {
  const why: ProblemCode[] = [...deterrentsOf(row, approvals, by)]
  if (row.state === 'pending' && !isAsSubmitted(row, seal)) why.push('changed-meanwhile')
  if (isBlocked(submissionOf(row))) why.push('findings-block')
  return why
}

/** Whether anything that is asked itself must be mended first. What it brings to light elsewhere is told, and keeps nobody from deciding. */
function isBlocked({ findings, items }: Pick<Submission, 'findings' | 'items'>): boolean {
  const asked = new Set(items.map(textOfKey))
  return findings.some((finding) => blocks(finding) && finding.item !== undefined && asked.has(textOfKey(finding.item)))
}

/** The same by who asks and how far it is alone: whoever has none of these may decide it, if only by returning it. */
export function deterrentsOf(
  { org, state, author, writers }: SubmissionHead,
  approvals: readonly Approval[],
  { caller, authority }: Pick<By, 'caller' | 'authority'>,
): readonly ProblemCode[] {
  const why: ProblemCode[] = []
  if (caller.kind !== 'person' || !authority.may('approve', org as OrgId)) why.push('forbidden')
  if (state === 'drawing') return [...why, 'not-drawn']
  if (state !== 'pending') return [...why, 'already-decided']
  if (caller.id === author || (JSON.parse(writers) as string[]).includes(caller.id)) why.push('own-work')
  if (approvals.some(({ person }) => person === caller.id)) why.push('already-approved')
  return why
}

/** Whether a submission is what it was when it was drawn: nobody has changed it in the database. */
function isAsSubmitted(row: KeptSubmission, seal: Seal): boolean {
  return row.digest === digestOf(row) && isSealed(row, seal)
}
