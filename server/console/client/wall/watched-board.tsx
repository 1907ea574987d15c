import { useEffect, useState } from 'preact/hooks'
import { boardCalled } from '../../../../shared/plan/board-called.ts'
import type { Board } from '../../../../shared/plan/plan.ts'
import { askJson } from '../api/ask-server.ts'
import { type Played, PreviewFrame } from '../board/see-at/preview-frame.tsx'
import { now, serverClock, steady } from '../state/now.ts'
import type { ZoneClock } from '../time/zone-clock.ts'
import { inOurs, say } from '../words/say.ts'
import { sentence } from '../words/sentence.ts'
import { HungBoard, type HungProps } from './hung-board.tsx'
import { onWall } from './played-board.tsx'

/** A board that another machine plays. */
export interface WatchedBoardProps extends Omit<HungProps, 'children' | 'note'> {
  readonly board: Board
  readonly zone: ZoneClock
  /** It is known that a machine of its own has it. */
  readonly isElsewhere: boolean
  /** What plays may be another with another revision of the plan, or version of the board. */
  readonly revision: string
}

const againMs = 5000

/** A board that a machine of its own plays: the same page, with the day’s playlist and the server’s clock. */
export function WatchedBoard({ board, zone, revision, isElsewhere, ...hung }: WatchedBoardProps) {
  const { id, name } = board
  const [played, setPlayed] = useState<Played | undefined>(undefined)
  const [round, setRound] = useState(0)
  const date = now.value === 0 ? undefined : zone.read(now.value).date
  useEffect(() => {
    if (date === undefined) return
    const stop = new AbortController()
    let timer = 0
    askJson(`/api/v1/boards/${id}/playlist?date=${date}`, { signal: stop.signal }).then(
      (playlist) =>
        stop.signal.aborted || setPlayed({ playlist, running: { at: serverClock.now(), on: steady(), rate: 1 } }),
      (error: unknown) => {
        if (stop.signal.aborted) return
        console.warn(error)
        timer = setTimeout(() => setRound((former) => former + 1), againMs)
      },
    )
    return () => {
      stop.abort()
      clearTimeout(timer)
    }
  }, [id, date, revision, round])
  return (
    <HungBoard
      {...{ board, ...hung }}
      note={isElsewhere ? say('phát ở máy của bảng', 'plays on its own machine') : undefined}
    >
      <PreviewFrame {...{ board, played }} title={sentence(inOurs(boardCalled(name)))} fit={onWall} />
    </HungBoard>
  )
}
