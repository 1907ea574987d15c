import { tell } from '../../state/tell.ts'
import { say } from '../../words/say.ts'
import { Button, LinkButton } from '../button.tsx'
import { Card } from '../card.tsx'
import { Icon, iconNames } from '../icon.tsx'

/** Buttons in each of their states, and the pictures. */
export function PressesPart() {
  const said = () => tell(say('Đã làm.', 'Done.'))
  const undone = () => tell(say('Đã xóa một khẩu hiệu.', 'A slogan was removed.'), 'done', async () => undefined)
  return (
    <Card title={say('Nút', 'Buttons')}>
      <div class="doings">
        <Button kind="chief" onPress={said}>
          {say('Trình duyệt', 'Submit')}
        </Button>
        <Button onPress={undone}>{say('Xóa, hoàn tác được', 'Remove, can be undone')}</Button>
        <Button kind="danger" onPress={said}>
          {say('Thu hồi…', 'Take down…')}
        </Button>
        <Button kind="slight" onPress={said}>
          {say('Vì sao?', 'Why?')}
        </Button>
        <LinkButton href="/">{say('Về trang đầu', 'Go to the first page')}</LinkButton>
      </div>
      <div class="doings">
        <Button kind="chief" isBusy>
          {say('Đang trình…', 'Submitting…')}
        </Button>
        <Button disabled>{say('Không bấm được', 'Off')}</Button>
        <Button kind="chief" because={say('Chưa chọn bảng nào.', 'No board is chosen.')}>
          {say('Trình duyệt', 'Submit')}
        </Button>
        <Button>
          <Icon name="print" /> {say('In', 'Print')}
        </Button>
      </div>
      <ul class="kit-icons">
        {iconNames.map((name) => (
          <li key={name}>
            <Icon name={name} /> <small>{name}</small>
          </li>
        ))}
      </ul>
    </Card>
  )
}
