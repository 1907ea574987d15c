import { useState } from 'preact/hooks'
import { askServer, sendingOf } from '../api/ask-server.ts'
import { AskDialog } from '../kit/ask-dialog.tsx'
import { Button, LinkButton } from '../kit/button.tsx'
import { tell } from '../state/tell.ts'
import { say } from '../words/say.ts'
import { whenWords } from '../words/when-words.ts'

/** Two machines that say they are one board. */
export interface DisputeBoxProps {
  readonly board: { readonly id: string }
  /** Epoch ms. */
  readonly since: number
  /** What is shown may be other. */
  readonly onChange: () => void
}

/** What two machines mostly mean, and the two ways out of it. */
export function DisputeBox({ board, since, onChange }: DisputeBoxProps) {
  const [isAsked, setAsked] = useState(false)
  const end = async () => {
    await askServer(`/api/v1/boards/${board.id}/dispute/end`, sendingOf('POST', {}))
    tell(say('Đã cho phát lại.', 'It plays again.'))
    onChange()
  }
  return (
    <div class="dispute" role="alert">
      <h3>{say('Hai máy cùng nhận là bảng này', 'Two machines say that they are this board')}</h3>
      <p>
        {say(
          `Từ ${whenWords(since)}. Thường là do chép cả ổ đĩa sang máy khác. Cả hai chỉ phát nội dung nền cho tới khi có người quyết định.`,
          `Since ${whenWords(since)}. Mostly a disk was copied to another machine. Both show the filler until a person decides.`,
        )}
      </p>
      <p class="doings">
        <Button kind="chief" onPress={() => setAsked(true)}>
          {say('Máy kia đã tắt: cho phát lại…', 'The other one is off: let it play…')}
        </Button>
        <LinkButton href="/pair">{say('Không rõ máy nào đúng: ghép lại', 'Not sure which: pair again')}</LinkButton>
      </p>
      {isAsked && (
        <AskDialog
          title={say('Chỉ còn một máy?', 'Is there one machine only?')}
          doing={say('Cho phát lại', 'Let it play')}
          act={end}
          onClose={() => setAsked(false)}
        >
          <p>
            {say(
              'Chỉ bấm khi máy thừa đã tắt hoặc đã xóa. Nếu còn hai máy, cả hai lại về nội dung nền.',
              'Press this only once the other machine is off or cleared. While there are two, both fall back to the filler.',
            )}
          </p>
        </AskDialog>
      )}
    </div>
  )
}
