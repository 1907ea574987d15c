import type { ManifestName } from '../manifest/manifest.ts'
import type { BoardId, OrgId } from '../plan/plan.ts'
import type { Health } from '../protocol/health.ts'
import type { Mode } from '../protocol/messages.ts'
import type { Named } from './named.ts'

/** Something wrong with a board, in plain words; `since` is epoch ms. */
export interface CauseView {
  readonly code: string
  readonly since: number
  readonly messageVi: string
  readonly message: string
}

/** How a board is, as the list of all of them tells it; instants are epoch ms. */
export interface BoardHealthRow {
  readonly board: BoardId
  readonly name: string
  readonly org: OrgId
  readonly orgName: string
  readonly connected: boolean
  readonly lastSeenAt: number | null
  readonly mode: Mode | null
  /** What is the matter with it, the worst first. */
  readonly causes: readonly CauseView[]
  /** Somebody works on it. */
  readonly repair: boolean
}

/** A page of boards, in the order of the plan. */
export interface HealthPage {
  readonly boards: readonly BoardHealthRow[]
  readonly next: string | null
}

/** A stretch of time in which a board was not heard: from its last word to its next hello; `to` null while it lasts (epoch ms). */
export interface Gap {
  readonly from: number
  readonly to: number | null
}

/** How a picture of a board's canvas compares with what it should be. */
export type ScreenshotState = 'asked' | 'same' | 'differs' | 'unsure'

/** How a board and its machine are; instants are epoch ms. */
export interface BoardHealthView {
  readonly board: BoardId
  readonly connected: boolean
  readonly lastSeenAt: number | null
  /** The newest first. */
  readonly gaps: readonly Gap[]
  readonly mode: Mode | null
  /** What it says that it plays. */
  readonly has: ManifestName | null
  /** The newest that was issued to it, and since when. */
  readonly newest: { readonly version: number; readonly digest: string; readonly at: number } | null
  /** Whether it plays another than the newest. */
  readonly behind: boolean
  readonly report: Health | null
  readonly reportAt: number | null
  readonly shell: string | null
  readonly causes: readonly CauseView[]
  readonly repair: {
    readonly by: Named
    readonly since: number
    readonly note: string
    readonly photo: string | null
  } | null
  readonly disputedAt: number | null
  /** The last that came of what was asked for. */
  readonly screenshot: { readonly id: string; readonly at: number | null; readonly state: ScreenshotState } | null
}

/** A picture that a board was asked for, and whether it is the frame that it should be; instants are epoch ms. */
export interface ScreenshotView {
  readonly id: string
  readonly askedAt: number
  /** When it came; null while it has not. */
  readonly at: number | null
  /** When the board drew it. */
  readonly drawnAt: number | null
  readonly state: ScreenshotState
  /** How many of its pixels are others than they should be; null where that is not known. */
  readonly differing: number | null
}

/** A page of pictures of one board, the newest first. */
export interface ScreenshotPage {
  readonly screenshots: readonly ScreenshotView[]
  readonly next: string | null
}

/** The picture that a board has been asked for. */
export interface ScreenshotAsked {
  readonly id: string
}
