import { useEffect, useRef, useState } from 'preact/hooks'
import type { MediaView } from '../../../../shared/api/media.ts'
import { askJson, askServer, Refused, sendingOf } from '../api/ask-server.ts'
import { untilThere } from '../api/until-there.ts'
import { FormDialog } from '../kit/form-dialog.tsx'
import { Progress } from '../kit/progress.tsx'
import { TextField } from '../kit/text-field.tsx'
import { tell } from '../state/tell.ts'
import { both, say } from '../words/say.ts'
import { PhotoField } from './photo-field.tsx'
import { smallPhoto } from './small-photo.ts'

/** A board that goes under repair. */
export interface RepairDialogProps {
  readonly board: { readonly id: string; readonly name: string }
  readonly onDone: () => void
  readonly onClose: () => void
}

const noteMissing = new Refused('value-refused', both('Còn thiếu một mục.', 'Something is missing.'), [
  { pointer: '/note', messageVi: 'Ghi hỏng gì và ai đang sửa.', message: 'Say what is broken and who repairs it.' },
])

/** Asks for the note, and a photo where there is one, with which a board goes under repair. */
export function RepairDialog({ board, onDone, onClose }: RepairDialogProps) {
  const path = `/api/v1/boards/${board.id}/repair`
  const [note, setNote] = useState('')
  const [photo, setPhoto] = useState<File | undefined>(undefined)
  const [isSending, setSending] = useState(false)
  const [isBroken, setBroken] = useState(false)
  const [closing] = useState(() => new AbortController())
  useEffect(() => () => closing.abort(), [])
  const sent = useRef<{ readonly photo: File; readonly sha256: string } | undefined>(undefined)

  /** The SHA-256 of the photo: one that has come is not sent again where only the note was refused. */
  const shaOf = async (file: File): Promise<string> => {
    if (sent.current?.photo === file) return sent.current.sha256
    setSending(true)
    try {
      const body = new FormData()
      body.append('file', await smallPhoto(file))
      const { signal } = closing
      const send = () => askJson<MediaView>(`${path}/photo`, { method: 'POST', body, signal })
      const { sha256 } = await untilThere(send, signal, setBroken)
      sent.current = { photo: file, sha256 }
      return sha256
    } finally {
      setSending(false)
    }
  }
  const mark = async () => {
    if (note.trim() === '') throw noteMissing
    const asked = { note: note.normalize('NFC').trim(), ...(photo && { photo: await shaOf(photo) }) }
    await askServer(path, sendingOf('PUT', asked))
    tell(say('Đã đánh dấu: bảng đang sửa.', 'Marked as under repair.'))
    onDone()
  }
  return (
    <FormDialog
      title={say(`${board.name}: đang sửa`, `${board.name}: under repair`)}
      doing={say('Đánh dấu đang sửa', 'Mark it')}
      act={mark}
      onClose={onClose}
    >
      {(faultAt) => (
        <>
          <TextField
            label={say('Hỏng gì, ai đang sửa', 'What is broken, who repairs it')}
            help={say(
              'Trong lúc sửa, bảng này không báo lỗi cho ai.',
              'Nobody is alerted about this board in the meantime.',
            )}
            rows={3}
            maxLength={1000}
            value={note}
            onInput={setNote}
            fault={faultAt('/note')}
          />
          <PhotoField
            label={say('Ảnh chỗ hỏng', 'A photo of the damage')}
            photo={photo}
            onPhoto={setPhoto}
            fault={faultAt('/photo')}
          />
          {isSending && <Progress label={say('Đang gửi ảnh', 'Sending the photo')} />}
          {isSending && isBroken && (
            <p role="status">
              {say(
                'Mất kết nối: ảnh tự gửi lại khi có mạng, không phải chụp lại.',
                'The connection was lost: the photo is sent by itself once it is back; it need not be taken again.',
              )}
            </p>
          )}
        </>
      )}
    </FormDialog>
  )
}
