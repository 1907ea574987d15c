import type { Campaign } from '../../../../../shared/plan/plan.ts'
import { phaseSpanOf } from '../../../../../shared/schedule/bounds.ts'
import { onceConfirmed } from '../../../../../shared/schedule/once-confirmed.ts'
import { localDaysOf } from '../../../../../shared/time/local-day.ts'
import type { DateSpan } from '../../time/typed-span.ts'
import { zoneClockOf } from '../../time/zone-clock.ts'

/** The first and the last day of a campaign in a zone, as if what waits for a word had it; undefined while none of its phases has dates. */
export function campaignRun({ milestones = [], phases }: Campaign, zone: string): DateSpan | undefined {
  const known = new Map(milestones.map((milestone) => [milestone.id, milestone]))
  const spans = phases.flatMap((phase) => {
    const span = phaseSpanOf(onceConfirmed(phase, known), known, localDaysOf(zone))
    return span.state === 'set' ? [span] : []
  })
  if (spans.length === 0) return undefined
  const { read } = zoneClockOf(zone)
  const startsAt = Math.min(...spans.map((span) => span.startsAt))
  const endsAt = Math.max(...spans.map((span) => span.endsAt))
  return { from: read(startsAt).date, to: read(endsAt - 1).date }
}
