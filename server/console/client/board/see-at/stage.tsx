import type { Board } from '../../../../../shared/plan/plan.ts'
import { steady } from '../../state/now.ts'
import { say } from '../../words/say.ts'
import { readingOf } from '../day/running.ts'
import type { LoadedDay } from '../day/use-board-day.ts'
import type { Fit } from './fitted-frame.tsx'
import { PreviewFrame } from './preview-frame.tsx'
import type { Hand } from './use-hand.ts'

const onStage: Fit = { tallest: 0.36, enlarges: true }

/** A board, its day, and the instant of it that is looked at. */
export interface StageProps {
  readonly board: Board
  readonly day: LoadedDay | undefined
  readonly hand: Hand
}

/** The board’s real page at the instant of the hand; while another day is on its way, what it showed stays. */
export function Stage({ board, day, hand }: StageProps) {
  const running = hand.running.value
  const at = readingOf(running, steady())
  const isOfDay = day !== undefined && day.startsAt <= at && at < day.endsAt
  return (
    <div class="stage">
      <PreviewFrame
        key={`${board.width}×${board.height}`}
        board={board}
        title={say(`Xem trước ${board.name}`, `Preview of ${board.name}`)}
        fit={onStage}
        played={isOfDay ? { playlist: day.playlist, running } : undefined}
      />
    </div>
  )
}
