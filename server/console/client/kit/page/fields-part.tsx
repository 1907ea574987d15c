import { useState } from 'preact/hooks'
import { say } from '../../words/say.ts'
import { Card } from '../card.tsx'
import { RadioGroup } from '../radio-group.tsx'
import { SearchField } from '../search-field.tsx'
import { SelectField } from '../select-field.tsx'
import { TextField } from '../text-field.tsx'
import { TickField } from '../tick-field.tsx'

type Kind = 'gate' | 'board' | 'screen'

/** Every field, with help, with a fault, and off. */
export function FieldsPart() {
  const [text, setText] = useState('Cổng Km 12')
  const [words, setWords] = useState('')
  const [query, setQuery] = useState('')
  const [kind, setKind] = useState<Kind>('gate')
  const [isTicked, setTicked] = useState(true)
  const kinds = [
    { value: 'gate', label: say('Cổng chào điện tử', 'Welcome gate') },
    { value: 'board', label: say('Bảng điện tử', 'Electronic board') },
    { value: 'screen', label: say('Màn hình cửa khẩu', 'Border-gate screen'), isOff: true },
  ] as const
  return (
    <Card title={say('Ô nhập', 'Fields')}>
      <div class="kit-two">
        <TextField
          label={say('Tên bảng', 'Name')}
          value={text}
          onInput={setText}
          help={say('Như người dân gọi.', 'As people call it.')}
        />
        <TextField
          label={say('Ngày bắt đầu', 'From')}
          value="31/02/2026"
          onInput={setWords}
          fault={say('Tháng 2 không có ngày 31.', 'February has no 31st.')}
        />
        <TextField
          label={say('Khẩu hiệu, mỗi dòng một khẩu hiệu', 'Slogans, one a line')}
          value={words}
          onInput={setWords}
          rows={3}
          isOptional
          placeholder={say('Dán vào đây', 'Paste here')}
        />
        <TextField label={say('Mã', 'Code')} value="482 915" onInput={setText} disabled />
        <SelectField label={say('Loại', 'Kind')} value={kind} options={kinds} onPick={setKind} />
        <SearchField label={say('Tìm bảng', 'Find a board')} value={query} onInput={setQuery} />
        <RadioGroup
          label={say('Loại bảng', 'Which kind')}
          value={kind}
          onPick={setKind}
          options={kinds.map((one) => ({
            ...one,
            help: one.value === 'gate' ? say('Có hai mặt.', 'Has two faces.') : undefined,
          }))}
        />
        <TickField
          label={say('Phát cả ngày', 'All day')}
          isTicked={isTicked}
          onTick={setTicked}
          help={say('Theo giờ mở của bảng.', 'By the hours of the board.')}
        />
      </div>
    </Card>
  )
}
