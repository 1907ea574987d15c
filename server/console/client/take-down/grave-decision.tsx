import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { Button } from '../kit/button.tsx'
import { useDoing } from '../state/use-doing.ts'
import { say } from '../words/say.ts'
import { troubleWords } from '../words/trouble-words.ts'
import { GraveBand } from './grave-band.tsx'

/** The second of two steps. */
export interface GraveDecisionProps {
  /** What comes of it, said once more above the last press. */
  readonly consequence: ComponentChildren
  /** The last press: the act, and on how many boards. */
  readonly doing: string
  /** Does it; what is thrown is shown. */
  readonly act: () => Promise<void>
  readonly onDone: () => void
  readonly onBack: () => void
}

/** The last press before boards show something else at once. It stands where the first did not: pressing the same place twice goes back. */
export function GraveDecision({ consequence, doing, act, onDone, onBack }: GraveDecisionProps) {
  const { isBusy, trouble, faults, run } = useDoing()
  const said = useRef<HTMLDivElement>(null)
  useEffect(() => said.current?.focus(), [])
  const decide = async () => {
    if (await run(act)) onDone()
  }
  return (
    <div class="grave-step">
      <GraveBand step={2} />
      <div ref={said} tabIndex={-1} class="grave-consequence">
        {consequence}
      </div>
      <Button class="grave-go" isBusy={isBusy} onPress={() => void decide()}>
        {doing}
      </Button>
      <p class="fault" role="alert">
        {troubleWords(trouble, faults)}
      </p>
      <div class="doings grave-back">
        <Button onPress={onBack}>{say('Quay lại', 'Back')}</Button>
      </div>
    </div>
  )
}
