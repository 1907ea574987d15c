import type { EmergencyLine } from '../../../../shared/api/emergency.ts'
import { AskDialog } from '../kit/ask-dialog.tsx'
import { hear } from '../state/heard.ts'
import { tell } from '../state/tell.ts'
import { counted } from '../words/counted.ts'
import { say } from '../words/say.ts'
import { end } from './emergency.ts'

/** One that is on the air. */
export interface EndEarlyDialogProps {
  readonly line: EmergencyLine
  readonly onClose: () => void
}

/** Asks once, then takes an emergency off the air before its time. */
export function EndEarlyDialog({ line, onClose }: EndEarlyDialogProps) {
  const { text, boardCount, cancelText } = line
  return (
    <AskDialog
      title={say('Kết thúc phát khẩn sớm?', 'End the emergency early?')}
      doing={say('Kết thúc ngay', 'End it now')}
      kind="danger"
      act={async () => {
        await end(line, 'cancel')
        tell(say('Đã kết thúc phát khẩn.', 'The emergency is ended.'))
        hear('emergencies')
      }}
      onClose={onClose}
    >
      <p class="words">{text}</p>
      <p>
        {cancelText === null
          ? say(
              `Gỡ khỏi ${boardCount} bảng ngay; các bảng trở lại chương trình thường.`,
              `It leaves ${counted(boardCount, 'board')} at once, and the programme goes on.`,
            )
          : say(
              `Gỡ khỏi ${boardCount} bảng ngay; các bảng hiện “${cancelText}” ít phút.`,
              `It leaves ${counted(boardCount, 'board')} at once; “${cancelText}” shows for a few minutes.`,
            )}
      </p>
    </AskDialog>
  )
}
