import { useState } from 'preact/hooks'
import type { PlanNow } from '../../api/watch-plan.ts'
import { go } from '../../app/address.ts'
import { Button } from '../../kit/button.tsx'
import { Card } from '../../kit/card.tsx'
import { FileDrop } from '../../kit/file-drop.tsx'
import { TextField } from '../../kit/text-field.tsx'
import { Waiting } from '../../kit/waiting.tsx'
import { inOurs, say } from '../../words/say.ts'
import { useDocument } from './use-document.ts'

/** Where a campaign is begun from a document. */
export interface DocumentPlaceProps {
  readonly now: PlanNow
  /** Something is being written already: it does not stand in the way. */
  readonly isSlim?: boolean
  /** The draft has been filled: without it the person is taken to it. */
  readonly onFilled?: () => void
}

const accepts =
  '.docx,.xlsx,.txt,application/vnd.openxmlformats-officedocument.wordprocessingml.document,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,text/plain'

/** *Từ tệp Word hoặc Excel*: a place for the plan’s file, or for its words. */
export function DocumentPlace({ now, isSlim = false, onFilled }: DocumentPlaceProps) {
  const { isBusy, trouble, read } = useDocument(now, onFilled ?? (() => go('/campaigns/new')))
  const [words, setWords] = useState('')
  const title = say('Từ tệp Word hoặc Excel', 'From a Word or Excel file')
  const content = (
    <>
      {!isSlim && (
        <p class="quiet">
          {say(
            'Tên, số văn bản, mốc, giai đoạn và khẩu hiệu được đọc từ kế hoạch rồi điền sẵn để bạn xem lại. Tệp không rời máy này; chưa lưu gì.',
            'Its title, number, milestones, phases and slogans are read from the plan and filled in for you to check. The file stays on this machine; nothing is saved.',
          )}
        </p>
      )}
      <FileDrop
        name={say('Tệp Word hoặc Excel', 'Word or Excel file')}
        prompt={say('Thả tệp kế hoạch (.docx, .xlsx) vào đây, hoặc', 'Drop the plan’s file (.docx, .xlsx) here, or')}
        press={say('Chọn tệp Word hoặc Excel…', 'Choose a Word or Excel file…')}
        accept={accepts}
        onFile={(file) => read({ file })}
      />
      {isBusy && <Waiting label={say('Đang đọc tệp…', 'Reading the file…')} />}
      {trouble && (
        <p class="fault" role="alert">
          {inOurs(trouble)}
        </p>
      )}
      <details class="more-fields">
        <summary>{say('Hoặc dán chữ của kế hoạch', 'Or paste the words of the plan')}</summary>
        <TextField label={say('Chữ của kế hoạch', 'Words of the plan')} value={words} onInput={setWords} rows={6} />
        <div class="doings">
          <Button
            isBusy={isBusy}
            disabled={words.trim() === ''}
            onPress={() => read({ words, name: say('chữ đã dán', 'what was pasted') })}
          >
            {say('Đọc chữ đã dán', 'Read what is pasted')}
          </Button>
        </div>
      </details>
    </>
  )
  return isSlim ? (
    <details class="document-place more-fields">
      <summary>{title}</summary>
      {content}
    </details>
  ) : (
    <Card title={title} class="document-place">
      {content}
    </Card>
  )
}
