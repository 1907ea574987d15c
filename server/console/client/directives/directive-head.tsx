import type { DirectiveView } from '../../../../shared/api/directive.ts'
import type { ZoneClock } from '../time/zone-clock.ts'
import { say } from '../words/say.ts'
import { isOver, phaseWords } from './phase-words.ts'

/** A directive as it stands at `at` (epoch ms). */
export interface DirectiveHeadProps {
  readonly directive: DirectiveView
  readonly clock: ZoneClock
  readonly at: number
}

/** Whose a directive is, and when it is. */
export function DirectiveHead({ directive: { orgName, phases }, clock, at }: DirectiveHeadProps) {
  return (
    <>
      <p class="quiet">{say(`Chỉ đạo của ${orgName}`, `A directive of ${orgName}`)}</p>
      <ul class="phases" data-over={isOver(phases, at) ? '' : undefined}>
        {phases.map((phase) => (
          <li key={phase.id}>{phaseWords(phase, clock, at)}</li>
        ))}
      </ul>
    </>
  )
}
