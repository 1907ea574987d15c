import { Button } from '../kit/button.tsx'
import { Heard } from '../kit/heard.tsx'
import { TickField } from '../kit/tick-field.tsx'
import { counted } from '../words/counted.ts'
import { say } from '../words/say.ts'

/** What can be done with the boards that are ticked. */
export interface TickBarProps {
  /** How many could be ticked, and how many are. */
  readonly found: number
  readonly ticked: number
  readonly onAll: (isTicked: boolean) => void
  readonly onChange: () => void
}

/** All at once, and the press that changes those that are ticked. */
export function TickBar({ found, ticked, onAll, onChange }: TickBarProps) {
  return (
    <div class="tick-bar">
      <TickField label={say(`Chọn cả ${found} bảng`, `Tick all ${found}`)} isTicked={ticked === found} onTick={onAll} />
      <Button because={ticked === 0 ? say('Đánh dấu bảng trước.', 'Tick boards first.') : undefined} onPress={onChange}>
        {ticked === 0
          ? say('Thay đổi…', 'Change…')
          : say(`Thay đổi ${ticked} bảng…`, `Change ${counted(ticked, 'board')}…`)}
      </Button>
      <Heard>{ticked > 0 && say(`Đã chọn ${ticked} bảng`, `${counted(ticked, 'board')} ticked`)}</Heard>
    </div>
  )
}
