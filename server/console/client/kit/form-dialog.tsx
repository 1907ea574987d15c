import type { ComponentChildren } from 'preact'
import { say } from '../words/say.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { FaultsBelow } from './faults-below.tsx'
import { type FaultAt, useFormFaults } from './use-form-faults.ts'

/** Fields, and one decision. */
export interface FormDialogProps {
  readonly title: string
  /** What deciding is called. */
  readonly doing: string
  /** Does it; what is thrown is shown, and the dialog stays. */
  readonly act: () => Promise<void>
  readonly onClose: () => void
  readonly size?: 'small' | 'wide' | undefined
  /** The fields. Each asks `faultAt` what the server found wrong at its JSON pointer; faults that no field asks for stand below all. */
  readonly children: (faultAt: FaultAt) => ComponentChildren
}

/** A dialog with a form: Enter sends it, a refusal stands at its field, and nothing that was typed is lost. */
export function FormDialog({ title, doing, act, onClose, size, children }: FormDialogProps) {
  const { isBusy, form, faultAt, saidBelow, run } = useFormFaults()
  const decide = async (event: Event) => {
    event.preventDefault()
    if (await run(act)) onClose()
  }
  return (
    <Dialog {...{ title, onClose, size }}>
      <form ref={form} noValidate onSubmit={(event) => void decide(event)}>
        {children(faultAt)}
        <FaultsBelow said={saidBelow} />
        <div class="doings">
          <Button kind="chief" type="submit" isBusy={isBusy}>
            {doing}
          </Button>
          <Button onPress={onClose}>{say('Thôi', 'Cancel')}</Button>
        </div>
      </form>
    </Dialog>
  )
}
