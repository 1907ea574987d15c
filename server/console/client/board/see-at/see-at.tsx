import type { ComponentChildren } from 'preact'
import type { DateText } from '../../../../../shared/plan/plan.ts'
import { address } from '../../app/address.ts'
import { Button } from '../../kit/button.tsx'
import { Icon } from '../../kit/icon.tsx'
import { SelectField } from '../../kit/select-field.tsx'
import { serverClock } from '../../state/now.ts'
import { tell } from '../../state/tell.ts'
import { DateField } from '../../time/date-field.tsx'
import type { ZoneClock } from '../../time/zone-clock.ts'
import { say } from '../../words/say.ts'
import { type Rate, rates } from '../day/running.ts'
import { daysAfter } from '../day/weeks-of-days.ts'
import { atForAddress } from './at-in-address.ts'
import { TypedInstant } from './typed-instant.tsx'
import type { Hand } from './use-hand.ts'

/** The hand that is moved, on the board’s own clock. */
export interface SeeAtProps {
  readonly hand: Hand
  readonly clock: ZoneClock
  /** The turns that begin and end next to what is shown: where a step of a turn leads, epoch ms. */
  readonly turnBefore: () => number
  readonly turnAfter: () => number
}

const secondMs = 1000
const stepMs = { minute: 60 * secondMs, hour: 3600 * secondMs }

/** Which instant the preview shows: a day and a time typed, steps, now, and how fast time runs. */
export function SeeAt({ hand, clock, turnBefore, turnAfter }: SeeAtProps) {
  const { date, clockMs } = clock.read(hand.shown.value)
  const { rate } = hand.running.value
  const goTo = (to: DateText | undefined) => {
    if (to !== undefined && to !== date) hand.seek(clock.instantAt({ date: to, clockMs: clock.read(now()).clockMs }))
  }
  const now = () => hand.shown.peek()
  const by = (ms: number) => hand.seek(Math.floor(now() / secondMs) * secondMs + ms)
  const step = (words: ComponentChildren, name: string, onPress: () => void) => (
    // Its title is its name: beside an `aria-label` it would be read out once more.
    <Button title={name} onPress={onPress}>
      <span aria-hidden="true">{words}</span>
    </Button>
  )
  return (
    <div class="see-at">
      <div class="see-when">
        {step(<Icon name="left" />, say('Ngày trước', 'The day before'), () => goTo(daysAfter(date, -1)))}
        <DateField label={say('Ngày (ngày/tháng/năm)', 'Date (day/month/year)')} value={date} onChange={goTo} />
        {step(<Icon name="right" />, say('Ngày sau', 'The day after'), () => goTo(daysAfter(date, 1)))}
        <TypedInstant clockMs={clockMs} onTake={(typed) => hand.seek(clock.instantAt({ date, clockMs: typed }))} />
      </div>
      <div class="see-steps">
        <Button kind="chief" onPress={() => hand.run(rate === 0 ? 1 : 0)}>
          {rate === 0 ? say('Phát', 'Play') : say('Dừng', 'Pause')}
        </Button>
        <Button onPress={() => hand.follow(serverClock.now())}>{say('Bây giờ', 'Now')}</Button>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend that says no more. */}
        <span class="steps" role="group" aria-label={say('Lùi, tiến', 'Back and forth')}>
          {step(say('−1 giờ', '−1 h'), say('Lùi 1 giờ', 'Back 1 hour'), () => by(-stepMs.hour))}
          {step(say('−1 phút', '−1 min'), say('Lùi 1 phút', 'Back 1 minute'), () => by(-stepMs.minute))}
          {step(say('‹ Lượt', '‹ Turn'), say('Lượt trước', 'The turn before'), () => hand.seek(turnBefore()))}
          {step(say('Lượt ›', 'Turn ›'), say('Lượt sau', 'The turn after'), () => hand.seek(turnAfter()))}
          {step(say('+1 phút', '+1 min'), say('Tiến 1 phút', 'Forward 1 minute'), () => by(stepMs.minute))}
          {step(say('+1 giờ', '+1 h'), say('Tiến 1 giờ', 'Forward 1 hour'), () => by(stepMs.hour))}
        </span>
        <SelectField
          label={say('Tốc độ', 'Speed')}
          value={String(rate === 0 ? 1 : rate)}
          options={rates.filter((one) => one > 0).map((one) => ({ value: String(one), label: `${one}×` }))}
          onPick={(picked) => hand.run(Number(picked) as Rate)}
        />
        <Button kind="slight" onPress={() => void copyLink(hand, clock)}>
          {say('Chép liên kết tới thời điểm này', 'Copy the link to this instant')}
        </Button>
      </div>
    </div>
  )
}

/** Copies the address of the instant that is shown, where the browser lets a page do so; else time stands, so that the page’s own address names it. */
async function copyLink(hand: Hand, clock: ZoneClock): Promise<void> {
  const link = new URL(address.peek())
  link.searchParams.set('at', atForAddress(hand.shown.peek(), clock))
  try {
    await navigator.clipboard.writeText(link.href)
    tell(say('Đã chép liên kết.', 'The link is copied.'))
  } catch (error) {
    console.warn(error)
    hand.run(0)
    tell(
      say(
        'Địa chỉ trên thanh trình duyệt dẫn tới đúng thời điểm này: chép từ đó.',
        'The address of this page leads to this very instant: copy it from there.',
      ),
    )
  }
}
