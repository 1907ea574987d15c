import { useEffect, useRef } from 'preact/hooks'
import { timezoneOf } from '../../../../shared/plan/effective.ts'
import type { Board } from '../../../../shared/plan/plan.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { LinkButton } from '../kit/button.tsx'
import { Written } from '../kit/written.tsx'
import { zoneClockOf } from '../time/zone-clock.ts'
import { say } from '../words/say.ts'
import { sizeWords } from '../words/size-words.ts'
import { writtenIn } from '../words/written-in.ts'
import { BoardFacts } from './board-facts.tsx'
import { isWide } from './board-lines.ts'
import { BoardPicture } from './board-picture.tsx'
import type { BoardStates } from './board-states.ts'
import { BoardTroubles } from './board-troubles.tsx'
import { OpenBoardLink } from './open-board-link.tsx'
import { StandingMark } from './standing-mark.tsx'
import type { Standing } from './standing-of.ts'
import { useDays } from './use-days.ts'
import { useLiveBoard } from './use-live-board.ts'

/** One board as it is now. */
export interface BoardCardProps {
  readonly board: Board
  readonly now: PlanNow
  readonly states: BoardStates
  readonly standing: Standing
  /** Why the whole board is kept from its programme. */
  readonly off: string | undefined
}

/** A board’s card: its picture of now, what is on, what comes next, and how it stands. */
export function BoardCard({ board, now: { plan, tag, words }, states, standing, off }: BoardCardProps) {
  const { id, name, width, height, place } = board
  const element = useRef<HTMLElement>(null)
  const state = states.of(id).value
  useEffect(() => states.watch(id), [states, id])
  const zone = zoneClockOf(timezoneOf(board, plan))
  // What plays may be other by the same plan: what was approved since, or taken down, makes another version.
  const live = useLiveBoard(element, board, zone, useDays(tag, state?.version))
  return (
    <article ref={element} class="card board-card" data-board={id} data-wide={isWide(board) ? '' : undefined}>
      <header>
        <h3>
          <a href={`/boards/${id}`} lang={writtenIn}>
            {name}
          </a>
        </h3>
        <StandingMark standing={standing} />
        <p class="quiet">
          <Written>{[words.org(board.org), place].filter(Boolean).join(' · ')}</Written>
          {` · ${sizeWords({ width, height })} ${say('điểm ảnh', 'pixels')}`}
        </p>
      </header>
      <BoardPicture {...{ board, live, zone, state }} />
      <BoardFacts {...{ board: id, rows: live.rows, zone, words }} isUnheard={standing.kind === 'never'} />
      <BoardTroubles {...{ standing, off, missing: state?.missing ?? [], unapproved: state?.unapproved ?? [] }} />
      <p class="doings">
        <LinkButton kind="slight" href={`/boards/${id}`}>
          {say('Lịch phát trong ngày', 'The day’s programme')}
        </LinkButton>
        <OpenBoardLink {...{ id, name, state }} />
      </p>
    </article>
  )
}
