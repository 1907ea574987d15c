import type { BoardView } from '../../../../shared/api/board.ts'
import type { Board } from '../../../../shared/plan/plan.ts'
import { HistoryLink } from '../audit/history-link.tsx'
import { OpenBoardLink } from '../boards/open-board-link.tsx'
import { Button, LinkButton } from '../kit/button.tsx'
import { TakeDownPresses } from '../take-down/take-down-presses.tsx'
import { say } from '../words/say.ts'

/** A board, how it is, and its day. */
export interface BoardDoingsProps {
  readonly board: Board
  readonly state: BoardView | undefined
  /** Undefined while there is no day to print. */
  readonly onPrint: (() => void) | undefined
}

/** What can be done about a board as a whole. */
export function BoardDoings({ board, state, onPrint }: BoardDoingsProps) {
  return (
    <>
      <LinkButton href={`/add?board=${board.id}`}>{say('Đưa nội dung lên', 'Put content on it')}</LinkButton>
      <Button disabled={!onPrint} onPress={onPrint}>
        {say('In chương trình phát', 'Print the programme')}
      </Button>
      <TakeDownPresses subject={{ what: 'board', board: board.id }} org={board.org} name={board.name} />
      <LinkButton kind="slight" href={`/api/v1/boards/${board.id}/card.png?view=framebuffer`} target="_blank">
        {say('Hình thử', 'Test picture')}
      </LinkButton>
      <OpenBoardLink id={board.id} name={board.name} state={state} />
      <HistoryLink kind="board" id={board.id} />
    </>
  )
}
