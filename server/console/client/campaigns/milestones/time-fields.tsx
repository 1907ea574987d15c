import type { DateText } from '../../../../../shared/plan/plan.ts'
import { Field } from '../../kit/field.tsx'
import { dayTrouble } from '../../time/day-trouble.ts'
import { planTimeTyped, type TypedPlanTime } from '../../time/plan-time.ts'
import { typedDay } from '../../time/typed-day.ts'
import { useToday } from '../../time/use-today.ts'
import { dayWords, lunarWords } from '../../words/moment-words.ts'
import { inOurs, say } from '../../words/say.ts'

/** A day and an hour as they are typed. */
export interface TimeFieldsProps {
  readonly legend: string
  readonly typed: TypedPlanTime
  readonly onType: (typed: TypedPlanTime) => void
  /** The hour may not be left out. */
  readonly isExact?: boolean | undefined
  /** Which of the two cannot be read, once the person has asked for it to be. */
  readonly wrong: 'date' | 'time' | undefined
}

/** The text of the plan for what was typed on `today`, or which field is wrong: without a year what is exact has happened, the rest is to come. */
export function planTimeIn(typed: TypedPlanTime, today: DateText, isExact = false): ReturnType<typeof planTimeTyped> {
  if (isExact && typed.time.trim() === '') return { wrong: 'time' }
  return planTimeTyped(typed, (text) => typedDay(text, today, !isExact))
}

/** A day and an hour, with the weekday and the lunar day below. */
export function TimeFields({ legend, typed, onType, isExact, wrong }: TimeFieldsProps) {
  const date = typedDay(typed.date, useToday(), !isExact)
  const faults = {
    date: inOurs(dayTrouble(typed.date)),
    time: say('Giờ cần có dạng 08:30, từ 00:00 đến 23:59.', 'The time should look like 08:30, 00:00 to 23:59.'),
  }
  const field = (key: 'date' | 'time', label: string, placeholder: string) => (
    <Field label={label} fault={wrong === key ? faults[key] : undefined}>
      {(ids) => (
        <input
          {...{ ...ids, type: 'text', placeholder, autocomplete: 'off', spellcheck: false, value: typed[key] }}
          class={`${key}-text`}
          onInput={({ currentTarget }) => onType({ ...typed, [key]: currentTarget.value })}
        />
      )}
    </Field>
  )
  return (
    <fieldset class="time-fields">
      <legend>{legend}</legend>
      {field('date', say('Ngày', 'Date'), say('ngày/tháng/năm', 'dd/mm/yyyy'))}
      {field('time', say('Giờ (24 giờ)', 'Time (24 h)'), isExact ? '08:30' : say('cả ngày', 'all day'))}
      <p class="quiet" aria-live="polite">
        {date === undefined ? '' : [dayWords(date), lunarWords(date)].filter(Boolean).join(' · ')}
      </p>
    </fieldset>
  )
}
