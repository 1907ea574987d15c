import type { Milestone, Phase } from '../../../../shared/plan/plan.ts'
import { phaseSpanOf } from '../../../../shared/schedule/bounds.ts'
import { localDaysOf } from '../../../../shared/time/local-day.ts'
import { zoneClockOf } from '../time/zone-clock.ts'
import { boundWords } from './bound-words.ts'
import { daysWords } from './days-words.ts'
import { inOurs, say } from './say.ts'
import { whenWords } from './when-words.ts'

/** From when to when a phase plays in a zone, as the end of a sentence: days, hours where they matter, and what it waits for where it has no dates yet. */
export function phaseSpanWords(phase: Phase, milestones: readonly Milestone[], zone: string): string {
  const named = (id: string) => milestones.find((one) => one.id === id)?.title ?? id
  const span = phaseSpanOf(phase, new Map(milestones.map((one) => [one.id, one])), localDaysOf(zone))
  if (span.state === 'set') {
    const { read } = zoneClockOf(zone)
    const [from, end] = [read(span.startsAt), read(span.endsAt)]
    // Whole days are told as people say them: the midnight after the last is no day of it.
    return from.clockMs === 0 && end.clockMs === 0
      ? daysWords(from.date, read(span.endsAt - 1).date)
      : say(
          `từ ${whenWords(span.startsAt)} đến ${whenWords(span.endsAt)}`,
          `from ${whenWords(span.startsAt)} to ${whenWords(span.endsAt)}`,
        )
  }
  const [from, to] = [phase.starts, phase.ends].map((bound) => inOurs(boundWords(bound, named)))
  return say(`từ ${from} đến ${to}`, `from ${from} to ${to}`)
}
