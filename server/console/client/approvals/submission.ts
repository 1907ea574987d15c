import type { ReturnedPlace, SubmissionDetail, SubmissionSummary } from '../../../../shared/api/submission.ts'
import { askJson, askServer, sendingOf } from '../api/ask-server.ts'

/** What may be asked for. */
export type SubmissionAsked =
  | {
      readonly campaign: string
      readonly placements?: readonly string[]
      readonly note?: string
      /** Why what is found of it stands. */
      readonly passedBecause?: string
    }
  | { readonly filler: string; readonly passedBecause?: string }
  | { readonly restriction: string }
  | { readonly lift: string }

/** Submits. Throws `Refused`. */
export const submit = (asked: SubmissionAsked): Promise<SubmissionSummary> =>
  askJson<SubmissionSummary>('/api/v1/submissions', sendingOf('POST', asked))

/** Asks for one. Throws `Refused`. */
export const submissionOf = (id: string): Promise<SubmissionDetail> =>
  askJson<SubmissionDetail>(`/api/v1/submissions/${id}`)

/** Why findings are passed, as it is sent: nothing where nothing was written. */
export const passingOf = (reason: string): { readonly passedBecause?: string } => {
  const passedBecause = reason.normalize('NFC').trim()
  return passedBecause === '' ? {} : { passedBecause }
}

/** Approves what `digest` names; `reason`: why what was found is passed. Throws `Refused`. */
export const approveSubmission = (id: string, digest: string | null, reason = ''): Promise<SubmissionDetail> =>
  askJson<SubmissionDetail>(`/api/v1/submissions/${id}/approve`, sendingOf('POST', { digest, ...passingOf(reason) }))

/** Sends one back with a reason, and remarks on its items. Throws `Refused`. */
export const returnSubmission = (id: string, reason: string, places: readonly ReturnedPlace[]): Promise<unknown> =>
  askServer(`/api/v1/submissions/${id}/return`, sendingOf('POST', { reason, ...(places.length > 0 && { places }) }))

/** Whether a submission is still to be decided. */
export const isOpen = ({ state }: Pick<SubmissionSummary, 'state'>): boolean =>
  state === 'drawing' || state === 'pending'

/** Whether the person who asks may approve it now. */
export const mayApprove = ({ mayDecide, blockers }: SubmissionDetail): boolean => mayDecide && blockers.length === 0

/** Withdraws one's own before it is decided. Throws `Refused`. */
export const cancelSubmission = (id: string): Promise<unknown> =>
  askServer(`/api/v1/submissions/${id}/cancel`, sendingOf('POST', {}))
