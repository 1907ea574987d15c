import type { Board, Brightness, SectionId, SlideId } from '../plan/plan.ts'
import type { Rendition, Tier } from '../playlist/playlist.ts'
import type { Ack, Showing } from '../protocol/messages.ts'
import type { BrightnessNow } from '../schedule/brightness-at.ts'

/** What one track of a board should show at an instant. `rendition` is null where nothing, or the stand-in, is drawn; instants are epoch ms. */
export interface TrackView {
  readonly section: SectionId | null
  readonly tier: Tier
  readonly slide: SlideId | null
  readonly rendition: Rendition | null
  readonly startsAt: number
  readonly endsAt: number
}

/** What a board said last: what it has stored, what is on its canvas. `at` is when the server heard it (epoch ms). */
export interface BoardReport {
  readonly at: number
  readonly ack: Omit<Ack, 'type'> | null
  readonly showing: Omit<Showing, 'type'> | null
}

/** A board as in the plan, what it should show, and what it says that it does. */
export interface BoardView extends Board {
  readonly orgName: string
  readonly timezone: string
  /** The version of its newest playlist; null while it has none. */
  readonly version: number | null
  readonly connected: boolean
  /** A machine has its key. */
  readonly paired: boolean
  /** Something was taken off it. */
  readonly takenDown: boolean
  /** Null: it was never heard. */
  readonly report: BoardReport | null
  /** Slides that its playlist had to be issued without. */
  readonly missing: readonly (SlideId | 'built-in')[]
  /** Those of them of which no picture was approved on its pixels. */
  readonly unapproved: readonly (SlideId | 'built-in')[]
  readonly now: readonly TrackView[]
}

/** A page of boards, in the order of the plan of that revision. */
export interface BoardPage {
  readonly revision: number
  readonly boards: readonly BoardView[]
  readonly next: string | null
}

/** How bright a board is now, and its plan of brightness. */
export interface BoardBrightness extends BrightnessNow {
  readonly plan: readonly Brightness[]
}
