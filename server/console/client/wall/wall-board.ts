import type { Board } from '../../../../shared/plan/plan.ts'
import type { Mode } from '../../../../shared/protocol/messages.ts'
import { askJson } from '../api/ask-server.ts'
import { type Fit, fittedFrame } from '../board/fitted-frame.ts'
import { previewFrame } from '../board/preview-frame.ts'
import { disownBoard, ownBoard } from '../boards/own-boards.ts'
import type { Edges } from '../plain/edges.ts'
import { make, setText } from '../plain/make.ts'
import type { ZoneClock } from '../time/zone-clock.ts'
import { say } from '../words/say.ts'

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
  const { hung, note } = figure(board, element)
  return {
    board,
    element: hung,
    follow() {
      // Its pairing has ended, or another machine says that it is this board too.
      const page = frame.contentWindow as (Window & { readonly congchao?: { readonly mode: Mode | null } }) | null
      const isFallen = page?.congchao?.mode === 'fallback'
      setText(note, isFallen ? say(' · ở đây chỉ phát nội dung nền', ' · shows the filler alone here') : '')
    },
    isTaken() {
      const taken = frame.contentDocument?.body?.dataset.pairing === 'taken'
      if (taken) disownBoard(board.id)
      return taken
    },
  }
}

/** A board that a machine of its own plays: the same page, with the day’s playlist and the server’s clock. */
export function watchedBoard(board: Board, zone: ZoneClock, { clock, steady }: Edges): WallBoard {
  const preview = previewFrame(board, titleOf(board), onWall, steady)
  const { hung, note } = figure(board, preview.element)
  setText(note, say(' · phát ở máy của bảng', ' · plays on its own machine'))
  let playing = ''
  return {
    board,
    element: hung,
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

function figure(board: Board, content: HTMLElement): { readonly hung: HTMLElement; readonly note: HTMLElement } {
  const { id, name, width, height } = board
  const note = make('span')
  const hung = make(
    'figure',
    { 'data-board': id },
    content,
    make(
      'figcaption',
      {},
      make('a', { href: `/boards/${id}` }, name),
      make('span', { class: 'quiet' }, ` ${width} × ${height}`, note),
    ),
  )
  hung.style.width = `min(100%, ${width}px, ${tallestVh * (width / height)}vh)`
  return { hung, note }
}
