import { Button } from '../../kit/button.tsx'
import { DaypartFields } from '../../time/daypart-fields.tsx'
import { SpanField } from '../../time/span-field.tsx'
import { typedSpan } from '../../time/typed-span.ts'
import { useToday } from '../../time/use-today.ts'
import { daypartWords } from '../../words/daypart-words.ts'
import { inOurs, say } from '../../words/say.ts'
import type { Work } from '../work.ts'
import type { Where } from './where.ts'

/** When it is to play. */
export interface WhenFieldsProps {
  readonly work: Work
  readonly where: Where
  readonly onChange: (change: Partial<Work>) => void
}

/** The days as they are typed, or the phase in their place; below, the hours, which are the boards’ own until somebody changes them. */
export function WhenFields({ work, where, onChange }: WhenFieldsProps) {
  const today = useToday()
  const span = typedSpan(work.days, today)
  const isOver = span !== undefined && span.to < today
  const hours = inOurs(daypartWords(work.hours ?? undefined))
  return (
    <>
      {where.phase ? (
        <div>
          <p>
            {say('Phát theo giai đoạn', 'Plays in the phase')} <strong>{where.phase.title}</strong>
          </p>
          <Button kind="slight" onPress={() => onChange({ phase: '' })}>
            {say('Gõ ngày riêng', 'Type days instead')}
          </Button>
        </div>
      ) : (
        <SpanField
          label={say('Phát từ ngày – đến ngày', 'From day – to day')}
          {...{ today, span }}
          text={work.days}
          onInput={(days) => onChange({ days })}
          fault={isOver ? say('Những ngày này đã qua.', 'These days are over.') : undefined}
        />
      )}
      <details class="more-fields">
        <summary>
          {say('Giờ phát:', 'Hours:')} <strong>{hours}</strong>
        </summary>
        <div>
          <DaypartFields
            legend={say('Giờ phát', 'Hours')}
            value={work.hours ?? undefined}
            onChange={(next) => onChange({ hours: next ?? null })}
            whenEmpty={say('Cả giờ chạy của bảng.', 'All of the boards’ own hours.')}
          />
        </div>
      </details>
    </>
  )
}
