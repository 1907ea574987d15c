import type { SubmissionDetail } from '../../../../../shared/api/submission.ts'

/** What some submissions come to together. */
export interface BatchSum {
  /** Boards that show something of them, each counted once. */
  readonly boards: number
  /** Boards on which something else plays less. */
  readonly displaced: number
  readonly pictures: number
  /** Findings that keep nobody from approving. */
  readonly notes: number
}

/** The sum of what submissions touch, displace and were found of. */
export function batchSum(submissions: readonly SubmissionDetail[]): BatchSum {
  const impacted = submissions.flatMap(({ impact }) => impact.boards)
  const shown = submissions.flatMap(({ pictures }) => pictures.flatMap(({ boards }) => boards))
  const displaced = impacted.filter(({ displaces }) => displaces.length > 0)
  return {
    boards: new Set([...impacted, ...shown].map(({ id }) => id)).size,
    displaced: new Set(displaced.map(({ id }) => id)).size,
    pictures: submissions.reduce((sum, { pictures }) => sum + pictures.filter(({ stands }) => !stands).length, 0),
    notes: submissions.reduce((sum, { findings }) => sum + findings.length, 0),
  }
}
