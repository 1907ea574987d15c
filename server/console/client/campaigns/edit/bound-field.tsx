import { useState } from 'preact/hooks'
import type { Bound, Milestone, MilestoneId } from '../../../../../shared/plan/plan.ts'
import { parseDate, printDate } from '../../../../../shared/time/civil.ts'
import { parseDuration } from '../../../../../shared/time/duration.ts'
import { SelectField } from '../../kit/select-field.tsx'
import { TextField } from '../../kit/text-field.tsx'
import { DateField } from '../../time/date-field.tsx'
import { say } from '../../words/say.ts'
import { type BoundPlace, boundOnDay, dayOfBound, lunarOn, type Side } from './bound-on-day.ts'

/** One bound of a phase. */
export interface BoundFieldProps {
  readonly legend: string
  readonly bound: Bound
  readonly side: Side
  readonly milestones: readonly Milestone[]
  readonly place: BoundPlace
  readonly onChange: (bound: Bound) => void
}

/** A bound in the way that one chooses: as a day, so many days from an edge of a milestone, or by the moon. */
export function BoundField({ legend, bound, side, milestones, place, onChange }: BoundFieldProps) {
  const day = dayOfBound(bound, side, place)
  const kind = typeof bound === 'string' ? 'day' : 'lunar' in bound ? 'lunar' : `${bound.milestone} ${bound.edge}`
  const options = [
    { value: 'day', label: say('Theo ngày', 'A day') },
    { value: 'lunar', label: say('Theo ngày âm lịch', 'A day of the lunar calendar'), isOff: day === undefined },
    ...milestones.flatMap(({ id, title }) => [
      { value: `${id} start`, label: say(`Tính từ lúc bắt đầu “${title}”`, `From the start of “${title}”`) },
      { value: `${id} end`, label: say(`Tính từ lúc kết thúc “${title}”`, `From the end of “${title}”`) },
    ]),
  ]

  /** The day stays where it is, in other words. */
  function choose(next: string): void {
    if (next === 'day') onChange(day === undefined ? bound : printDate(day))
    else if (next === 'lunar') onChange((day === undefined ? undefined : lunarOn(day)) ?? bound)
    else {
      const [milestone, edge] = next.split(' ') as [MilestoneId, 'start' | 'end']
      const at: Bound = { milestone, edge }
      onChange(day === undefined ? at : boundOnDay(at, side, day, place))
    }
  }

  return (
    <fieldset class="bound-field">
      <legend>{legend}</legend>
      <SelectField label={say('Cách tính', 'Counted')} value={kind} options={options} onPick={choose} />
      {typeof bound === 'object' && 'milestone' in bound ? (
        <OffsetField offset={bound.offset} onChange={(offset) => onChange(withOffset(bound, offset))} />
      ) : (
        <DateField
          label={say('Ngày', 'Day')}
          value={day === undefined ? undefined : printDate(day)}
          onChange={(date) => {
            const next = date === undefined ? undefined : parseDate(date)
            if (next !== undefined) onChange(boundOnDay(bound, side, next, place))
          }}
        />
      )}
    </fieldset>
  )
}

interface OffsetFieldProps {
  readonly offset: string | undefined
  readonly onChange: (days: number) => void
}

function OffsetField({ offset, onChange }: OffsetFieldProps) {
  const { sign = 1, weeks = 0, days = 0 } = parseDuration(offset ?? 'P0D') ?? {}
  const count = sign * (weeks * 7 + days)
  const [text, setText] = useState(String(Math.abs(count)))
  const isBefore = count < 0
  const read = /^\d{1,4}$/.test(text.trim()) ? Number(text) : undefined
  const shown = read === Math.abs(count) ? text : read === undefined ? text : String(Math.abs(count))
  return (
    <div class="offset-field">
      <TextField
        label={say('Số ngày', 'Days')}
        value={shown}
        inputMode="numeric"
        onInput={(next) => {
          setText(next)
          if (/^\d{1,4}$/.test(next.trim())) onChange(isBefore ? -Number(next) : Number(next))
        }}
        fault={read === undefined ? say('Gõ một số, như 30.', 'Type a number, such as 30.') : undefined}
      />
      <SelectField
        label={say('Trước hay sau', 'Before or after')}
        value={isBefore ? 'before' : 'after'}
        options={[
          { value: 'before', label: say('ngày trước đó', 'days before it') },
          { value: 'after', label: say('ngày sau đó', 'days after it') },
        ]}
        onPick={(next) => onChange((next === 'before' ? -1 : 1) * Math.abs(count))}
      />
    </div>
  )
}

function withOffset({ offset: _, ...bound }: Extract<Bound, { readonly milestone: MilestoneId }>, days: number): Bound {
  return days === 0 ? bound : { ...bound, offset: `${days < 0 ? '-' : ''}P${Math.abs(days)}D` }
}
