import type { SubmissionDetail } from '../../../../shared/api/submission.ts'
import { Refused } from '../api/ask-server.ts'
import { FormDialog } from '../kit/form-dialog.tsx'
import { TextField } from '../kit/text-field.tsx'
import { hear } from '../state/heard.ts'
import { tell } from '../state/tell.ts'
import { counted } from '../words/counted.ts'
import { both, say } from '../words/say.ts'
import type { Pins } from './pins/use-pins.tsx'
import { returnSubmission } from './submission.ts'

/** What is to be sent back. */
export interface ReturnDialogProps {
  readonly submission: SubmissionDetail
  readonly pins: Pins
  readonly onClose: () => void
}

const reasonless = both('Cần ghi lý do.', 'A reason is needed.')

/** Asks why, and sends a submission back with that and the pins on it. What was written stays until it is sent. */
export function ReturnDialog({ submission, pins, onClose }: ReturnDialogProps) {
  const { id, author } = submission
  const { reason, places } = pins.returning
  const words = reason.normalize('NFC').trim()

  async function act(): Promise<void> {
    if (words === '') throw new Refused('value-refused', reasonless)
    await returnSubmission(id, words, places)
    tell(say('Đã trả lại.', 'Returned.'))
    pins.forget()
    hear('submissions')
  }

  return (
    <FormDialog title={say('Trả lại', 'Return')} doing={say('Trả lại', 'Return')} {...{ act, onClose }}>
      {(faultAt) => (
        <>
          <p>
            {say(
              `${author.name} sẽ thấy lý do${places.length > 0 ? ` và ${places.length} ghi chú` : ''}, sửa rồi trình lại.`,
              `${author.name} sees the reason${places.length > 0 ? ` and ${counted(places.length, 'note')}` : ''}, corrects it and submits again.`,
            )}
          </p>
          <TextField
            label={say('Lý do', 'Reason')}
            rows={3}
            maxLength={1000}
            value={reason}
            onInput={pins.setReason}
            fault={faultAt('/reason')}
          />
        </>
      )}
    </FormDialog>
  )
}
