import { isDated } from '../plan/dated-slide.ts'
import type { Bound, Milestone, MilestoneBound, MilestoneId, Phase, Slide } from '../plan/plan.ts'
import { addMonths, parseDate, parseMonth } from '../time/civil.ts'
import { instantOf, parseDateTime, parseInstant } from '../time/date-time-text.ts'
import { dayMs, type LocalDays, type Side } from '../time/days-by-offset.ts'
import { parseDuration } from '../time/duration.ts'
import { lunarDay } from '../time/lunar.ts'
import { asksForAWord } from './once-confirmed.ts'

/** Never comes: the place of a bound that waits for its milestone. */
const never = Number.POSITIVE_INFINITY

/** The milestones of a campaign by id; a bound outside campaigns has none. */
export type Milestones = ReadonlyMap<MilestoneId, Milestone>

/** From when to when something may play: epoch ms, half-open, infinite where open. */
export interface Span {
  readonly startsAt: number
  readonly endsAt: number
}

/** A phase's span; an `empty` or `waiting` phase plays nothing. */
export type PhaseSpan = ({ readonly state: 'set' } & Span) | { readonly state: 'empty' } | { readonly state: 'waiting' }

/** The instant of a bound read as a start; infinite while its milestone keeps it from opening. T2–T7, M1–M4 */
export function startOf(bound: Bound, milestones: Milestones, days: LocalDays): number {
  return instantOfBound(bound, 'start', milestones, days)
}

/** The instant of a bound read as an end; infinite while its milestone is postponed. T2–T7, M1–M4 */
export function endOf(bound: Bound, milestones: Milestones, days: LocalDays): number {
  return instantOfBound(bound, 'end', milestones, days)
}

/** The span of a phase on the boards of one zone. M2, M4–M6 */
export function phaseSpanOf(phase: Phase, milestones: Milestones, days: LocalDays): PhaseSpan {
  const startsAt = startOf(phase.starts, milestones, days)
  const notAfter = phase.notAfter === undefined ? never : endOf(phase.notAfter, milestones, days)
  const endsAt = Math.min(endOf(phase.ends, milestones, days), notAfter)
  if (startsAt === never && (asksForAWord(phase.starts) || endsAt !== never)) return { state: 'waiting' }
  return endsAt === never || endsAt <= startsAt ? { state: 'empty' } : { state: 'set', startsAt, endsAt }
}

/** The span in which a slide may play; one that counts down to what has no date waits. R5, M4, F2, F3 */
export function slideSpanOf(slide: Slide, milestones: Milestones, days: LocalDays): Span {
  const span = {
    startsAt: slide.from === undefined ? -never : startOf(slide.from, milestones, days),
    endsAt: slide.until === undefined ? never : endOf(slide.until, milestones, days),
  }
  for (const to of countdownsOf(slide)) {
    const day = countedDayOf(to, milestones, days)
    if (day === undefined) span.startsAt = never
    else span.endsAt = Math.min(span.endsAt, days.dayStart(day))
  }
  return span
}

/** What the fields of a slide count down to. F2 */
export function countdownsOf(slide: Slide): readonly Bound[] {
  return isDated(slide) ? slide.fields.flatMap((field) => (field.kind === 'days-to' ? [field.to] : [])) : []
}

/** The local day (days since 1970-01-01) to which a countdown counts; undefined while its milestone is postponed. F2, F3 */
export function countedDayOf(to: Bound, milestones: Milestones, days: LocalDays): number | undefined {
  const at = startOf(to, milestones, days)
  return at === never ? undefined : days.dayAt(at)
}

function instantOfBound(bound: Bound, side: Side, milestones: Milestones, days: LocalDays): number {
  if (typeof bound === 'string') return instantOfText(bound, side, days)
  if ('milestone' in bound) return instantOfMilestone(bound, milestones, days)
  const day = lunarDay(bound.lunar, bound.leap ?? false)
  if (day === undefined) throw new RangeError(`no such lunar date: ${bound.lunar}`)
  return shifted(days.dayStart(side === 'start' ? day : day + 1), bound.offset, side, days)
}

function instantOfText(text: string, side: Side, days: LocalDays): number {
  const day = parseDate(text)
  if (day !== undefined) return days.dayStart(side === 'start' ? day : day + 1)
  const month = parseMonth(text)
  if (month !== undefined) return days.dayStart(side === 'start' ? month : addMonths(month, 1))
  const written = parseDateTime(text)
  if (written === undefined) throw new RangeError(`no such date or date-time: ${text}`)
  const { offsetMinutes } = written
  return offsetMinutes === undefined
    ? days.instant(written.day, written.ms, side)
    : instantOf({ ...written, offsetMinutes })
}

function instantOfMilestone(bound: MilestoneBound, milestones: Milestones, days: LocalDays): number {
  const milestone = milestones.get(bound.milestone)
  if (milestone === undefined) throw new RangeError(`no such milestone: ${bound.milestone}`)
  if (milestone.state === 'postponed') return never
  const closedAt = milestone.state === 'closed' ? parseInstant(milestone.closedAt) : undefined
  const written = instantOfText(bound.edge === 'start' ? milestone.starts : milestone.ends, bound.edge, days)
  const edge = bound.edge === 'end' && closedAt !== undefined ? Math.min(written, closedAt) : written
  const at = shifted(edge, bound.offset, bound.edge, days)
  if (bound.confirm !== true) return at
  return closedAt === undefined ? never : Math.max(closedAt, at)
}

/** An instant moved by an ISO 8601 duration: years to days in the board's calendar, hours to seconds elapsed. T7 */
function shifted(at: number, offset: string | undefined, side: Side, days: LocalDays): number {
  if (offset === undefined) return at
  const duration = parseDuration(offset)
  if (duration === undefined) throw new RangeError(`no such duration: ${offset}`)
  const { sign } = duration
  const months = sign * (duration.years * 12 + duration.months)
  const dayCount = sign * (duration.weeks * 7 + duration.days)
  let moved = at
  if (months !== 0 || dayCount !== 0) {
    const day = days.dayAt(at)
    // A day's first instant stays one, whatever its clock reads.
    const clockMs = at === days.dayStart(day) ? 0 : at + days.offsetAt(at) - day * dayMs
    moved = days.instant(addMonths(day, months) + dayCount, clockMs, side)
  }
  return moved + sign * duration.ms
}
