import { problem } from '../../../shared/problem/problem.ts'
import type { PlanInForce } from '../../planning/plan-in-force.ts'
import { moveEmergency } from '../../store/approval/emergency-store.ts'
import { type Doer, mustHold } from './doer.ts'
import type { Emergency } from './emergency.ts'
import type { EmergencyParts } from './emergency-parts.ts'
import { seenEmergency } from './find-emergency.ts'
import { logged } from './logged.ts'
import { noticeOfChange } from './notice-of.ts'
import { cancelInterruptOf, itemsOfInterrupts, keyOfInterrupt, withInterrupts } from './on-air.ts'
import { emergencySettings } from './who-may.ts'

/**
 * Takes an emergency off the air at once, by anybody of the named roles alone; what was released with it for this is shown in its
 * stead. Throws the problems `not-found`, `forbidden`, and `already-decided` where it is not on the air.
 */
export async function cancelEmergency(parts: EmergencyParts, id: string, doer: Doer): Promise<Emergency> {
  const { planner, log } = parts
  const seen = await seenEmergency(parts, id, doer)
  let cancelled: Emergency | undefined
  await planner.edit(async (current, at) => {
    if (!current) throw problem('no-plan')
    await mustBeNamed(parts, seen, doer, current)
    if (at >= seen.endsAt) throw problem('already-decided')
    const { id: by, name } = doer.caller
    const after = cancelInterruptOf(seen, at)
    const shown = after ? [after] : []
    const plan = withInterrupts(current.plan, [seen.id], shown)
    cancelled = { ...seen, state: 'cancelled', cancelled: { id: by, name, at } }
    const deed = logged('emergency.cancel', cancelled, { cancelledBy: name })
    return {
      plan,
      urgent: true,
      approved: {
        submission: seen.id,
        items: itemsOfInterrupts(plan, shown),
        removed: [keyOfInterrupt(seen.id)],
        pictures: [],
      },
      async write(trx) {
        const end = { state: 'cancelled', cancelled_by: by, cancelled_name: name, cancelled_at: at } as const
        if (!(await moveEmergency(trx, id, 'released', end))) throw problem('already-decided')
        await log.append(trx, doer.actor, at, [deed])
      },
    }
  })
  const current = planner.current()
  if (!cancelled?.cancelled || !current) throw new Error('an edit was made that cancelled nothing')
  parts.tell(noticeOfChange('emergency-cancelled', cancelled, current, doer.actor, cancelled.cancelled.at))
  parts.changed([cancelled.org])
  return cancelled
}

/** Gives up what was only prepared. Throws the problems `not-found`, `forbidden`, and `already-decided`. */
export async function dropEmergency(parts: EmergencyParts, id: string, doer: Doer, at: number): Promise<Emergency> {
  const emergency = await seenEmergency(parts, id, doer)
  const current = parts.planner.current()
  if (!current) throw problem('no-plan')
  await mustBeNamed(parts, emergency, doer, current)
  const { id: by, name } = doer.caller
  const dropped: Emergency = { ...emergency, state: 'dropped', cancelled: { id: by, name, at } }
  await parts.database.write(async (trx) => {
    const end = { state: 'dropped', cancelled_by: by, cancelled_name: name, cancelled_at: at } as const
    if (!(await moveEmergency(trx, id, 'prepared', end))) throw problem('already-decided')
    await parts.log.append(trx, doer.actor, at, [logged('emergency.drop', dropped)])
  })
  parts.changed([emergency.org])
  return dropped
}

async function mustBeNamed(parts: EmergencyParts, { org }: Emergency, doer: Doer, current: PlanInForce): Promise<void> {
  const { prepare, release } = await emergencySettings(parts, org, current)
  mustHold([...prepare, ...release], doer, org, current.tree)
}
