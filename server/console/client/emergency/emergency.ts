import type { Selector } from '../../../../shared/plan/plan.ts'
import type { Rendition } from '../../../../shared/playlist/playlist.ts'
import { askJson, sendingOf } from '../api/ask-server.ts'

/** As the server tells them; instants are epoch ms. */

interface Hand {
  readonly id: string
  readonly name: string
  readonly at: number
}

export interface CapWords {
  readonly category: readonly string[]
  readonly event: string
  readonly responseType: readonly string[]
  readonly urgency: string
  readonly severity: string
  readonly certainty: string
}

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

export interface Picture {
  readonly which: 'slide' | 'cancel'
  readonly text: string
  readonly width: number
  readonly height: number
  readonly color: 'full' | 'mono'
  readonly rendition: Rendition
}

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

export type Blocker = 'trial' | 'decided' | 'token' | 'role' | 'own' | 'stale'

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

export interface Drawn {
  readonly text: string
  readonly boards: readonly string[]
  readonly silent: readonly string[]
  readonly pictures: readonly Picture[]
}

const path = '/api/v1/emergencies'

/** A page of the list, the newest first. Throws `Refused`, as all of these do. */
export function listEmergencies(
  cursor: string | undefined,
): Promise<{ readonly emergencies: readonly EmergencyLine[]; readonly next: string | null }> {
  const after = cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`
  return askJson(`${path}?limit=50${after}`, { cache: 'no-store' })
}

/** Every template that is seen. */
export async function listTemplates(): Promise<readonly Template[]> {
  const answer = await askJson<{ templates: readonly Template[] }>('/api/v1/emergency-templates', { cache: 'no-store' })
  return answer.templates
}

/** One emergency with all that a person should see before its release. */
export function readEmergency(id: string): Promise<Emergency> {
  return askJson(`${path}/${id}`, { cache: 'no-store' })
}

/** Draws what would be prepared. */
export function drawSketch(sketch: Sketch, signal: AbortSignal): Promise<Drawn> {
  return askJson(`${path}/pictures`, { ...sendingOf('POST', sketch), signal })
}

/** Prepares; nothing is on the air yet. */
export function prepare(ask: Sketch & { endsAt: number; wakes: boolean; trial: boolean }): Promise<Emergency> {
  return askJson(path, sendingOf('POST', ask))
}

/** Puts on the air what was shown under this digest. */
export function release({ id, digest }: Pick<Emergency, 'id' | 'digest'>): Promise<Emergency> {
  return askJson(`${path}/${id}/release`, sendingOf('POST', { digest }))
}

/** Takes off the air, or gives up what was only prepared. */
export function end({ id }: Pick<EmergencyLine, 'id'>, act: 'cancel' | 'drop'): Promise<Emergency> {
  return askJson(`${path}/${id}/${act}`, { method: 'POST' })
}
