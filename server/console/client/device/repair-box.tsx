import { useState } from 'preact/hooks'
import type { BoardHealthView } from '../../../../shared/api/board-health.ts'
import { askServer } from '../api/ask-server.ts'
import { AskDialog } from '../kit/ask-dialog.tsx'
import { Button } from '../kit/button.tsx'
import { tell } from '../state/tell.ts'
import { say } from '../words/say.ts'
import { whenWords } from '../words/when-words.ts'

/** A repair that goes on. */
export interface RepairBoxProps {
  readonly board: { readonly id: string }
  readonly repair: NonNullable<BoardHealthView['repair']>
  /** Whether the person may end it. */
  readonly mayEnd: boolean
  /** What is shown may be other. */
  readonly onChange: () => void
}

/** That a board is under repair: by whom, since when, the note and the photo, and its end. */
export function RepairBox({ board, repair: { note, photo, since, by }, mayEnd, onChange }: RepairBoxProps) {
  const [isEnding, setEnding] = useState(false)
  const end = async () => {
    await askServer(`/api/v1/boards/${board.id}/repair`, { method: 'DELETE' })
    tell(say('Đã sửa xong.', 'The repair has ended.'))
    onChange()
  }
  return (
    <div class="repair">
      <h3>{say('Đang sửa', 'Under repair')}</h3>
      <p>{note}</p>
      <p class="quiet">
        {[say(`Từ ${whenWords(since)}`, `Since ${whenWords(since)}`), by?.name].filter(Boolean).join(' · ')}
      </p>
      {photo !== null && (
        <img class="photo" src={`/media/${photo}`} alt={say('Ảnh chụp chỗ hỏng', 'A photo of the damage')} />
      )}
      {mayEnd && (
        <p class="doings">
          <Button onPress={() => setEnding(true)}>{say('Sửa xong…', 'Repaired…')}</Button>
        </p>
      )}
      {isEnding && (
        <AskDialog
          title={say('Đã sửa xong?', 'Is it repaired?')}
          doing={say('Sửa xong', 'It is repaired')}
          act={end}
          onClose={() => setEnding(false)}
        >
          <p>
            {say('Từ nay bảng lại được cảnh báo khi có lỗi.', 'From now on the board’s troubles raise alerts again.')}
          </p>
        </AskDialog>
      )}
    </div>
  )
}
