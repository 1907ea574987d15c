import type { DateText } from '../../../../shared/plan/plan.ts'
import { parseDate, printDate } from '../../../../shared/time/civil.ts'
import { Button } from '../kit/button.tsx'
import { Icon } from '../kit/icon.tsx'
import { DateField } from '../time/date-field.tsx'
import { say } from '../words/say.ts'

/** A day, and the days beside it. */
export interface DayStepsProps {
  readonly date: DateText
  readonly today: DateText
  readonly onDate: (date: DateText) => void
}

/** The day that is looked at: typed, picked, or a day before or after. */
export function DaySteps({ date, today, onDate }: DayStepsProps) {
  const step = (by: number) => {
    const day = parseDate(date)
    if (day !== undefined) onDate(printDate(day + by))
  }
  return (
    <div class="day-steps">
      <DateField
        label={say('Ngày', 'Day')}
        value={date}
        onChange={(next) => {
          if (next !== undefined) onDate(next)
        }}
      />
      <div class="doings">
        <Button aria-label={say('Ngày trước', 'The day before')} onPress={() => step(-1)}>
          <Icon name="left" />
        </Button>
        <Button aria-label={say('Ngày sau', 'The day after')} onPress={() => step(1)}>
          <Icon name="right" />
        </Button>
        <Button disabled={date === today} onPress={() => onDate(today)}>
          {say('Hôm nay', 'Today')}
        </Button>
      </div>
    </div>
  )
}
