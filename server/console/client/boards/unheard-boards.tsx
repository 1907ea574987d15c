import { Notice } from '../kit/notice.tsx'
import { boardCount, boardNames } from '../take-down/reach-words.ts'
import { say } from '../words/say.ts'
import type { NamedBoard } from './use-unheard-boards.ts'

/** That boards which are not connected go on as they are, whatever is decided; nothing where there are none. */
export function UnheardBoards({ unheard }: { readonly unheard: readonly NamedBoard[] }) {
  if (unheard.length === 0) return null
  const [count, names] = [boardCount(unheard.length), boardNames(unheard)]
  return (
    <Notice tone="lost">
      {say(
        `${count} đang mất kết nối: ${names}. Trên đó chỉ đổi khi có mạng trở lại; cần ngay thì cho người đến tận bảng.`,
        `${count} not connected: ${names}. Nothing changes there until the connection is back; if it cannot wait, send somebody to the board.`,
      )}
    </Notice>
  )
}
