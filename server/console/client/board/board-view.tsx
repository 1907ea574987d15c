import { useComputed } from '@preact/signals'
import { useMemo, useState } from 'preact/hooks'
import type { BoardHealthView } from '../../../../shared/api/board-health.ts'
import type { Board } from '../../../../shared/plan/plan.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { address } from '../app/address.ts'
import { Badge } from '../kit/badge.tsx'
import { PageHead } from '../kit/page-head.tsx'
import { Waiting } from '../kit/waiting.tsx'
import { Written } from '../kit/written.tsx'
import { now as second, serverClock } from '../state/now.ts'
import { useAskedEvery } from '../state/use-asked-every.ts'
import type { ZoneClock } from '../time/zone-clock.ts'
import { connectionWords } from '../words/connection-words.ts'
import { inOurs, say } from '../words/say.ts'
import { sizeWords } from '../words/size-words.ts'
import { writtenIn } from '../words/written-in.ts'
import { BoardDoings } from './board-doings.tsx'
import { BoardHelp } from './board-help.tsx'
import { BoardTrouble } from './board-trouble.tsx'
import { dayBook } from './day/day-book.ts'
import { DaySlider } from './day/day-slider.tsx'
import { useBoardDay } from './day/use-board-day.ts'
import { turnAfter, turnBefore } from './loop/neighbour-turns.ts'
import { MachinePart } from './machine-part.tsx'
import { ProgrammeTabs, tabInAddress } from './programme-tabs.tsx'
import { atInAddress } from './see-at/at-in-address.ts'
import { OnScreen } from './see-at/on-screen.tsx'
import { SeeAt } from './see-at/see-at.tsx'
import { Stage } from './see-at/stage.tsx'
import { useHand } from './see-at/use-hand.ts'
import { SetUpCard } from './set-up-card.tsx'
import { DaySheet } from './sheet/day-sheet.tsx'
import { usePrinted } from './sheet/use-printed.ts'
import { type FollowedBoard, useBoardState } from './use-board-state.ts'
import { useKeptAddress } from './use-kept-address.ts'

/** A board of the plan, and the clock on its wall. */
export interface BoardViewProps {
  readonly board: Board
  readonly now: PlanNow
  readonly clock: ZoneClock
}

const healthEveryMs = 5000

/** The whole page of a board that the plan has. */
export function BoardView({ board, now, clock }: BoardViewProps) {
  const hand = useHand(() => addressed(clock))
  const date = useComputed(() => clock.read(hand.shown.value).date).value
  const { said, programme } = useBoardState(board.id)
  const days = useMemo(() => dayBook(), [now, programme])
  const { day, trouble } = useBoardDay(board.id, date, days)
  const health = useAskedEvery<BoardHealthView>(`/api/v1/boards/${board.id}/health`, healthEveryMs)
  const [tab, setTab] = useState(() => tabInAddress(address.peek().searchParams))
  useKeptAddress(hand, clock, tab)
  const printed = usePrinted()
  const telling = useMemo(() => ({ plan: now.plan, words: now.words, clock }), [now, clock])
  const rows = day?.rows ?? []
  return (
    <div class="parted board-page">
      <PageHead
        title={board.name}
        titleLang={writtenIn}
        trail={<a href="/boards">{say('Các bảng', 'Boards')}</a>}
        lead={<Lead {...{ board, now, clock, said }} />}
        actions={<BoardDoings board={board} state={said} onPrint={day && printed.print} />}
        help={<BoardHelp />}
      />
      <BoardTrouble view={health.value} />
      <section class="card at-hand" aria-label={say('Trên bảng', 'On the board')}>
        <div class="at-hand-board" data-wide={isStrip(board) ? '' : undefined}>
          <Stage {...{ board, day, hand }} />
          {day && <OnScreen {...{ board, day, telling, hand }} />}
        </div>
        {day ? <DaySlider {...{ day, clock, hand }} /> : <div class="day-slider" />}
        <SeeAt
          {...{ hand, clock }}
          turnBefore={() => turnBefore(rows, hand.shown.peek())}
          turnAfter={() => turnAfter(rows, hand.shown.peek())}
        />
      </section>
      {trouble && (
        <p class="fault" role="alert">
          {inOurs(trouble)}
        </p>
      )}
      {day ? (
        <>
          <ProgrammeTabs {...{ board, day, days, telling, hand, tab }} onTab={setTab} />
          {printed.isWanted && <DaySheet {...{ board, day, telling }} />}
        </>
      ) : (
        !trouble && <Waiting label={say('Đang mở lịch phát…', 'Opening the programme…')} />
      )}
      <SetUpCard {...{ board, now, clock }} />
      <MachinePart {...{ board, health }} />
    </div>
  )
}

/** Boards longer than this many times their height leave no room beside them for what is said of them. */
const stripFrom = 4

const isStrip = ({ width, height }: Board): boolean => width > stripFrom * height

function addressed(clock: ZoneClock) {
  const now = serverClock.now()
  const at = atInAddress(address.peek().searchParams, clock, now)
  return at === undefined ? ({ at: now, rate: 1 } as const) : ({ at, rate: 0 } as const)
}

interface LeadProps extends BoardViewProps, Pick<FollowedBoard, 'said'> {}

/** Whose the board is, its size, and whether it is connected. */
function Lead({ board, now, clock, said }: LeadProps) {
  const size = `${sizeWords(board)} ${say('điểm ảnh', 'pixels')}`
  return (
    <>
      <Written>{now.words.org(board.org)}</Written>
      {` · ${size} `}
      {said && (
        <Badge tone={said.connected ? 'good' : 'lost'}>{inOurs(connectionWords(said, clock, second.value))}</Badge>
      )}
    </>
  )
}
