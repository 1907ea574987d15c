import type { Database } from '../../db/database.ts'
import type { Actor } from '../../store/actor.ts'
import type { AuditLog } from '../../store/audit/audit-log.ts'
import type { Route } from '../route.ts'

const minuteMs = 60_000
/** More than these at once are of somebody who would fill the log: it has their first. */
const mostRemembered = 5000

/** Told of somebody who is known and was refused what is not theirs to do. */
export type LogRefusal = (by: Actor, route: Pick<Route, 'id'>, at: number) => Promise<void>

/** Writes refusals into the log: of each who is refused and each route, one a minute, so that nobody fills it. */
export function logRefusals(database: Database, log: AuditLog): LogRefusal {
  const loggedAt = new Map<string, number>()
  return async (by, { id }, at) => {
    const key = JSON.stringify([by.kind, by.id, id])
    if (at - (loggedAt.get(key) ?? Number.NEGATIVE_INFINITY) < minuteMs) return
    for (const [other, then] of loggedAt) if (at - then >= minuteMs) loggedAt.delete(other)
    if (loggedAt.size >= mostRemembered) return
    loggedAt.set(key, at)
    const deed = { act: 'access.refuse', subject: { kind: 'route', id }, org: null }
    await database.write((trx) => log.append(trx, by, at, [deed]))
  }
}
