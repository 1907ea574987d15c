import type { Fault } from '../../../../shared/plan/fault.ts'
import type { Health } from '../../../../shared/protocol/health.ts'
import type { Mode } from '../../../../shared/protocol/messages.ts'

/** Something wrong with a board, in plain words; `since` is epoch ms. */
export interface CauseView extends Pick<Fault, 'message' | 'messageVi'> {
  readonly code: string
  readonly since: number
}

/** A programme of a board by its number. */
export interface VersionView {
  readonly version: number
}

/** A picture that a board was asked for, and whether it is the frame that it should be. */
export interface ScreenshotView {
  readonly id: string
  readonly askedAt: number
  readonly at: number | null
  readonly drawnAt: number | null
  readonly state: 'asked' | 'same' | 'differs' | 'unsure'
  readonly differing: number | null
}

/** How a board and its machine are, as the server says it; instants are epoch ms. */
export interface DeviceView {
  readonly board: string
  readonly connected: boolean
  readonly lastSeenAt: number | null
  /** The times in which it was not heard, the newest first. */
  readonly gaps: readonly { readonly from: number; readonly to: number | null }[]
  readonly mode: Mode | null
  readonly has: VersionView | null
  readonly newest: VersionView | null
  readonly behind: boolean
  readonly report: Health | null
  readonly reportAt: number | null
  readonly shell: string | null
  readonly causes: readonly CauseView[]
  readonly repair: {
    readonly by: { readonly name: string } | null
    readonly since: number
    readonly note: string
    readonly photo: string | null
  } | null
  readonly disputedAt: number | null
}

/** Which machine is a board, and which ask to be it. */
export interface PairingView {
  readonly pairing: {
    readonly madeAt: number
    readonly madeBy: { readonly name: string } | null
    readonly disputedAt: number | null
  } | null
  readonly waiting: readonly { readonly request: string; readonly askedAt: number; readonly address: string }[]
}
