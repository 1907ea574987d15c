import type { DateText, Plan } from '../../shared/plan/plan.ts'
import { withClipLengths } from '../../shared/plan/with-clip-lengths.ts'
import { remembered } from '../../shared/remembered.ts'
import { type Schedule, scheduleOf } from '../../shared/schedule/schedule.ts'
import { dayStartOf, localDateOf } from '../../shared/time/local-day.ts'

/** The plan that the boards follow, as it was imported, and compiled once with the lengths of its clips. */
export interface PlanInForce {
  readonly revision: number
  readonly plan: Plan
  readonly schedule: Schedule
}

/** A plan of a revision, compiled; `clipMs` has the lengths (ms) of the clips that are known. */
export function planInForce(plan: Plan, revision: number, clipMs: ReadonlyMap<string, number>): PlanInForce {
  return { revision, plan, schedule: scheduleOf(withClipLengths(plan, clipMs)) }
}

/** The local day of an instant in each zone: its date, and its first instant (epoch ms). Zones are asked once. */
export function daysAt(at: number): (zone: string) => { readonly date: DateText; readonly startsAt: number } {
  const days = new Map<string, { date: DateText; startsAt: number }>()
  return (zone) =>
    remembered(days, zone, () => {
      const date = localDateOf(zone, at)
      return { date, startsAt: dayStartOf(zone, date) ?? at }
    })
}
