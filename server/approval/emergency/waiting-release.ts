import { problem } from '../../../shared/problem/problem.ts'
import { readPrepared } from '../../store/approval/emergency-store.ts'
import type { Doer } from './doer.ts'
import { type Emergency, staleAfterMs } from './emergency.ts'
import type { EmergencyParts } from './emergency-parts.ts'
import { mayRelease } from './emergency-view.ts'
import { isEmergencySeen, verified } from './find-emergency.ts'

/** The emergencies that wait at `at` (epoch ms) for somebody to release them; throws a problem where there is no plan. */
export async function waitingRelease(
  parts: Pick<EmergencyParts, 'database' | 'planner' | 'seal'>,
  doer: Doer,
  at: number,
): Promise<readonly Emergency[]> {
  const current = parts.planner.current()
  if (!current) throw problem('no-plan')
  const waiting: Emergency[] = []
  for (const row of await readPrepared(parts.database.db, at - staleAfterMs)) {
    const emergency = verified(row, parts.seal)
    if (!emergency || !isEmergencySeen(emergency, current, doer.authority)) continue
    if (await mayRelease(parts, emergency, { current, doer, at })) waiting.push(emergency)
  }
  return waiting
}
