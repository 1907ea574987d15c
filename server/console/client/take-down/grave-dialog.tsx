import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { Button } from '../kit/button.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { say } from '../words/say.ts'
import { GraveBand } from './grave-band.tsx'
import { GraveDecision, type GraveDecisionProps } from './grave-decision.tsx'

/** What a person is asked, twice, before boards show something else at once. */
export interface GraveDialogProps extends Pick<GraveDecisionProps, 'consequence' | 'doing' | 'act'> {
  readonly title: string
  /** All that has to be known and filled in before. */
  readonly children: ComponentChildren
  /** What is still missing for the second step, which is not reached before; undefined: nothing. */
  readonly lack: () => string | undefined
  readonly onClose: () => void
}

/** Two steps, in red, that nobody takes for a trial: what is to be known, then the decision. */
export function GraveDialog({ title, children, lack, onClose, ...decision }: GraveDialogProps) {
  const [isSure, setSure] = useState(false)
  const [missing, setMissing] = useState<string | undefined>(undefined)
  const form = useRef<HTMLFormElement>(null)
  const goOn = (event: Event) => {
    event.preventDefault()
    const next = lack()
    setMissing(next)
    if (next === undefined) setSure(true)
    else form.current?.querySelector<HTMLElement>('textarea')?.focus()
  }
  return (
    <Dialog {...{ title, onClose }}>
      {isSure ? (
        <GraveDecision {...decision} onDone={onClose} onBack={() => setSure(false)} />
      ) : (
        <form ref={form} noValidate class="grave-step" onSubmit={goOn}>
          <GraveBand step={1} />
          {children}
          <p class="fault" role="alert">
            {missing}
          </p>
          <div class="doings grave-back">
            <Button onPress={onClose}>{say('Thôi', 'Cancel')}</Button>
            <Button kind="danger" type="submit">
              {say('Tiếp', 'Next')}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  )
}
