import { type EmergencyCursor, listEmergencies } from '../../store/approval/emergency-store.ts'
import { type Receiving, receiveAlert } from './cap/receive-alert.ts'
import type { Doer } from './doer.ts'
import type { Emergency } from './emergency.ts'
import type { EmergencyParts } from './emergency-parts.ts'
import { cancelEmergency, dropEmergency } from './end-emergency.ts'
import { isEmergencySeen, seenEmergency, verified } from './find-emergency.ts'
import type { EmergencyAsk } from './prepare-emergency.ts'
import { type ComposedEmergency, composeEmergency, prepareEmergency } from './prepare-emergency.ts'
import { releaseEmergency } from './release-emergency.ts'
import { type TemplateDesk, templateDesk } from './template-desk.ts'
import { waitingRelease } from './waiting-release.ts'

/** Emergencies in two steps, and the words that were prepared for them. */
export interface Emergencies {
  readonly templates: TemplateDesk
  /** Draws what somebody asks for, and keeps nothing. */
  draw(ask: Omit<EmergencyAsk, 'endsAt'>, doer: Doer): Promise<ComposedEmergency>
  prepare(ask: EmergencyAsk, doer: Doer, at: number): Promise<Emergency>
  receive(bytes: Uint8Array, receiving: Receiving, doer: Doer, at: number): Promise<Emergency>
  release(id: string, digest: string, doer: Doer): Promise<Emergency>
  cancel(id: string, doer: Doer): Promise<Emergency>
  drop(id: string, doer: Doer, at: number): Promise<Emergency>
  find(id: string, doer: Pick<Doer, 'authority'>): Promise<Emergency>
  /** Those that wait at `at` (epoch ms) for somebody to release them. */
  waiting(doer: Doer, at: number): Promise<readonly Emergency[]>
  /** Those that somebody sees, the newest first; `next` is where the page after this one goes on. */
  list(
    doer: Pick<Doer, 'authority'>,
    limit: number,
    cursor: EmergencyCursor | undefined,
  ): Promise<{ readonly emergencies: readonly Emergency[]; readonly next: EmergencyCursor | null }>
}

/** The emergencies of a server. */
export function createEmergencies(parts: EmergencyParts): Emergencies {
  return {
    templates: templateDesk(parts),
    draw: (ask, doer) => composeEmergency(parts, ask, doer),
    prepare: (ask, doer, at) => prepareEmergency(parts, ask, doer, at),
    receive: (bytes, receiving, doer, at) => receiveAlert(parts, bytes, receiving, doer, at),
    release: (id, digest, doer) => releaseEmergency(parts, id, digest, doer),
    cancel: (id, doer) => cancelEmergency(parts, id, doer),
    drop: (id, doer, at) => dropEmergency(parts, id, doer, at),
    find: (id, doer) => seenEmergency(parts, id, doer),
    waiting: (doer, at) => waitingRelease(parts, doer, at),
    async list({ authority }, limit, cursor) {
      const emergencies: Emergency[] = []
      let after = cursor
      for (;;) {
        const rows = await listEmergencies(parts.database.db, limit + 1, after)
        for (const row of rows) {
          const emergency = verified(row, parts.seal)
          if (!emergency || !isEmergencySeen(emergency, parts.planner.current(), authority)) continue
          if (emergencies.length === limit) return { emergencies, next: placeOf(emergencies.at(-1) as Emergency) }
          emergencies.push(emergency)
        }
        const last = rows.at(-1)
        if (rows.length <= limit || !last) return { emergencies, next: null }
        after = { id: last.id, prepared_at: last.prepared_at }
      }
    },
  }
}

function placeOf({ id, prepared }: Emergency): EmergencyCursor {
  return { id, prepared_at: prepared.at }
}
