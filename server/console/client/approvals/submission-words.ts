import type { SubmissionDetail, SubmissionState, SubmissionSummary } from '../../../../shared/api/submission.ts'
import type { Said } from '../../../../shared/plan/fault.ts'
import type { BadgeTone } from '../kit/badge.tsx'
import { both, inOurs, say } from '../words/say.ts'
import { writtenIn } from '../words/written-in.ts'

/** What people call each state. */
const submissionStateWords: Readonly<Record<SubmissionState, Said>> = {
  drawing: both('Đang vẽ', 'Being drawn'),
  pending: both('Chờ duyệt', 'Awaiting approval'),
  approved: both('Đã duyệt', 'Approved'),
  returned: both('Trả lại', 'Returned'),
  cancelled: both('Đã rút', 'Withdrawn'),
}

/** The state of a submission in a word, with how far it is drawn or approved. */
export function stateText({ state, drawn, approvals, needs }: SubmissionSummary): string {
  const words = inOurs(submissionStateWords[state])
  const far =
    state === 'drawing' && drawn.of > 0
      ? ` ${drawn.done}/${drawn.of}`
      : state === 'pending' && needs > 1
        ? ` (${approvals.length}/${needs})`
        : ''
  return words + far
}

/** What the state of a submission comes to. */
export function submissionTone({ state }: Pick<SubmissionSummary, 'state'>): BadgeTone {
  switch (state) {
    case 'approved':
      return 'good'
    case 'returned':
      return 'lost'
    case 'cancelled':
      return 'quiet'
    case 'drawing':
    case 'pending':
      return 'waits'
  }
}

/** Who decides a submission: people by name where they are known, else the office's approvers. */
export function whoDecides({
  approvers = [],
  orgName,
}: Pick<SubmissionSummary, 'orgName'> & Partial<Pick<SubmissionDetail, 'approvers'>>): string {
  if (approvers.length > 0) return approvers.map(({ name }) => name).join(', ')
  return say(`người duyệt của ${orgName}`, `the approvers of ${orgName}`)
}

/** The language of what a submission is about, where people wrote it; undefined: the page’s. */
export const languageOfSubmission = ({ kind, campaign }: SubmissionSummary): string | undefined =>
  kind === 'change' && campaign !== null ? writtenIn : undefined

/** What a submission is about, in a line. */
export function aboutSubmission({
  kind,
  title,
  campaignTitle,
  campaign,
  orgName,
  contents,
}: SubmissionSummary): string {
  // What is no campaign’s and has a slide is a filler, which nobody gave a title.
  if (kind === 'change' && campaign === null && contents.slides > 0) return say(title, `Filler: ${orgName}`)
  const of = campaignTitle !== null && campaignTitle !== title ? `${title} · ${campaignTitle}` : title
  return kind === 'lift' ? say(`Phát lại: ${of}`, `Back on air: ${of}`) : of
}
