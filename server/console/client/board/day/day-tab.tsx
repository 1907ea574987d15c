import { useComputed } from '@preact/signals'
import type { Board } from '../../../../../shared/plan/plan.ts'
import { LoopCard } from '../loop/loop-card.tsx'
import { onAirAt, type Stretch } from '../on-air.ts'
import type { Hand } from '../see-at/use-hand.ts'
import { WhyNotHere } from '../why/why-not-here.tsx'
import type { Telling } from '../why/why-turn.ts'
import { DayBars } from './day-bars.tsx'
import { EmptyDay } from './empty-day.tsx'
import type { LoadedDay } from './use-board-day.ts'

/** A day of a board, and the instant of it that is looked at. */
export interface DayTabProps {
  readonly board: Board
  readonly day: LoadedDay
  readonly telling: Telling
  readonly hand: Hand
}

/** A day: its bars, the loops of the instant that is shown, section by section, and why the rest does not play. */
export function DayTab({ board, day, telling, hand }: DayTabProps) {
  // One text, so that only another stretch draws the loops anew.
  const since = useComputed(() => JSON.stringify(stretchesAt(day, hand.shown.value).map((one) => one?.startsAt))).value
  const shown = stretchesAt(day, hand.shown.peek())
  const began = Math.max(...shown.map((one) => one?.startsAt ?? day.startsAt))
  return (
    <div class="day-view" data-since={since}>
      <div class="card">
        <DayBars {...{ day, telling, hand }} />
      </div>
      <EmptyDay {...{ board, day, telling }} />
      {shown.map(
        (stretch, track) =>
          stretch && (
            <LoopCard
              key={`${day.rows[track]?.section}/${day.date}/${stretch.startsAt}`}
              {...{ board, day, track, stretch, telling, hand }}
            />
          ),
      )}
      <WhyNotHere board={board.id} since={began} {...{ telling, hand }} />
    </div>
  )
}

const stretchesAt = (day: LoadedDay, at: number): readonly (Stretch | undefined)[] =>
  day.rows.map((row) => onAirAt(row, at)?.stretch)
