import type { Selector } from '../../../../shared/plan/plan.ts'
import type { Rendition } from '../../../../shared/playlist/playlist.ts'
import { askJson, sendingOf } from '../api/ask-server.ts'

/** Who did something, and when (epoch ms). */
interface Hand {
  readonly id: string
  readonly name: string
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
export interface Template {
  readonly id: string
  readonly org: string
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
  readonly author: { readonly name: string }
  readonly approver: { readonly name: string } | null
  readonly tag: string
  readonly mayChange: boolean
  readonly mayApprove: boolean
  readonly mayRetire: boolean
}

/** An emergency as lists tell it; instants are epoch ms. */
export interface EmergencyLine {
  readonly id: string
  readonly orgName: string
  readonly title: string
  readonly stage: 'prepared' | 'stale' | 'running' | 'ended' | 'cancelled' | 'dropped'
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

/** What one canvas shows of it, or after an early end. */
export interface Picture {
  readonly which: 'slide' | 'cancel'
  readonly text: string
  readonly width: number
  readonly height: number
  readonly color: 'full' | 'mono'
  readonly rendition: Rendition
}

/** A board that it reaches. */
export interface PlacedBoard {
  readonly id: string
  readonly name: string
  readonly orgName: string
  readonly width: number
  readonly height: number
  readonly color: 'full' | 'mono'
  /** Was taken down: it will not show it. */
  readonly taken: boolean
}

/** Why whoever asks may not release it. */
export type Blocker = 'trial' | 'decided' | 'token' | 'role' | 'own' | 'stale'

/** The whole of an emergency, and what whoever asks may do about it. */
export interface Emergency extends EmergencyLine {
  readonly boards: readonly PlacedBoard[]
  readonly silent: readonly string[]
  readonly pictures: readonly Picture[]
  readonly cancelMinutes: number | null
  readonly digest: string
  readonly releaseBy: number
  readonly people: 1 | 2
  readonly releasers: readonly { readonly id: string; readonly name: string }[]
  readonly mayRelease: boolean
  readonly blocker: Blocker | null
  readonly mayCancel: boolean
  readonly mayDrop: boolean
}

/** What is asked to be drawn. */
export interface Sketch {
  readonly template: string
  readonly org: string
  readonly words?: string
  readonly boards?: Selector
}

/** How what is asked for would look, and where. */
export interface Drawn {
  readonly text: string
  readonly boards: readonly string[]
  readonly silent: readonly string[]
  readonly pictures: readonly Picture[]
}

/** Where emergencies are asked for; one of them below it, by its id. */
export const emergenciesPath = '/api/v1/emergencies'

/** Where the templates are. */
export const templatesPath = '/api/v1/emergency-templates'

/** Draws what would be prepared. Throws `Refused`, as all of these do. */
export function drawSketch(sketch: Sketch, signal: AbortSignal): Promise<Drawn> {
  return askJson(`${emergenciesPath}/pictures`, { ...sendingOf('POST', sketch), signal })
}

/** Prepares; nothing is on the air yet. */
export function prepare(ask: Sketch & { endsAt: number; wakes: boolean; trial: boolean }): Promise<Emergency> {
  return askJson(emergenciesPath, sendingOf('POST', ask))
}

/** Puts on the air what was shown under this digest. */
export function release({ id, digest }: Pick<Emergency, 'id' | 'digest'>): Promise<Emergency> {
  return askJson(`${emergenciesPath}/${id}/release`, sendingOf('POST', { digest }))
}

/** Takes off the air, or gives up what was only prepared. */
export function end({ id }: Pick<EmergencyLine, 'id'>, act: 'cancel' | 'drop'): Promise<Emergency> {
  return askJson(`${emergenciesPath}/${id}/${act}`, { method: 'POST' })
}
