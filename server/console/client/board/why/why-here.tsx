import { useState } from 'preact/hooks'
import type { BoardId } from '../../../../../shared/plan/plan.ts'
import type { TimelineEntry } from '../../../../../shared/schedule/timeline.ts'
import { inOurs } from '../../words/say.ts'
import { approvedWords } from './approved-words.ts'
import { Reasons } from './reasons.tsx'
import { useExplained } from './use-explained.ts'
import { type Telling, whyTurn } from './why-turn.ts'

/** A turn of a board. */
export interface WhyHereProps {
  readonly board: BoardId
  readonly entry: TimelineEntry
  /** When it is in the loop, epoch ms: what it is told first counts. */
  readonly at: number
  readonly telling: Telling
}

/** Why a turn is in the loop: which campaign and phase, by which rule, who approved it and when. */
export function WhyHere({ board, entry, at, telling }: WhyHereProps) {
  const [askedAt] = useState(at)
  const asked = useExplained(board, askedAt, telling.clock)
  return (
    <Reasons asked={asked}>
      {(explanation) => {
        const said = [
          ...whyTurn(entry, explanation, telling),
          ...approvedWords(entry, explanation, telling.plan, telling.clock),
        ]
        return (
          <ul class="reasons">
            {said.map((one) => (
              <li key={one.en}>{inOurs(one)}</li>
            ))}
          </ul>
        )
      }}
    </Reasons>
  )
}
