import type { Board } from '../../../../../shared/plan/plan.ts'
import { Notice } from '../../kit/notice.tsx'
import { say } from '../../words/say.ts'
import type { Row } from '../on-air.ts'
import { WhyNotAt } from '../why/why-not-here.tsx'
import type { Telling } from '../why/why-turn.ts'
import type { LoadedDay } from './use-board-day.ts'

/** A day of a board. */
export interface EmptyDayProps {
  readonly board: Board
  readonly day: LoadedDay
  readonly telling: Telling
}

/** On a day on which nothing of the plan plays: why the board shows its filler, and the way to give it something. */
export function EmptyDay({ board, day, telling }: EmptyDayProps) {
  if (!isEmpty(day.rows)) return null
  const filler = day.rows[0]?.stretches.find(({ tier }) => tier === 'filler')
  const at = filler ? Math.floor((filler.startsAt + filler.endsAt) / 2) : day.startsAt
  return (
    <Notice tone="waits">
      <p>
        <strong>
          {say(
            'Ngày này không có nội dung nào của kế hoạch được phát: bảng chỉ chạy nội dung nền để không tắt.',
            'Nothing of the plan plays on this day: the board shows its filler alone, so that it is not dark.',
          )}
        </strong>{' '}
        <a href={`/add?board=${board.id}`}>{say('Đưa nội dung lên bảng này', 'Put content on this board')}</a>
      </p>
      <WhyNotAt board={board.id} {...{ at, telling }} isOfBoard />
    </Notice>
  )
}

/** Whether a day’s rows have nothing but fillers, and hours in which the board is off. */
const isEmpty = (rows: readonly Row[]): boolean =>
  rows.every(({ stretches }) => stretches.every(({ tier }) => tier === 'filler' || tier === 'off'))
