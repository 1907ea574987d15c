import type { Hand } from '../../../shared/api/emergency.ts'
import type { BoardId, Interrupt, InterruptId, OrgId, SloganSlide } from '../../../shared/plan/plan.ts'
import type { ApprovedPicture } from '../../planning/approved.ts'
import type { CapValues } from './cap/alert.ts'
import type { CanvasFinding } from './draw-for-boards.ts'
import type { TemplateId } from './template.ts'

/** Names an emergency, its interrupt and its CAP message. */
export type EmergencyId = InterruptId

/** What stands on the boards after a cancel, drawn beforehand so that it is certain to be there. */
export interface PreparedCancel {
  readonly slide: SloganSlide
  readonly minutes: number
}

/** What an emergency says by the Common Alerting Protocol, besides what follows from the rest of it. */
export interface CapFacts {
  readonly sender: string
  /** The name of the office in whose name it is said. */
  readonly senderName: string
  readonly language: string
  readonly values: CapValues
  readonly areas: readonly { readonly areaDesc: string; readonly geocode?: { valueName: string; value: string } }[]
  /** The offset (ms) from UTC in which its times are written. */
  readonly offsetMs: number
}

/** What tells a received message from every other. */
export interface MessageKey {
  readonly sender: string
  readonly identifier: string
  readonly sent: string
}

/** All that a release puts on the air, and what it says: fixed with the preparation. */
export interface EmergencyContent {
  /** What the template was called. */
  readonly title: string
  /** What was put into the free part; null where there is none. */
  readonly words: string | null
  /** It begins with its release. */
  readonly interrupt: Omit<Interrupt, 'starts' | 'slide'> & { readonly slide: SloganSlide }
  readonly cancel: PreparedCancel | null
  /** The boards that it reaches. */
  readonly boards: readonly BoardId[]
  /** Boards that it is meant for and does not reach: they do not speak its language. */
  readonly silent: readonly BoardId[]
  /** Both slides for every canvas of those. */
  readonly pictures: readonly ApprovedPicture[]
  readonly cap: CapFacts
  /** What is to be known of the pictures; no errors. */
  readonly findings: readonly CanvasFinding[]
  /** The message that it was made of, where it was received. */
  readonly received: MessageKey | null
  /** The emergency whose place it takes. */
  readonly supersedes: EmergencyId | null
  /** Only drawn and shown: it can never be released. */
  readonly trial: boolean
}

/** One emergency. */
export interface Emergency {
  readonly id: EmergencyId
  readonly org: OrgId
  readonly template: TemplateId
  readonly content: EmergencyContent
  /** SHA-256 (hex) over all of the above. */
  readonly digest: string
  readonly state: 'prepared' | 'released' | 'cancelled' | 'dropped'
  /** Epoch ms. */
  readonly endsAt: number
  readonly prepared: Hand
  /** The person whose token prepared it: they count as the preparer too. */
  readonly preparedFor: string | null
  readonly released: Hand | null
  /** Its cancel, or that it was dropped. */
  readonly cancelled: Hand | null
}

/** How long a prepared emergency may wait for its release, and the longest that one may last. */
export const staleAfterMs = 30 * 60_000
export const longestMs = 24 * 3_600_000
