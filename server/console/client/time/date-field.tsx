import { useId, useState } from 'preact/hooks'
import type { DateText } from '../../../../shared/plan/plan.ts'
import { Field } from '../kit/field.tsx'
import { dayWords, lunarWords } from '../words/moment-words.ts'
import { inOurs, say } from '../words/say.ts'
import { CalendarPanel } from './calendar-panel.tsx'
import { dayTrouble } from './day-trouble.ts'
import { dateForPeople } from './typed-date.ts'
import { typedDay } from './typed-day.ts'
import { TypedInput } from './typed-input.tsx'
import { useToday } from './use-today.ts'
import { useTyped } from './use-typed.ts'

/** A field for a day; `onChange` is told undefined while nothing that can be read stands there. */
export interface DateFieldProps {
  readonly label: string
  readonly value: DateText | undefined
  readonly onChange: (value: DateText | undefined) => void
  readonly fault?: string | undefined
  readonly help?: string | undefined
}

/** A day typed as dd/mm/yyyy or dd/mm, with its weekday and lunar date below, or picked from a calendar. */
export function DateField({ label, value, onChange, fault, help }: DateFieldProps) {
  const today = useToday()
  const [isOpen, setOpen] = useState(false)
  const read = useId()
  const typed = useTyped(value, { print: dateForPeople, read: (text) => typedDay(text, today), onChange })
  const wrong = typed.isWrong ? inOurs(dayTrouble(typed.text)) : undefined
  return (
    <div class="date-field">
      <Field label={label} help={help} fault={fault ?? wrong} readBelow={read} isAlert>
        {(ids) => (
          <TypedInput {...{ ids, typed }} class="date-text" placeholder={say('ngày/tháng/năm', 'dd/mm/yyyy')} />
        )}
      </Field>
      <CalendarPanel
        {...{ label, isOpen, today }}
        onToggle={setOpen}
        opensOn={value ?? today}
        chosen={value === undefined ? undefined : { from: value, to: value }}
        onPick={(date) => {
          onChange(date)
          setOpen(false)
        }}
      />
      <p id={read} class="said-below" aria-live="polite">
        {value === undefined || typed.isWrong ? '' : [dayWords(value), lunarWords(value)].filter(Boolean).join(' · ')}
      </p>
    </div>
  )
}
