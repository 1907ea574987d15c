import { milestonesOf } from '../../shared/plan/effective.ts'
import type { Campaign } from '../../shared/plan/plan.ts'
import { phaseSpanOf } from '../../shared/schedule/bounds.ts'
import { onceConfirmed } from '../../shared/schedule/once-confirmed.ts'
import { localDaysOf } from '../../shared/time/local-day.ts'

/** From the first phase's start to the last one's end (epoch ms), in a zone, as they are meant where one waits for a word; null where none has both. */
export function hullOf(
  campaign: Campaign,
  zone: string,
): { readonly startsAt: number | null; readonly endsAt: number | null } {
  const milestones = new Map(milestonesOf(campaign).map((milestone) => [milestone.id, milestone]))
  const days = localDaysOf(zone)
  const spans = campaign.phases.flatMap((phase) => {
    const span = phaseSpanOf(onceConfirmed(phase, milestones), milestones, days)
    return span.state === 'set' ? [span] : []
  })
  if (spans.length === 0) return { startsAt: null, endsAt: null }
  return {
    startsAt: Math.min(...spans.map(({ startsAt }) => startsAt)),
    endsAt: Math.max(...spans.map(({ endsAt }) => endsAt)),
  }
}
