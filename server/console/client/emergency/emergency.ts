import type { EmergencyLine, EmergencyPictures, EmergencyView } from '../../../../shared/api/emergency.ts'
import type { Selector } from '../../../../shared/plan/plan.ts'
import { askJson, sendingOf } from '../api/ask-server.ts'

/** What is asked to be drawn. */
export interface Sketch {
  readonly template: string
  readonly org: string
  readonly words?: string
  readonly boards?: Selector
}

/** Where emergencies are asked for; one of them below it, by its id. */
export const emergenciesPath = '/api/v1/emergencies'

/** Where the templates are. */
export const templatesPath = '/api/v1/emergency-templates'

/** Draws what would be prepared. Throws `Refused`, as all of these do. */
export function drawSketch(sketch: Sketch, signal: AbortSignal): Promise<EmergencyPictures> {
  return askJson(`${emergenciesPath}/pictures`, { ...sendingOf('POST', sketch), signal })
}

/** Prepares; nothing is on the air yet. */
export function prepare(ask: Sketch & { endsAt: number; wakes: boolean; trial: boolean }): Promise<EmergencyView> {
  return askJson(emergenciesPath, sendingOf('POST', ask))
}

/** Puts on the air what was shown under this digest. */
export function release({ id, digest }: Pick<EmergencyView, 'id' | 'digest'>): Promise<EmergencyView> {
  return askJson(`${emergenciesPath}/${id}/release`, sendingOf('POST', { digest }))
}

/** Takes off the air, or gives up what was only prepared. */
export function end({ id }: Pick<EmergencyLine, 'id'>, act: 'cancel' | 'drop'): Promise<EmergencyView> {
  return askJson(`${emergenciesPath}/${id}/${act}`, { method: 'POST' })
}
