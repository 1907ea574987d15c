import type {
  ImpactedBoard,
  ShownPicture,
  SubmissionDetail,
  SubmissionItem,
  SubmissionPicture,
  SubmissionSummary,
} from '../../../shared/api/submission.ts'
import type { OrgId } from '../../../shared/plan/plan.ts'
import { problem } from '../../../shared/problem/problem.ts'
import { remembered } from '../../../shared/remembered.ts'
import { remembering } from '../../access/remembering.ts'
import type { ApprovedBook } from '../../planning/approved.ts'
import { textOfKey } from '../../planning/item.ts'
import { type Approval, readApprovals } from '../../store/approval/approval-store.ts'
import type { AskedSubmissionRow, KeptSubmission } from '../../store/approval/submission-store.ts'
import { findTakeDown } from '../../store/approval/take-down-store.ts'
import { whoHas } from '../../store/rows/who-has.ts'
import { type ApprovalParts, settingsFor, settingsForEach } from '../approval-parts.ts'
import type { By } from '../by.ts'
import { takeDownView } from '../take-downs/take-down-view.ts'
import { blockersOf, deterrentsOf } from './blockers.ts'
import { displacedShares } from './displaced-shares.ts'
import type { Preparing } from './prepare-submissions.ts'
import { approvedChangeOf, askedSubmissionOf, isOpen, type Submission, submissionOf } from './submission.ts'
import { contentsOf } from './submission-contents.ts'

/** What a submission is told from. */
export interface SubmissionViewParts extends ApprovalParts {
  readonly preparing: Pick<Preparing, 'progressOf'>
  /** What people are called, by their ids. */
  namesOf(people: readonly string[]): Promise<ReadonlyMap<string, string>>
}

type Asking = Pick<By, 'caller' | 'authority' | 'at'>

/** Submissions as somebody sees them, index for index. */
export async function summariesOf(
  parts: SubmissionViewParts,
  rows: readonly AskedSubmissionRow[],
  by: Asking,
): Promise<readonly SubmissionSummary[]> {
  const ids = rows.map(({ id }) => id)
  const approvals = new Map<string, Approval[]>()
  for (const approval of await readApprovals(parts.database.db, parts.seal, ids)) {
    remembered(approvals, approval.submission, () => []).push(approval)
  }
  const settings = await settingsForEach(
    parts,
    rows.map(({ org }) => org as OrgId),
  )
  const asking = { ...by, authority: remembering(by.authority) }
  return rows.map((row) => {
    const needs = settings.get(row.org)?.approvers ?? 1
    return summaryOf(parts, row, approvals.get(row.id) ?? [], needs, asking)
  })
}

/** One submission as somebody sees it. What it would displace is told while it is open. */
export async function detailOf(parts: SubmissionViewParts, row: KeptSubmission, by: Asking): Promise<SubmissionDetail> {
  const { database, seal } = parts
  const approvals = await readApprovals(database.db, seal, [row.id])
  const submission = submissionOf(row)
  const { org, items, pictures, findings, digest, note, passedBecause, places, takeDown, writers } = submission
  const names = await parts.namesOf(writers)
  const lifted = takeDown === null ? undefined : await findTakeDown(database.db, takeDown)
  const read = (body: string | null): SubmissionItem['is'] => (body === null ? null : JSON.parse(body))
  return {
    ...summaryOf(parts, row, approvals, (await settingsFor(parts, org)).approvers, by),
    items: items.map(({ list, campaign, id, was, is }) => ({ list, campaign, id, was: read(was), is: read(is) })),
    impact: { boards: impactOf(parts, submission, by.at) },
    writers: writers.map((id) => ({ id, name: names.get(id) ?? id })),
    approvers: isOpen(submission) ? await approversOf(parts, submission, by.at) : [],
    takeDown: lifted ? takeDownView(lifted, parts.planner.current()?.plan) : null,
    blockers: blockersOf(row, approvals, by, seal).map((code) => {
      const { title, titleVi } = problem(code)
      return { code, message: title, messageVi: titleVi }
    }),
    pictures: isOpen(submission) ? shownPictures(submission, parts.planner.approved()) : pictures.map(asNew),
    ...{ findings, digest, note, passedBecause, places },
  }
}

const asNew = (picture: SubmissionPicture): ShownPicture => ({ ...picture, stands: false })

function shownPictures({ items, pictures }: Submission, book: ApprovedBook): readonly ShownPicture[] {
  const same = new Set(items.filter(({ was, is }) => was === is).map(textOfKey))
  return pictures.map((picture) => {
    const approved = same.has(textOfKey(picture)) ? book.picture(picture.face, picture) : undefined
    return { ...picture, stands: approved?.sha256 === picture.rendition.sha256 }
  })
}

function summaryOf(
  { planner, preparing }: SubmissionViewParts,
  row: AskedSubmissionRow,
  approvals: readonly Approval[],
  needs: 1 | 2,
  by: Asking,
): SubmissionSummary {
  const { id, kind, campaign, title, state, submittedAt, decidedAt, reason, author, authorName, drawn } = row
  const org = row.org as OrgId
  const current = planner.current()
  return {
    id,
    kind,
    campaign,
    org,
    title,
    state,
    submittedAt,
    decidedAt,
    reason,
    needs,
    campaignTitle: campaign === null ? null : title,
    orgName: current?.tree.chainOf(org)[0]?.name ?? org,
    author: { id: author, name: authorName },
    approvals: approvals.map(({ name, at, passedBecause }) => ({ name, at, passedBecause })),
    mayDecide: deterrentsOf(row, approvals, by).length === 0,
    contents: contentsOf(askedSubmissionOf(row).items),
    drawn: (state === 'drawing' && preparing.progressOf(id)) || { done: drawn ?? 0, of: drawn ?? 0 },
  }
}

async function approversOf({ database, planner }: SubmissionViewParts, submission: Submission, at: number) {
  const { org, author, writers } = submission
  const chain = (planner.current()?.tree.chainOf(org) ?? []).map(({ id }) => id)
  const people = new Map((await whoHas(database.db, ['approver'], chain, at)).map(({ id, name }) => [id, name]))
  for (const id of [author, ...writers]) people.delete(id)
  return Array.from(people, ([id, name]) => ({ id, name }))
}

function impactOf({ planner }: SubmissionViewParts, submission: Submission, at: number): readonly ImpactedBoard[] {
  const current = planner.current()
  if (!current || submission.kind === 'lift' || !isOpen(submission)) return []
  const { boards, next } = planner.impactOf({ approved: approvedChangeOf(submission) })
  return displacedShares(submission, current, next, boards, at)
}
