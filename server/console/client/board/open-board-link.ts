import { isOwnBoard, ownBoard } from '../boards/own-boards.ts'
import { make } from '../plain/make.ts'
import type { BoardState } from '../words/connection-words.ts'
import { say } from '../words/say.ts'

/** A link that opens a board's own page in a new tab. */
export interface OpenBoardLink {
  readonly element: HTMLElement
  tellState(state: BoardState): void
}

/** The link: the page pairs itself with whoever is signed in, and takes the key from another machine only when that is confirmed. */
export function openBoardLink(id: string, name: string): OpenBoardLink {
  const plain = `/play/${id}`
  let state: BoardState | undefined
  let tried = false
  const element = make(
    'a',
    {
      ...{ class: 'button', href: plain, target: '_blank', rel: 'noopener', onclick: open },
      'aria-label': say(`Mở bảng ${name} trong thẻ mới`, `Open the board ${name} in a new tab`),
    },
    say('Mở bảng', 'Open the board'),
  )

  function open(event: Event): void {
    element.href = plain
    // A board that was opened here, and is not connected after all, has been paired with another machine since.
    const isHere = isOwnBoard(id) && (!tried || state?.connected === true)
    if (state?.paired && !isHere) {
      if (!confirm(warning(name))) {
        event.preventDefault()
        return
      }
      element.href = `${plain}#replace`
    }
    tried = true
    ownBoard(id)
  }

  return {
    element,
    tellState(next) {
      state = next
    },
  }
}

const warning = (name: string) =>
  say(
    `${name} đã ghép với một máy khác. Mở bảng ở đây thì máy này thay máy kia, máy kia phải ghép lại. Vẫn mở?`,
    `${name} is paired with another machine. Opened here, this machine takes its place, and the other must be paired again. Open it?`,
  )
