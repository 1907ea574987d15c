import type { Board } from '../../../shared/plan/plan.ts'
import { askJson } from './ask-server.ts'
import type { Edges } from './edges.ts'
import { type Fit, fittedFrame } from './fitted-frame.ts'
import { make } from './make.ts'
import { disownBoard, ownBoard } from './own-boards.ts'
import { previewFrame } from './preview-frame.ts'
import { say } from './say.ts'
import type { ZoneClock } from './zone-clock.ts'

/** A board on the wall. */
export interface WallBoard {
  readonly board: Board
  readonly element: HTMLElement
  /** Keeps it at what the plan of this revision says for today. */
  follow(revision: string): void
  /** Whether another machine has its key after all, so that it can only be watched. */
  isTaken(): boolean
}

const tallestVh = 42
const onWall: Fit = { tallest: 1, enlarges: false }

/** A board that plays here for real: its page pairs itself and reports. */
export function playedBoard(board: Board): WallBoard {
  ownBoard(board.id)
  const { element, frame } = fittedFrame(board, titleOf(board), onWall)
  // As people see it, where its controller has it in turned pieces.
  frame.src = `/play/${board.id}?view=canvas`
  return {
    board,
    element: figure(board, element, ''),
    follow: () => undefined,
    isTaken() {
      const note = frame.contentDocument?.querySelector<HTMLElement>('[data-note="taken"]')
      const taken = note?.hidden === false
      if (taken) disownBoard(board.id)
      return taken
    },
  }
}

/** A board that a machine of its own plays: the same page, with the day’s playlist and the server’s clock. */
export function watchedBoard(board: Board, zone: ZoneClock, { clock, steady }: Edges): WallBoard {
  const preview = previewFrame(board, titleOf(board), onWall, steady)
  let playing = ''
  return {
    board,
    element: figure(board, preview.element, say(' · phát ở máy của bảng', ' · plays on its own machine')),
    isTaken: () => false,
    follow(revision) {
      const { date } = zone.read(clock.now())
      if (playing === `${revision} ${date}`) return
      playing = `${revision} ${date}`
      askJson(`/api/v1/boards/${board.id}/playlist?date=${date}`)
        .then((playlist) => preview.play(clock.now(), 1, playlist))
        .catch((error: unknown) => {
          playing = ''
          console.warn(error)
        })
    },
  }
}

const titleOf = ({ name }: Board) => say(`Bảng ${name}`, `Board ${name}`)

function figure(board: Board, content: HTMLElement, note: string): HTMLElement {
  const { id, name, width, height } = board
  const element = make(
    'figure',
    { 'data-board': id },
    content,
    make(
      'figcaption',
      {},
      make('a', { href: `/boards/${id}` }, name),
      make('span', { class: 'quiet' }, ` ${width} × ${height}${note}`),
    ),
  )
  element.style.width = `min(100%, ${width}px, ${tallestVh * (width / height)}vh)`
  return element
}
