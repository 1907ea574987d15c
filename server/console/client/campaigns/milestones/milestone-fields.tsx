import type { VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { Milestone } from '../../../../../shared/plan/plan.ts'
import { Button } from '../../kit/button.tsx'
import { RadioGroup } from '../../kit/radio-group.tsx'
import { TickField } from '../../kit/tick-field.tsx'
import { serverClock } from '../../state/now.ts'
import { planTimeToType, type TypedPlanTime } from '../../time/plan-time.ts'
import { dateForPeople } from '../../time/typed-date.ts'
import { timeForPeople } from '../../time/typed-time.ts'
import { useToday } from '../../time/use-today.ts'
import { zoneClockOf } from '../../time/zone-clock.ts'
import { say } from '../../words/say.ts'
import type { MilestoneChange } from './milestone-change.ts'
import { planTimeIn, TimeFields } from './time-fields.tsx'

/** What may become of a milestone. */
export type Doing = 'move' | 'close' | 'postpone'

/** The fields that ask it. */
export interface MilestoneFieldsProps {
  readonly milestone: Milestone
  /** The zone in which a real end is typed. */
  readonly zone: string
  /** What is asked first: whether it moves, unless set. */
  readonly asks?: Doing | undefined
  readonly isBusy: boolean
  readonly cancel: VNode
  /** Told the change once all of it can be read. */
  readonly onChange: (change: MilestoneChange) => void
}

const minuteMs = 60_000
const nothing: TypedPlanTime = { date: '', time: '' }

/** Whether a milestone moves, has closed or is postponed, and to when. */
export function MilestoneFields({ milestone, zone, asks = 'move', isBusy, cancel, onChange }: MilestoneFieldsProps) {
  const dated = milestone.state === 'postponed' ? undefined : milestone
  const clock = zoneClockOf(zone)
  const today = useToday()
  const form = useRef<HTMLFormElement>(null)
  const [doing, setDoing] = useState<Doing>(asks)
  const [isExpected, setExpected] = useState(milestone.state === 'expected')
  const [isAsked, setAsked] = useState(false)
  const [typed, setTyped] = useState(() => {
    const { date, clockMs } = clock.read(serverClock.now())
    return {
      starts: dated ? planTimeToType(dated.starts) : nothing,
      ends: dated ? planTimeToType(dated.ends) : nothing,
      closed: { date: dateForPeople(date), time: timeForPeople(clockMs - (clockMs % minuteMs)) },
    }
  })
  const read = {
    starts: planTimeIn(typed.starts, today),
    ends: planTimeIn(typed.ends, today),
    closed: planTimeIn(typed.closed, today, true),
  }
  const fieldsOf = (key: keyof typeof typed, legend: string) => {
    const found = read[key]
    const wrong = isAsked && 'wrong' in found ? found.wrong : undefined
    return (
      <TimeFields
        {...{ legend, wrong, typed: typed[key], isExact: key === 'closed' }}
        onType={(next) => setTyped((former) => ({ ...former, [key]: next }))}
      />
    )
  }

  function changeTyped(): MilestoneChange | undefined {
    const { starts, ends, closed } = read
    switch (doing) {
      case 'postpone':
        return { state: 'postponed' }
      case 'close':
        return 'text' in closed ? { state: 'closed', closedAt: instantText(closed.text) } : undefined
      default: {
        if (!('text' in starts && 'text' in ends)) return undefined
        const state = isExpected ? 'expected' : 'confirmed'
        return { state, starts: starts.text, ends: ends.text, closedAt: null }
      }
    }
  }

  function instantText(text: string): string {
    const [date = '', time = ''] = text.split('T')
    const [hour = 0, minute = 0] = time.split(':').map(Number)
    return clock.print(clock.instantAt({ date, clockMs: (hour * 60 + minute) * minuteMs }))
  }

  function look(event: Event): void {
    event.preventDefault()
    setAsked(true)
    const change = changeTyped()
    if (change) onChange(change)
    else requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
  }

  return (
    <form ref={form} noValidate onSubmit={look} class="milestone-fields">
      <RadioGroup<Doing>
        label={say('Mốc này thế nào?', 'What has become of it?')}
        value={doing}
        onPick={setDoing}
        options={[
          { value: 'move', label: say('Dời sang thời gian khác', 'Move to another time') },
          { value: 'close', label: say('Đã kết thúc', 'It has closed'), isOff: !dated },
          { value: 'postpone', label: say('Hoãn, chưa có thời gian mới', 'Postponed, with no new time yet') },
        ]}
      />
      {doing === 'move' && (
        <>
          {fieldsOf('starts', say('Bắt đầu', 'Begins'))}
          {fieldsOf('ends', say('Kết thúc', 'Ends'))}
          <TickField
            label={say('Mới là dự kiến, chưa xác nhận', 'Only expected, not yet confirmed')}
            isTicked={isExpected}
            onTick={setExpected}
          />
        </>
      )}
      {doing === 'close' && fieldsOf('closed', say('Kết thúc thực tế lúc', 'Actually ended at'))}
      <p class="quiet">{say('Giờ tại nơi đặt bảng.', 'In the boards’ own time.')}</p>
      <div class="doings">
        <Button kind="chief" type="submit" isBusy={isBusy}>
          {say('Xem thay đổi', 'See what changes')}
        </Button>
        {cancel}
      </div>
    </form>
  )
}
