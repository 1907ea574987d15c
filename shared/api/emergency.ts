import type { BoardColor, BoardId, OrgId, Selector } from '../plan/plan.ts'
import type { Rendition } from '../playlist/playlist.ts'
import type { Named } from './named.ts'

/** Who did something, and when (epoch ms). */
export interface Hand extends Named {
  readonly at: number
}

/** What a template says of itself in the words of CAP 1.2. */
export interface CapWords {
  readonly category: readonly string[]
  readonly event: string
  readonly responseType: readonly string[]
  readonly urgency: string
  readonly severity: string
  readonly certainty: string
}

/** Words that were prepared for an emergency, and what whoever asks may do with them. */
export interface EmergencyTemplateView {
  readonly id: string
  readonly org: OrgId
  readonly orgName: string
  readonly title: string
  readonly state: 'draft' | 'approved' | 'retired'
  readonly slide: {
    readonly text: string
    readonly language?: string
    readonly seconds?: number
    readonly look?: string
  }
  readonly bound: { readonly maxCharacters: number; readonly contacts: boolean }
  readonly cap: CapWords
  readonly cancel: { readonly text: string; readonly minutes: number } | null
  readonly boards?: Selector
  readonly author: Named
  readonly approver: Named | null
  /** The entity tag for `If-Match`. */
  readonly tag: string
  readonly mayChange: boolean
  readonly mayApprove: boolean
  readonly mayRetire: boolean
}

/** All templates that somebody sees, the oldest first. */
export interface EmergencyTemplatePage {
  readonly templates: readonly EmergencyTemplateView[]
  readonly next: null
}

/** Where an emergency stands: what was prepared may have waited too long, and what was released may have ended. */
export type EmergencyStage = 'prepared' | 'stale' | 'running' | 'ended' | 'cancelled' | 'dropped'

/** An emergency as a list shows it; instants are epoch ms. */
export interface EmergencyLine {
  readonly id: string
  readonly org: OrgId
  readonly orgName: string
  readonly title: string
  readonly stage: EmergencyStage
  readonly trial: boolean
  readonly text: string
  readonly seconds: number
  readonly wakes: boolean
  readonly endsAt: number
  readonly boardCount: number
  readonly cancelText: string | null
  readonly prepared: Hand
  readonly released: Hand | null
  readonly cancelled: Hand | null
  readonly received: { readonly sender: string; readonly identifier: string } | null
}

/** A page of emergencies, the newest first. */
export interface EmergencyLinePage {
  readonly emergencies: readonly EmergencyLine[]
  readonly next: string | null
}

/** What one canvas shows of an emergency, or after an early end. */
export interface EmergencyPicture {
  readonly which: 'slide' | 'cancel'
  readonly text: string
  readonly width: number
  readonly height: number
  readonly color: BoardColor
  readonly rendition: Rendition
}

/** A board that an emergency reaches. */
export interface EmergencyBoard {
  readonly id: BoardId
  readonly name: string
  readonly org: OrgId
  readonly orgName: string
  readonly width: number
  readonly height: number
  readonly color: BoardColor
  /** Was taken down: it will not show it. */
  readonly taken: boolean
}

/** Why somebody may not release an emergency. */
export type ReleaseBlocker = 'trial' | 'decided' | 'token' | 'role' | 'own' | 'stale'

/** All that a person should see before releasing it; `digest` is over just this. */
export interface EmergencyView extends EmergencyLine {
  readonly boards: readonly EmergencyBoard[]
  /** Boards that it is meant for and does not reach. */
  readonly silent: readonly BoardId[]
  readonly pictures: readonly EmergencyPicture[]
  readonly cancelMinutes: number | null
  readonly digest: string
  readonly releaseBy: number
  /** How many people it takes. */
  readonly people: 1 | 2
  readonly releasers: readonly Named[]
  readonly mayRelease: boolean
  readonly blocker: ReleaseBlocker | null
  readonly mayCancel: boolean
  readonly mayDrop: boolean
}

/** How what is asked for would look, and where. */
export interface EmergencyPictures {
  readonly text: string
  readonly boards: readonly BoardId[]
  readonly silent: readonly BoardId[]
  readonly pictures: readonly EmergencyPicture[]
}
