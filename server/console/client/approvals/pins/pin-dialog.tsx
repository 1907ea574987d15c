import { useState } from 'preact/hooks'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { TextField } from '../../kit/text-field.tsx'
import { say } from '../../words/say.ts'

/** A pin that is being written, or read. */
export interface PinDialogProps {
  readonly number: number
  readonly note: string
  /** Undefined: it can only be read. */
  readonly onNote: ((note: string) => void) | undefined
  /** Undefined: it does not stick there yet. */
  readonly onRemove: (() => void) | undefined
  readonly onClose: () => void
}

const longest = 500

/** The note of a pin. */
export function PinDialog({ number, note, onNote, onRemove, onClose }: PinDialogProps) {
  const [text, setText] = useState(note)
  const [isMissing, setMissing] = useState(false)
  const title = say(`Ghi chú số ${number}`, `Note ${number}`)
  if (!onNote)
    return (
      <Dialog {...{ title, onClose }} size="small">
        <p class="reason">{note}</p>
        <div class="doings">
          <Button onPress={onClose}>{say('Đóng', 'Close')}</Button>
        </div>
      </Dialog>
    )
  const words = text.normalize('NFC').trim()
  const keep = (event: Event) => {
    event.preventDefault()
    setMissing(words === '')
    if (words !== '') onNote(words)
  }
  return (
    <Dialog {...{ title, onClose }} size="small">
      <form noValidate onSubmit={keep}>
        <TextField
          label={say('Cần sửa gì ở đây', 'What has to be corrected here')}
          rows={2}
          maxLength={longest}
          value={text}
          onInput={setText}
          fault={isMissing && words === '' ? say('Cần ghi điều phải sửa.', 'Say what has to be corrected.') : undefined}
        />
        <div class="doings">
          <Button kind="chief" type="submit">
            {say('Ghim', 'Pin')}
          </Button>
          {onRemove && (
            <Button kind="danger" onPress={onRemove}>
              {say('Bỏ ghim này', 'Remove this pin')}
            </Button>
          )}
          <Button onPress={onClose}>{say('Thôi', 'Cancel')}</Button>
        </div>
      </form>
    </Dialog>
  )
}
