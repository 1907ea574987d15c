import type { ItemKey } from '../../../shared/api/item-key.ts'
import type { ReturnedPlace, SubmissionFinding, SubmissionPicture } from '../../../shared/api/submission.ts'
import type { OrgId } from '../../../shared/plan/plan.ts'
import type { ApprovedChange } from '../../planning/approved.ts'
import type { AskedSubmissionRow, KeptSubmission } from '../../store/approval/submission-store.ts'

/** An item as it was approved when it was submitted and as it is to be; null: not there. Both are JSON, equal where only pixels are asked. */
export interface SubmittedItem extends ItemKey {
  readonly was: string | null
  readonly is: string | null
}

/** What is asked, as it was when it was asked. */
export interface Submission
  extends Omit<KeptSubmission, 'org' | 'writers' | 'places' | 'items' | 'pictures' | 'findings'> {
  readonly org: OrgId
  readonly writers: readonly string[]
  readonly places: readonly ReturnedPlace[]
  readonly items: readonly SubmittedItem[]
  readonly pictures: readonly SubmissionPicture[]
  readonly findings: readonly SubmissionFinding[]
}

/** A submission without what was drawn and found of it: that is long. */
export type AskedSubmission = Omit<Submission, 'places' | 'pictures' | 'findings'>

/** A submission out of its row. */
export function submissionOf(row: KeptSubmission): Submission {
  const [places, pictures, findings] = [
    listIn<ReturnedPlace>(row.places),
    listIn<SubmissionPicture>(row.pictures),
    listIn<SubmissionFinding>(row.findings),
  ]
  return { ...row, ...askedSubmissionOf(row), places, pictures, findings }
}

/** The same out of a row without what is long. */
export function askedSubmissionOf(row: AskedSubmissionRow): AskedSubmission {
  return {
    ...row,
    org: row.org as OrgId,
    writers: listIn<string>(row.writers),
    items: listIn<SubmittedItem>(row.items),
  }
}

// Our own writing read back.
function listIn<T>(text: string | null): readonly T[] {
  return text === null ? [] : JSON.parse(text)
}

/** Whether a submission is still to be decided. */
export function isOpen({ state }: Pick<Submission, 'state'>): boolean {
  return state === 'drawing' || state === 'pending'
}

/** What approving items and pictures changes; a picture that two slides share is kept once. */
export function approvedChangeOf({
  id,
  items,
  pictures,
}: Pick<Submission, 'id' | 'items' | 'pictures'>): ApprovedChange {
  const kept = new Map(
    pictures.map(({ face, width, height, color, rendition }) => [
      `${face} ${width}×${height} ${color}`,
      { face, width, height, color, rendition },
    ]),
  )
  return {
    submission: id,
    items: items.flatMap(({ list, campaign, id, is }) => (is === null ? [] : [{ list, campaign, id, body: is }])),
    removed: items.filter(({ is }) => is === null).map(({ list, campaign, id }) => ({ list, campaign, id })),
    pictures: [...kept.values()],
  }
}
