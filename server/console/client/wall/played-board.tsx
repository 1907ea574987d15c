import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { boardCalled } from '../../../../shared/plan/board-called.ts'
import type { Board } from '../../../../shared/plan/plan.ts'
import type { Mode } from '../../../../shared/protocol/messages.ts'
import { type Fit, FittedFrame } from '../board/see-at/fitted-frame.tsx'
import { useFirstFrame } from '../board/see-at/use-first-frame.ts'
import { disownBoard, ownBoard } from '../boards/own-boards.ts'
import { now } from '../state/now.ts'
import { inOurs, say } from '../words/say.ts'
import { sentence } from '../words/sentence.ts'
import { HungBoard, type HungProps } from './hung-board.tsx'

/** As large as its place on the wall, never larger than its pixels. */
export const onWall: Fit = { tallest: 1, enlarges: false }

type PlayerWindow = Window & { readonly congchao?: { readonly mode: Mode | null } }

/** A board that this machine plays. */
export interface PlayedBoardProps extends Omit<HungProps, 'children' | 'note'> {
  readonly board: Board
  /** Another machine has its key after all, so that it can only be watched. */
  readonly onTaken: (board: string) => void
}

/** A board that plays here for real: its page pairs itself and reports. */
export function PlayedBoard({ board, onTaken, ...hung }: PlayedBoardProps) {
  const { id, name, width, height } = board
  const frame = useRef<HTMLIFrameElement | null>(null)
  const [isFallen, setFallen] = useState(false)
  const take = useCallback((element: HTMLIFrameElement | null) => {
    frame.current = element
  }, [])
  useEffect(() => ownBoard(id), [id])
  const isDrawn = useFirstFrame(frame, true)
  const at = now.value
  useEffect(() => {
    if (frame.current?.contentDocument?.body?.dataset.pairing === 'taken') {
      disownBoard(id)
      onTaken(id)
    }
    // Its pairing has ended, or another machine says that it is this board too.
    const page = frame.current?.contentWindow as PlayerWindow | null | undefined
    setFallen(page?.congchao?.mode === 'fallback')
  }, [at, id, onTaken])
  return (
    <HungBoard
      {...{ board, ...hung }}
      note={isFallen ? say('ở đây chỉ phát nội dung nền', 'shows the filler alone here') : undefined}
    >
      <FittedFrame
        title={sentence(inOurs(boardCalled(name)))}
        // As people see it, where its controller has it in turned pieces.
        src={`/play/${id}?view=canvas`}
        {...{ width, height, fit: onWall, onFrame: take }}
        waits={isDrawn ? undefined : say('Đang chờ khung hình đầu tiên…', 'Waiting for the first picture…')}
      />
    </HungBoard>
  )
}
