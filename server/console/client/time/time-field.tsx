import type { ClockText } from '../../../../shared/plan/plan.ts'
import { Field } from '../kit/field.tsx'
import { say } from '../words/say.ts'
import { typedClock } from './typed-clock.ts'
import { TypedInput } from './typed-input.tsx'
import { useTyped } from './use-typed.ts'

/** A field for a time of the day; `onChange` is told undefined while nothing that can be read stands there. */
export interface TimeFieldProps {
  readonly label: string
  readonly value: ClockText | undefined
  readonly onChange: (value: ClockText | undefined) => void
  /** Whether 24:00, the end of the day, may be meant. */
  readonly mayEndDay?: boolean
}

/** A time typed by the 24-hour clock: `7h30`, `19:00`. */
export function TimeField({ label, value, onChange, mayEndDay = false }: TimeFieldProps) {
  const typed = useTyped(value, { print: String, read: (text) => typedClock(text, mayEndDay), onChange })
  const wrong = typed.isWrong
    ? say('Giờ cần có dạng 08:00, theo 24 giờ.', 'The time should look like 08:00, in 24-hour time.')
    : undefined
  return (
    <Field label={label} fault={wrong} isAlert>
      {(ids) => <TypedInput {...{ ids, typed }} class="time-text" placeholder="08:00" />}
    </Field>
  )
}
