import { useState } from 'preact/hooks'
import { AskDialog } from '../kit/ask-dialog.tsx'
import { Button } from '../kit/button.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { TickField } from '../kit/tick-field.tsx'
import { say } from '../words/say.ts'

/** A key that is to be replaced: an office’s, or the root key where no office is named. */
export interface Rotated {
  readonly org?: string
  readonly name: string
}

/** The replacing of a key. */
export interface RotateDialogProps {
  readonly of: Rotated
  /** Does it. Throws `Refused`. */
  readonly rotate: (of: Rotated) => Promise<void>
  readonly onClose: () => void
}

/** Asks twice before a key is replaced: what it comes to, then whether it is really meant. */
export function RotateDialog({ of, rotate, onClose }: RotateDialogProps) {
  const [isSure, setSure] = useState(false)
  const [isUnderstood, setUnderstood] = useState(false)
  if (isSure)
    return (
      <AskDialog
        title={say('Chắc chắn thay khóa?', 'Really replace it?')}
        doing={say('Thay khóa ngay', 'Replace it now')}
        kind="danger"
        act={() => rotate(of)}
        onClose={onClose}
      >
        <p>
          {say(`Khóa cũ (${of.name}) sẽ không dùng lại được.`, `The former key (${of.name}) can no longer be used.`)}
        </p>
      </AskDialog>
    )
  return (
    <Dialog title={say(`Thay khóa: ${of.name}?`, `Replace the key: ${of.name}?`)} size="small" onClose={onClose}>
      <p>
        {say(
          'Các bảng đang kết nối nhận khóa mới ngay; bảng mất kết nối nhận khi nối lại, và đến lúc đó vẫn phát chương trình đã tải.',
          'Connected boards get the new key at once; others when they come back, and until then they play what they have.',
        )}
      </p>
      <p>
        {say(
          'Cần đăng nhập trong vòng mười phút trước. Nếu bị từ chối: đăng xuất, đăng nhập lại rồi làm.',
          'You must have signed in within ten minutes. If it is refused, sign out, sign in again, and come back.',
        )}
      </p>
      <TickField
        label={say('Tôi hiểu và muốn thay khóa', 'I understand, and want to replace it')}
        isTicked={isUnderstood}
        onTick={setUnderstood}
      />
      <div class="doings">
        <Button kind="chief" disabled={!isUnderstood} onPress={() => setSure(true)}>
          {say('Tiếp tục', 'Go on')}
        </Button>
        <Button onPress={onClose}>{say('Thôi', 'Cancel')}</Button>
      </div>
    </Dialog>
  )
}
