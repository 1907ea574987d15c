import { problem } from '../../../shared/problem/problem.ts'
import type { PlanInForce } from '../../planning/plan-in-force.ts'
import { type EmergencyRow, findEmergency } from '../../store/approval/emergency-store.ts'
import type { Doer } from './doer.ts'
import type { Emergency } from './emergency.ts'
import type { EmergencyParts } from './emergency-parts.ts'
import { emergencyOf } from './sealed-rows.ts'

/** The emergency of that id, for somebody who sees it; throws the problem `not-found` where there is none that this server prepared. */
export async function seenEmergency(
  { database, planner, seal }: Pick<EmergencyParts, 'database' | 'planner' | 'seal'>,
  id: string,
  { authority }: Pick<Doer, 'authority'>,
): Promise<Emergency> {
  const emergency = verified(await findEmergency(database.db, id), seal)
  if (!emergency || !isEmergencySeen(emergency, planner.current(), authority)) throw problem('not-found')
  return emergency
}

/** Whether an emergency is of an org that somebody sees, or one from above that comes to boards of theirs. */
export function isEmergencySeen(
  { org, content }: Pick<Emergency, 'org' | 'content'>,
  current: Pick<PlanInForce, 'boards'> | undefined,
  authority: Doer['authority'],
): boolean {
  if (authority.sees(org)) return true
  if (!authority.seesCampaign({ org })) return false
  return [...content.boards, ...content.silent].some((id) => {
    const board = current?.boards.get(id)
    return board !== undefined && authority.sees(board.org)
  })
}

/** What a row is, where its seal holds. */
export function verified(row: EmergencyRow | undefined, seal: EmergencyParts['seal']): Emergency | undefined {
  return row && emergencyOf(row, seal)
}
