import { useEffect, useRef, useState } from 'preact/hooks'
import type { Daypart } from '../../../../shared/plan/plan.ts'
import { week } from '../words/daypart-words.ts'
import { say } from '../words/say.ts'
import { DaypartRow } from './daypart-row.tsx'
import { daypartsTyped, type TypedDaypart, typedDaypartOf } from './typed-daypart.ts'

/** Hours of the day; undefined stands for what was typed and cannot be read yet. */
export interface DaypartFieldsProps {
  readonly legend: string
  readonly value: readonly Daypart[] | undefined
  readonly onChange: (value: readonly Daypart[] | undefined) => void
  /** What holds where no hours are given, such as “the board’s own hours”. */
  readonly whenEmpty: string
  readonly fault?: string | undefined
}

/** Several stretches of the day, each with its days of the week. */
export function DaypartFields({ legend, value, onChange, whenEmpty, fault }: DaypartFieldsProps) {
  const [parts, setParts] = useState<readonly TypedDaypart[]>(() => (value ?? []).map(typedDaypartOf))
  const told = useRef(value)
  const lastKey = useRef(parts.length)
  const add = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (JSON.stringify(value) === JSON.stringify(told.current)) return
    told.current = value
    setParts((value ?? []).map(typedDaypartOf))
    lastKey.current = value?.length ?? 0
  }, [value])

  function take(next: readonly TypedDaypart[]): void {
    setParts(next)
    told.current = daypartsTyped(next)
    onChange(told.current)
  }

  return (
    <fieldset class="daypart-fields">
      <legend>{legend}</legend>
      {parts.length === 0 && <p class="quiet">{whenEmpty}</p>}
      {parts.map((part, at) => (
        <DaypartRow
          key={part.key}
          {...{ part, number: at + 1 }}
          onChange={(next) => take(parts.map((one) => (one.key === part.key ? next : one)))}
          onRemove={() => {
            take(parts.filter(({ key }) => key !== part.key))
            add.current?.focus()
          }}
        />
      ))}
      <button
        ref={add}
        type="button"
        class="slight add-hours"
        onClick={() => take([...parts, { key: lastKey.current++, from: undefined, to: undefined, days: week }])}
      >
        {parts.length === 0 ? say('Chọn khung giờ khác…', 'Choose other hours…') : say('Thêm khung giờ', 'Add hours')}
      </button>
      {fault !== undefined && (
        <p class="fault" role="alert">
          {fault}
        </p>
      )}
    </fieldset>
  )
}
