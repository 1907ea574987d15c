import type { Day } from '../../../../shared/plan/plan.ts'
import { weekDays } from '../words/daypart-words.ts'
import { inOurs, say } from '../words/say.ts'
import { TimeField } from './time-field.tsx'
import type { TypedDaypart } from './typed-daypart.ts'

/** One stretch of the day in its fields; `number` tells it from the others, from 1. */
export interface DaypartRowProps {
  readonly part: TypedDaypart
  readonly number: number
  readonly onChange: (part: TypedDaypart) => void
  readonly onRemove: () => void
}

/** The hours from and to, and the days of the week on which they hold. */
export function DaypartRow({ part, number, onChange, onRemove }: DaypartRowProps) {
  const which = say(`khung giờ ${number}`, `stretch ${number}`)
  const turn = (day: Day) =>
    onChange({ ...part, days: part.days.includes(day) ? part.days.filter((one) => one !== day) : [...part.days, day] })
  return (
    <fieldset class="daypart">
      <legend class="unseen">{which}</legend>
      <div class="daypart-hours">
        <TimeField label={say('Từ giờ', 'From')} value={part.from} onChange={(from) => onChange({ ...part, from })} />
        <TimeField
          label={say('Đến giờ', 'To')}
          value={part.to}
          mayEndDay
          onChange={(to) => onChange({ ...part, to })}
        />
        <button
          type="button"
          class="slight remove-hours"
          aria-label={say(`Bỏ ${which}`, `Remove ${which}`)}
          onClick={onRemove}
        >
          {say('Bỏ', 'Remove')}
        </button>
      </div>
      <div class="daypart-days">
        {weekDays.map(({ day, short, said }) => (
          <label key={day} title={inOurs(said)}>
            <input
              type="checkbox"
              aria-label={inOurs(said)}
              checked={part.days.includes(day)}
              onChange={() => turn(day)}
            />
            <span aria-hidden="true">{inOurs(short)}</span>
          </label>
        ))}
      </div>
      {part.days.length === 0 && (
        <p class="fault" role="alert">
          {say('Chọn ít nhất một ngày trong tuần.', 'Tick at least one day of the week.')}
        </p>
      )}
    </fieldset>
  )
}
