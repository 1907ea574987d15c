import { useRef, useState } from 'preact/hooks'
import type { Brightness, ClockText } from '../../../../shared/plan/plan.ts'
import { Button } from '../kit/button.tsx'
import { TextField } from '../kit/text-field.tsx'
import { TimeField } from '../time/time-field.tsx'
import { say } from '../words/say.ts'

/** A brightness plan while it is typed; `onChange` is told undefined while a line of it cannot be read. */
export interface BrightnessFieldsProps {
  readonly legend: string
  readonly value: readonly Brightness[]
  readonly onChange: (value: readonly Brightness[] | undefined) => void
}

interface TypedLine {
  readonly key: number
  readonly from: ClockText | undefined
  readonly to: ClockText | undefined
  readonly percent: string
}

/** How bright a board is from one hour to another; at all other hours it is as bright as it can be. */
export function BrightnessFields({ legend, value, onChange }: BrightnessFieldsProps) {
  const [lines, setLines] = useState<readonly TypedLine[]>(() =>
    value.map(({ from, to, percent }, key) => ({ key, from, to, percent: String(percent) })),
  )
  const lastKey = useRef(lines.length)
  const take = (next: readonly TypedLine[]) => {
    setLines(next)
    onChange(planOf(next))
  }
  const put = (line: TypedLine, some: Partial<TypedLine>) =>
    take(lines.map((one) => (one.key === line.key ? { ...line, ...some } : one)))
  return (
    <fieldset>
      <legend>{legend}</legend>
      {lines.length === 0 && <p class="quiet">{say('100% cả ngày.', '100% all day.')}</p>}
      {lines.map((line) => (
        <div key={line.key} class="brightness-line">
          <TimeField label={say('Từ', 'From')} value={line.from} onChange={(from) => put(line, { from })} />
          <TimeField label={say('Đến', 'To')} value={line.to} mayEndDay onChange={(to) => put(line, { to })} />
          <TextField
            label={say('Độ sáng (%)', 'Brightness (%)')}
            inputMode="numeric"
            value={line.percent}
            fault={
              line.percent !== '' && percentOf(line.percent) === undefined
                ? say('Từ 1 đến 100.', 'From 1 to 100.')
                : undefined
            }
            onInput={(percent) => put(line, { percent })}
          />
          <Button kind="slight" onPress={() => take(lines.filter(({ key }) => key !== line.key))}>
            {say('Bỏ', 'Remove')}
          </Button>
        </div>
      ))}
      <Button
        kind="slight"
        onPress={() => take([...lines, { key: lastKey.current++, from: '18:00', to: '06:00', percent: '40' }])}
      >
        {say('Thêm khung giờ sáng', 'Add hours')}
      </Button>
    </fieldset>
  )
}

function planOf(lines: readonly TypedLine[]): readonly Brightness[] | undefined {
  const plan: Brightness[] = []
  for (const { from, to, percent: typed } of lines) {
    const percent = percentOf(typed)
    if (from === undefined || to === undefined || percent === undefined) return undefined
    plan.push({ from, to, percent })
  }
  return plan
}

function percentOf(text: string): number | undefined {
  const match = /^\s*(\d{1,3})\s*%?\s*$/.exec(text)
  const percent = Number(match?.[1])
  return match && percent >= 1 && percent <= 100 ? percent : undefined
}
