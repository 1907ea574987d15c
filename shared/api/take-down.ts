import type { BoardId, CampaignId, OrgId, SlideId } from '../plan/plan.ts'
import type { Named } from './named.ts'

/** What a take-down clears from the boards of its org: one slide, a campaign, a board, or all. */
export type TakenSubject =
  | { readonly what: 'slide'; readonly campaign: CampaignId; readonly slide: SlideId }
  /** The filler of an org. */
  | { readonly what: 'filler'; readonly of: OrgId }
  | { readonly what: 'campaign'; readonly campaign: CampaignId }
  | { readonly what: 'board'; readonly board: BoardId }
  | { readonly what: 'everything' }

/** Taken off until an approved submission lifts it, or for a while: *thu hồi*, *tạm dừng*. */
export type TakeDownKind = 'take-down' | 'pause'

/** A take-down as people see it; instants are epoch ms. */
export interface TakeDownView {
  readonly id: string
  readonly kind: TakeDownKind
  readonly org: string
  readonly subject: TakenSubject
  readonly title: string
  readonly reason: string
  readonly person: Named
  readonly madeAt: number
  /** Null: until it is lifted. */
  readonly endsAt: number | null
  /** When it was lifted or ended; null while it was not. */
  readonly endedAt: number | null
}

/** A page of take-downs, the newest first. */
export interface TakeDownPage {
  readonly takeDowns: readonly TakeDownView[]
  readonly next: string | null
}

/** What is asked to be taken off; `endsAt` (epoch ms) is a pause's alone. */
export interface TakeDownAsked {
  readonly kind: TakeDownKind
  /** Whose boards, and those below, are cleared. */
  readonly org: OrgId
  readonly subject: TakenSubject
  readonly reason: string
  readonly endsAt?: number
}

/** What somebody may be about to take off the air. */
export type ForeseenTakeDown = Pick<TakeDownAsked, 'kind' | 'org' | 'subject'>

/** What was taken off, and the boards that play otherwise since. */
export interface TakenDown {
  readonly takeDown: TakeDownView
  readonly boards: readonly BoardId[]
}

/** The boards that play otherwise since a pause is over. */
export interface PauseEnded {
  readonly boards: readonly BoardId[]
}

/** Boards of one shape that show the same now, and the same once something is off them. */
export interface LookChange {
  readonly width: number
  readonly height: number
  /** The first of them by name. */
  readonly boards: readonly { readonly id: BoardId; readonly name: string }[]
  readonly count: number
  /** The instant (epoch ms) that both pictures are of: now, or when what goes is on next. */
  readonly at: number
  /** Where the two pictures of the first board are. */
  readonly before: string
  readonly after: string
}

/** What boards show before and after a take-down, the looks of most boards first; `more`: boards of looks that are not told of. */
export interface TakeDownOutlook {
  readonly looks: readonly LookChange[]
  readonly more: number
}
