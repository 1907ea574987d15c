import { useId, useState } from 'preact/hooks'
import type { DateText } from '../../../../shared/plan/plan.ts'
import { Field } from '../kit/field.tsx'
import { inOurs, language, say } from '../words/say.ts'
import { CalendarPanel } from './calendar-panel.tsx'
import { daysToType } from './days-to-type.ts'
import { spanTrouble } from './span-trouble.ts'
import { dateForPeople } from './typed-date.ts'
import { type DateSpan, spanWords } from './typed-span.ts'

/** A field for days; `span` is what the text reads as (`typedSpan`). */
export interface SpanFieldProps {
  readonly label: string
  /** Whose days they are, for those who hear one such field of several. */
  readonly of?: string | undefined
  readonly today: DateText
  readonly text: string
  readonly onInput: (text: string) => void
  readonly span: DateSpan | undefined
  readonly fault?: string | undefined
}

/** Days typed as `1/12-22/12`, said in words below with their lunar dates, or picked from a calendar: the first day, then the last. */
export function SpanField({ label, of, today, text, onInput, span, fault }: SpanFieldProps) {
  const [isOpen, setOpen] = useState(false)
  const [isLeft, setLeft] = useState(true)
  const [first, setFirst] = useState<DateText | undefined>(undefined)
  const read = useId()
  const isWrong = isLeft && text.trim() !== '' && span === undefined
  const named = of === undefined ? label : [label, <span key="of" class="heard">{`: ${of}`}</span>]
  const wrong = isWrong ? inOurs(spanTrouble(text)) : undefined

  function pick(date: DateText): void {
    if (first === undefined) {
      setFirst(date)
      onInput(dateForPeople(date))
      return
    }
    const [from, to] = first <= date ? [first, date] : [date, first]
    setFirst(undefined)
    setOpen(false)
    onInput(daysToType({ from, to }))
  }

  return (
    <div class="span-field">
      <Field label={named} fault={fault ?? wrong} readBelow={read} isAlert>
        {(ids) => (
          <input
            {...ids}
            type="text"
            placeholder="1/12-22/12"
            autocomplete="off"
            spellcheck={false}
            value={text}
            onInput={({ currentTarget }) => {
              setLeft(false)
              onInput(currentTarget.value)
            }}
            onBlur={() => setLeft(true)}
          />
        )}
      </Field>
      <CalendarPanel
        {...{ isOpen, today }}
        label={of === undefined ? label : `${label}: ${of}`}
        onToggle={(open) => {
          setFirst(undefined)
          setOpen(open)
        }}
        opensOn={span?.from ?? today}
        chosen={first === undefined ? span : { from: first, to: first }}
        onPick={pick}
      />
      <p id={read} class="said-below" aria-live="polite">
        {isOpen && first !== undefined
          ? say('Chọn ngày cuối.', 'Pick the last day.')
          : span && spanWords(span.from, span.to, language(), today)}
      </p>
    </div>
  )
}
