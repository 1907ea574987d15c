import type { Finding, Verdict } from '../../../../shared/legibility/verdict.ts'
import type { BoardColor } from '../../../../shared/plan/plan.ts'
import type { Rendition } from '../../../../shared/playlist/playlist.ts'
import { askJson, askServer, sendingOf } from '../api/ask-server.ts'
import type { TakeDownView } from '../take-down/take-down.ts'

/** How far a submission is. */
export type SubmissionState = 'drawing' | 'pending' | 'approved' | 'returned' | 'cancelled'

/** What somebody asks to have approved, as lists show it; instants are epoch ms. */
export interface SubmissionRow {
  readonly id: string
  /** That something may play, or that what was taken down may play again. */
  readonly kind: 'change' | 'lift'
  readonly campaign: string | null
  readonly campaignTitle: string | null
  readonly org: string
  readonly orgName: string
  readonly title: string
  readonly state: SubmissionState
  readonly author: { readonly id: string; readonly name: string }
  readonly submittedAt: number
  readonly decidedAt: number | null
  readonly approvals: readonly { readonly name: string; readonly at: number }[]
  /** How many must approve it. */
  readonly needs: number
  /** Whether the person who asks may decide it now. */
  readonly mayDecide: boolean
  readonly reason: string | null
  readonly drawn: { readonly done: number; readonly of: number }
  /** Who may approve it, where the server tells. */
  readonly approvers?: readonly { readonly id: string; readonly name: string }[]
}

/** One item of it: as it was approved before, and as it is to be. `is` null: it is to be taken out. */
export interface SubmissionItem {
  readonly list: string
  readonly campaign: string
  readonly id: string
  readonly was: Readonly<Record<string, unknown>> | null
  readonly is: Readonly<Record<string, unknown>> | null
}

/** What one slide shows on one canvas, and on which boards. */
export interface SubmissionPicture {
  readonly slide: string
  /** The item that the slide is, or belongs to. */
  readonly list: string
  readonly campaign: string
  readonly id: string
  readonly width: number
  readonly height: number
  readonly color: BoardColor
  readonly boards: readonly { readonly id: string; readonly name: string; readonly section: string | null }[]
  /** How many more boards there are than are named. */
  readonly more?: number
  readonly rendition: Rendition | null
  readonly verdict: Verdict | null
}

/** A remark on one item, on a spot of its picture on one canvas (parts of it, 0–1), or on words of its text (UTF-16 offsets). */
export interface ReturnedPlace {
  readonly list: string
  readonly id: string
  readonly note: string
  readonly point?: {
    readonly width: number
    readonly height: number
    readonly color: BoardColor
    readonly x: number
    readonly y: number
  }
  readonly words?: { readonly start: number; readonly end: number }
}

/** What else a board shows less of; shares are parts of its airtime, 0–1. */
export interface ImpactedBoard {
  readonly id: string
  readonly name: string
  readonly orgName: string
  readonly displaces: readonly {
    readonly campaign: string | null
    readonly title: string
    readonly before: number
    readonly after: number
  }[]
}

/** What the check has found of it, and of which item where it is one’s. */
export interface SubmissionFinding extends Omit<Finding, 'code'> {
  readonly code: string
  readonly board?: string
  readonly item?: { readonly list: string; readonly campaign: string; readonly id: string }
}

/** The whole of a submission. */
export interface Submission extends SubmissionRow {
  readonly items: readonly SubmissionItem[]
  readonly pictures: readonly SubmissionPicture[]
  readonly findings: readonly SubmissionFinding[]
  readonly impact: { readonly boards: readonly ImpactedBoard[] }
  /** Over all of it: what a decision names. Null while it is drawn. */
  readonly digest: string | null
  readonly writers: readonly { readonly id: string; readonly name: string }[]
  readonly note: string | null
  /** What was remarked on items when it was returned. */
  readonly places: readonly ReturnedPlace[]
  /** Why the person who asks may not approve it now: codes of problems with their titles. */
  readonly blockers: readonly { readonly code: string; readonly message: string; readonly messageVi: string }[]
  /** What a lift would end. */
  readonly takeDown: TakeDownView | null
}

/** What may be asked for. */
export type SubmissionAsked =
  | { readonly campaign: string; readonly placements?: readonly string[]; readonly note?: string }
  | { readonly filler: string }
  | { readonly restriction: string }
  | { readonly lift: string }

/** Submits. Throws `Refused`. */
export const submit = (asked: SubmissionAsked): Promise<SubmissionRow> =>
  askJson<SubmissionRow>('/api/v1/submissions', sendingOf('POST', asked))

/** Asks for one. Throws `Refused`. */
export const submissionOf = (id: string): Promise<Submission> => askJson<Submission>(`/api/v1/submissions/${id}`)

/** Approves what `digest` names. Throws `Refused`. */
export const approveSubmission = (id: string, digest: string | null): Promise<Submission> =>
  askJson<Submission>(`/api/v1/submissions/${id}/approve`, sendingOf('POST', { digest }))

/** Sends one back with a reason, and remarks on its items. Throws `Refused`. */
export const returnSubmission = (id: string, reason: string, places: readonly ReturnedPlace[]): Promise<unknown> =>
  askServer(`/api/v1/submissions/${id}/return`, sendingOf('POST', { reason, ...(places.length > 0 && { places }) }))

/** Whether a submission is still to be decided. */
export const isOpen = ({ state }: Pick<SubmissionRow, 'state'>): boolean => state === 'drawing' || state === 'pending'

/** Withdraws one's own before it is decided. Throws `Refused`. */
export const cancelSubmission = (id: string): Promise<unknown> =>
  askServer(`/api/v1/submissions/${id}/cancel`, sendingOf('POST', {}))
