import type { Campaign, PhaseId } from '../../../../../shared/plan/plan.ts'
import { phaseSpanOf } from '../../../../../shared/schedule/bounds.ts'
import { localDaysOf } from '../../../../../shared/time/local-day.ts'

/**
 * The phases of a campaign that are not over at `at` (epoch ms) in a zone, and begin before `until`, in the plan's order; one that waits for a word is
 * not over.
 */
export function openPhases(
  { milestones = [], phases }: Campaign,
  zone: string,
  at: number,
  until = Number.POSITIVE_INFINITY,
): readonly PhaseId[] {
  const known = new Map(milestones.map((milestone) => [milestone.id, milestone]))
  return phases.flatMap((phase) => {
    const span = phaseSpanOf(phase, known, localDaysOf(zone))
    return span.state === 'waiting' || (span.state === 'set' && at < span.endsAt && span.startsAt < until)
      ? [phase.id]
      : []
  })
}
