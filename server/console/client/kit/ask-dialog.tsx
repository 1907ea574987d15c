import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { useDoing } from '../state/use-doing.ts'
import { say } from '../words/say.ts'
import { troubleWords } from '../words/trouble-words.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'

/** What a person is asked before it is done. */
export interface AskDialogProps {
  readonly title: string
  /** What they should know before they decide. */
  readonly children: ComponentChildren
  /** What deciding is called. */
  readonly doing: string
  readonly kind?: 'chief' | 'danger' | undefined
  /** Does it; what is thrown is shown, and the dialog stays. */
  readonly act: () => Promise<void>
  readonly onClose: () => void
}

/** Asks once, then does it. */
export function AskDialog({ title, children, doing, kind = 'chief', act, onClose }: AskDialogProps) {
  const said = useId()
  const { isBusy, trouble, faults, run } = useDoing()
  const decide = async () => {
    if (await run(act)) onClose()
  }
  return (
    <Dialog {...{ title, onClose, size: 'small' }} aria-describedby={said}>
      <div id={said} class="asked">
        {children}
      </div>
      <p class="fault" role="alert">
        {troubleWords(trouble, faults)}
      </p>
      <div class="doings">
        <Button {...{ kind, isBusy }} onPress={() => void decide()}>
          {doing}
        </Button>
        <Button onPress={onClose}>{say('Thôi', 'Cancel')}</Button>
      </div>
    </Dialog>
  )
}
