import type { Verdict } from '../../shared/legibility/verdict.ts'
import type { BoardColor, BoardId, OrgId, SectionId, SlideId } from '../../shared/plan/plan.ts'
import type { Rendition } from '../../shared/playlist/playlist.ts'
import type { ApprovedChange } from '../planning/approved.ts'
import type { ItemKey } from '../planning/item.ts'
import type { AskedSubmissionRow, KeptSubmission } from '../store/submission-store.ts'

/** An item as it was approved when it was submitted and as it is to be; null: not there. Both are JSON, equal where only pixels are asked. */
export interface SubmittedItem extends ItemKey {
  readonly was: string | null
  readonly is: string | null
}

/** A board, or a section of it, that shows a picture. */
export interface PicturePlace {
  readonly id: BoardId
  readonly name: string
  readonly section: SectionId | null
}

/** What a slide shows on one canvas: the bytes that are asked to be approved. What has fields stands in its widest words. */
export interface SubmittedPicture extends ItemKey {
  readonly slide: SlideId
  readonly face: string
  readonly width: number
  readonly height: number
  readonly color: BoardColor
  readonly rendition: Rendition
  readonly verdict: Verdict | null
  /** Where there is such a canvas; of very many the first. */
  readonly boards: readonly PicturePlace[]
  /** How many more there are. */
  readonly more: number
}

/** Something that is found of a submission: an `error` of some codes keeps it from being approved. */
export interface SubmissionFinding {
  readonly code: string
  readonly severity: 'error' | 'warning'
  readonly message: string
  readonly messageVi: string
  readonly board?: BoardId
  /** The item that it is found of; left out where it is a board's. */
  readonly item?: ItemKey
}

/** A remark on one item of what is returned. */
export interface ReturnedPlace {
  readonly list: string
  readonly id: string
  readonly note: string
  /** The spot of its picture on one canvas that is meant: parts of the canvas’ width and height, 0–1. */
  readonly point?: {
    readonly width: number
    readonly height: number
    readonly color: BoardColor
    readonly x: number
    readonly y: number
  }
  /** The words that are meant, by offsets (UTF-16) into the item’s text. */
  readonly words?: { readonly start: number; readonly end: number }
}

/** What is asked, as it was when it was asked. */
export interface Submission
  extends Omit<KeptSubmission, 'org' | 'writers' | 'places' | 'items' | 'pictures' | 'findings'> {
  readonly org: OrgId
  readonly writers: readonly string[]
  readonly places: readonly ReturnedPlace[]
  readonly items: readonly SubmittedItem[]
  readonly pictures: readonly SubmittedPicture[]
  readonly findings: readonly SubmissionFinding[]
}

/** A submission without what was drawn and found of it: that is long. */
export type AskedSubmission = Omit<Submission, 'places' | 'pictures' | 'findings'>

/** A submission out of its row. */
export function submissionOf(row: KeptSubmission): Submission {
  const [places, pictures, findings] = [
    listIn<ReturnedPlace>(row.places),
    listIn<SubmittedPicture>(row.pictures),
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
