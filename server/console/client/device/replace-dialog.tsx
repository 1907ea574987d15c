import { AskDialog } from '../kit/ask-dialog.tsx'
import { say } from '../words/say.ts'

/** A board that has a machine already. */
export interface ReplaceDialogProps {
  readonly name: string
  /** Gives it the other machine. */
  readonly act: () => Promise<void>
  readonly onClose: () => void
}

/** Asks whether a board is to have another machine than it has. */
export function ReplaceDialog({ name, act, onClose }: ReplaceDialogProps) {
  return (
    <AskDialog
      title={say(`${name} đã có máy`, `${name} has a machine`)}
      doing={say('Thay máy cũ', 'Replace the machine')}
      {...{ act, onClose }}
    >
      <p>
        {say(
          'Ghép máy này thì máy cũ không còn là bảng này ngay: nó chỉ phát nội dung nền đã tải, không nhận gì mới.',
          'Once this machine is paired the former one is no longer this board: it shows the filler that it has, and takes nothing new.',
        )}
      </p>
    </AskDialog>
  )
}
