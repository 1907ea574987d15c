import { useRef, useState } from 'preact/hooks'
import { Button } from '../kit/button.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { say } from '../words/say.ts'

/** Something that nobody is told again. */
export interface ToldOnceProps {
  readonly title: string
  /** What it is for, and how long it is of use. */
  readonly says: string
  readonly text: string
  readonly onClose: () => void
}

/** Shows a secret, once, with a way to copy it. */
export function ToldOnce({ title, says, text, onClose }: ToldOnceProps) {
  const field = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState('')
  const copy = async () => {
    field.current?.select()
    try {
      // Only pages on HTTPS have a clipboard; elsewhere what is marked is copied the old way.
      if (navigator.clipboard) await navigator.clipboard.writeText(text)
      else if (!document.execCommand('copy')) throw new Error('the browser did not copy')
      setSaid(say('Đã sao chép.', 'Copied.'))
    } catch (error) {
      console.warn(error)
      setSaid(say('Bấm Ctrl+C để sao chép.', 'Press Ctrl+C to copy.'))
    }
  }
  return (
    <Dialog {...{ title, onClose }}>
      <p>{says}</p>
      <input
        ref={field}
        type="text"
        class="secret"
        readOnly
        value={text}
        aria-label={title}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div class="doings">
        <Button kind="chief" onPress={() => void copy()}>
          {say('Sao chép', 'Copy')}
        </Button>
        <Button onPress={onClose}>{say('Xong', 'Done')}</Button>
        <span class="good" role="status">
          {said}
        </span>
      </div>
    </Dialog>
  )
}
