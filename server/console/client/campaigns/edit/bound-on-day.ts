import type { Bound, LunarBound, Milestone, MilestoneId, Phase } from '../../../../../shared/plan/plan.ts'
import { endOf, type Milestones, startOf } from '../../../../../shared/schedule/bounds.ts'
import { printDate } from '../../../../../shared/time/civil.ts'
import { dayMs, type LocalDays } from '../../../../../shared/time/days-by-offset.ts'
import { lunarDateOf } from '../../../../../shared/time/lunar.ts'

/** What bounds are read by. */
export interface BoundPlace {
  readonly milestones: Milestones
  readonly days: LocalDays
}

/** What the bounds of a campaign are read by. */
export const boundPlaceOf = (milestones: readonly Milestone[], days: LocalDays): BoundPlace => ({
  milestones: new Map<MilestoneId, Milestone>(milestones.map((one) => [one.id, one])),
  days,
})

/** The two bounds of a phase. */
export type Side = 'start' | 'end'

/** The place of a bound on the calendar, in local days since 1970-01-01 with their parts; undefined while its milestone has no date. */
export function placeOfBound(bound: Bound, side: Side, { milestones, days }: BoundPlace): number | undefined {
  // What waits for a word is drawn where it is meant.
  const meant = typeof bound === 'object' && 'milestone' in bound ? { ...bound, confirm: false } : bound
  const at = side === 'start' ? startOf(meant, milestones, days) : endOf(meant, milestones, days)
  return Number.isFinite(at) ? (at + days.offsetAt(at)) / dayMs : undefined
}

/** The day of a start, or the last day of an end (days since 1970-01-01). */
export function dayOfBound(bound: Bound, side: Side, place: BoundPlace): number | undefined {
  const at = placeOfBound(bound, side, place)
  if (at === undefined) return undefined
  return side === 'start' ? Math.floor(at) : Math.ceil(at) - 1
}

/** The bound moved to another day, in the way in which it is written: from a milestone by days, by the moon, or as a date with its clock. */
export function boundOnDay(bound: Bound, side: Side, day: number, place: BoundPlace): Bound {
  const now = dayOfBound(bound, side, place)
  if (now === day) return bound
  if (typeof bound === 'string') return printDate(day) + (bound.includes('T') ? bound.slice(10) : '')
  if ('lunar' in bound) return lunarOn(day) ?? printDate(day)
  const { offset: _, ...edge } = bound
  const from = dayOfBound(edge, side, place)
  if (from === undefined) return printDate(day)
  const by = day - from
  return by === 0 ? edge : { ...edge, offset: `${by < 0 ? '-' : ''}P${Math.abs(by)}D` }
}

/** The phase with its first and last day on others. */
export function phaseOnDays(
  phase: Phase,
  { from, to }: { readonly from: number; readonly to: number },
  place: BoundPlace,
): Phase {
  return {
    ...phase,
    starts: boundOnDay(phase.starts, 'start', from, place),
    ends: boundOnDay(phase.ends, 'end', to, place),
  }
}

/** A day as the moon counts it; undefined outside the years that are carried. */
export function lunarOn(day: number): LunarBound | undefined {
  const found = lunarDateOf(day)
  if (!found) return undefined
  const { year, month, day: of, leap } = found
  const two = (value: number) => String(value).padStart(2, '0')
  return { lunar: `${year}-${two(month)}-${two(of)}`, ...(leap ? { leap } : {}) }
}
