import { timeForPeople } from '../../time/typed-time.ts'
import type { ZoneClock } from '../../time/zone-clock.ts'
import { say } from '../../words/say.ts'
import type { Hand } from '../see-at/use-hand.ts'
import type { Span } from './bars.ts'

/** The day over which the hand is moved. */
export interface DaySliderProps {
  readonly day: Span
  readonly clock: ZoneClock
  readonly hand: Hand
}

const secondMs = 1000
const minuteMs = 60_000
/** Arrows move a second or a minute; with Page Up and Page Down an hour. */
const keys: Readonly<Record<string, number>> = {
  ArrowLeft: -secondMs,
  ArrowRight: secondMs,
  ArrowDown: -minuteMs,
  ArrowUp: minuteMs,
  PageDown: -60 * minuteMs,
  PageUp: 60 * minuteMs,
}

/** The hand of the clock along the day, moved by a finger, a mouse or keys. */
export function DaySlider({ day, clock, hand }: DaySliderProps) {
  const { startsAt, endsAt } = day
  const within = (at: number) => Math.min(endsAt - 1, Math.max(startsAt, at))
  const at = within(hand.shown.value)
  return (
    <div class="day-slider">
      <input
        type="range"
        class="slider"
        min={0}
        max={Math.floor((endsAt - startsAt - 1) / secondMs)}
        step={1}
        value={Math.floor((at - startsAt) / secondMs)}
        aria-label={say('Thời điểm trong ngày', 'Time of the day')}
        aria-valuetext={timeForPeople(clock.read(at).clockMs, true)}
        aria-describedby="time-keys"
        onInput={({ currentTarget }) => hand.seek(within(startsAt + Number(currentTarget.value) * secondMs))}
        onKeyDown={(event) => {
          const by = keys[event.key]
          if (by === undefined) return
          event.preventDefault()
          hand.seek(within(Math.floor((at + by) / secondMs) * secondMs))
        }}
      />
      <p class="quiet keys" id="time-keys">
        {say(
          'Phím mũi tên trái, phải: 1 giây · lên, xuống: 1 phút · Page Up, Page Down: 1 giờ',
          'Arrow keys left, right: 1 s · up, down: 1 min · Page Up, Page Down: 1 h',
        )}
      </p>
    </div>
  )
}
