import type { Verdict } from '../legibility/verdict.ts'
import type { BoardColor, BoardId, OrgId, SectionId, Slide, SlideId } from '../plan/plan.ts'
import type { Rendition } from '../playlist/playlist.ts'
import type { ItemKey } from './item-key.ts'
import type { Named } from './named.ts'
import type { TakeDownView } from './take-down.ts'

/** How far a submission is. */
export type SubmissionState = 'drawing' | 'pending' | 'approved' | 'returned' | 'cancelled'

/** What is asked: that a change may play, or that what was taken down may play again. */
export type SubmissionKind = 'change' | 'lift'

/** A submission as lists show it to somebody; instants in epoch ms. */
export interface SubmissionSummary {
  readonly id: string
  readonly kind: SubmissionKind
  /** Null where the subject is no campaign's. */
  readonly campaign: string | null
  readonly campaignTitle: string | null
  /** Whose approvers decide. */
  readonly org: OrgId
  readonly orgName: string
  readonly title: string
  readonly state: SubmissionState
  readonly author: Named
  readonly submittedAt: number
  readonly decidedAt: number | null
  /** With why each passed what was found; null where that was not said. */
  readonly approvals: readonly { readonly name: string; readonly at: number; readonly passedBecause: string | null }[]
  /** How many must approve it. */
  readonly needs: 1 | 2
  /** Whether whoever asks may decide it now, if only by returning it: `blockers` tells what keeps it from being approved. */
  readonly mayDecide: boolean
  /** Why it was returned. */
  readonly reason: string | null
  /** How many of its pictures are drawn. */
  readonly drawn: { readonly done: number; readonly of: number }
  readonly contents: SubmissionContents
}

/** What is in a submission, in brief, so that several of one campaign are told apart. */
export interface SubmissionContents {
  /** Its first slide: one that is new or changed before one that goes, and that before one that stays; null where it has none. */
  readonly first: {
    /** The slide’s; of a filler its office’s. */
    readonly id: string
    readonly kind: Slide['kind']
    /** A slogan’s words; null for pictures and clips. */
    readonly text: string | null
    readonly isRemoved: boolean
  } | null
  /** How many slides it has. */
  readonly slides: number
  /** How many items, slides among them. */
  readonly items: number
}

/** A page of submissions, the newest first. */
export interface SubmissionPage {
  readonly submissions: readonly SubmissionSummary[]
  readonly next: string | null
}

/** The whole of a submission, as an approver sees it. */
export interface SubmissionDetail extends SubmissionSummary {
  readonly items: readonly SubmissionItem[]
  readonly pictures: readonly ShownPicture[]
  readonly findings: readonly SubmissionFinding[]
  readonly impact: { readonly boards: readonly ImpactedBoard[] }
  /** What an approval names; null while it is drawn. */
  readonly digest: string | null
  readonly writers: readonly Named[]
  /** Who may approve it; nobody once it is decided. */
  readonly approvers: readonly Named[]
  readonly note: string | null
  /** Why what was found of it stands, as its author has said. */
  readonly passedBecause: string | null
  readonly places: readonly ReturnedPlace[]
  /** What a lift would end. */
  readonly takeDown: TakeDownView | null
  /** Why whoever asks may not approve it now: codes of problems with their titles. */
  readonly blockers: readonly { readonly code: string; readonly message: string; readonly messageVi: string }[]
}

/** One item of a submission: as it was approved before, and as it is to be; null: not there. */
export interface SubmissionItem extends ItemKey {
  readonly was: Readonly<Record<string, unknown>> | null
  readonly is: Readonly<Record<string, unknown>> | null
}

/** A board, or a section of it, that shows a picture. */
export interface PicturePlace {
  readonly id: BoardId
  readonly name: string
  readonly section: SectionId | null
}

/** What a slide shows on one canvas: the bytes that are asked to be approved. What has fields stands in its widest words. */
export interface SubmissionPicture extends ItemKey {
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

/**
 * A picture of a submission as an approver sees it; `stands`: while it is to be decided, exactly these bytes are approved already for an item
 * that stays as it is, and is asked for on other canvases.
 */
export interface ShownPicture extends SubmissionPicture {
  readonly stands: boolean
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

/** What a board shows less of, as parts (0–1) of what it shows in a day; `campaign` null: what plays where nothing is due. */
export interface Displaced {
  readonly campaign: string | null
  readonly title: string
  readonly before: number
  readonly after: number
}

/** A board that would play something else. */
export interface ImpactedBoard {
  readonly id: BoardId
  readonly name: string
  readonly orgName: string
  readonly displaces: readonly Displaced[]
}
