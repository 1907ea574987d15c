import { useRef } from 'preact/hooks'
import type { BoardView } from '../../../../shared/api/board.ts'
import { boardCalled } from '../../../../shared/plan/board-called.ts'
import { say } from '../words/say.ts'
import { isOwnBoard, ownBoard } from './own-boards.ts'

/** A way into a board’s own page. */
export interface OpenBoardLinkProps {
  readonly id: string
  readonly name: string
  readonly state: Pick<BoardView, 'paired' | 'connected'> | undefined
}

/** Opens a board in a new tab: its page pairs itself with whoever is signed in, and takes the key from another machine only when that is confirmed. */
export function OpenBoardLink({ id, name, state }: OpenBoardLinkProps) {
  const tried = useRef(false)
  const plain = `/play/${id}`
  const open = (event: MouseEvent & { readonly currentTarget: HTMLAnchorElement }) => {
    const link = event.currentTarget
    link.href = plain
    // A board that was opened here, and is not connected after all, has been paired with another machine since.
    const isHere = isOwnBoard(id) && (!tried.current || state?.connected === true)
    if (state?.paired && !isHere) {
      if (!confirm(warning(name))) return event.preventDefault()
      link.href = `${plain}#replace`
    }
    tried.current = true
    ownBoard(id)
  }
  const called = boardCalled(name)
  return (
    <a
      class="button slight"
      href={plain}
      target="_blank"
      rel="noopener"
      aria-label={say(`Mở ${called.vi} trong thẻ mới`, `Open ${called.en} in a new tab`)}
      onClick={open}
    >
      {say('Mở bảng', 'Open the board')}
    </a>
  )
}

const warning = (name: string) =>
  say(
    `${name} đã ghép với một máy khác. Mở bảng ở đây thì máy này thay máy kia, máy kia phải ghép lại. Vẫn mở?`,
    `${name} is paired with another machine. Opened here, this machine takes its place, and the other must be paired again. Open it?`,
  )
