import type { Board } from '../../../../shared/plan/plan.ts'
import { askJson } from '../api/ask-server.ts'
import { historyLink } from '../audit/history-link.ts'
import { make, setText } from '../plain/make.ts'
import type { ZoneClock } from '../time/zone-clock.ts'
import { type BoardState, connectionWords } from '../words/connection-words.ts'
import type { PlanWords } from '../words/plan-words.ts'
import { inOurs, say } from '../words/say.ts'
import { openBoardLink } from './open-board-link.ts'

/** What stands above a board's day: whose it is, its size, whether it is connected. */
export interface BoardHead {
  readonly element: HTMLElement
  /** Asks again whether the board is connected, and answers the version of its programme; `now` is epoch ms. */
  renew(now: number): Promise<number | null>
}

/** The head of a board of the plan; `doings` are what can be done about all that it shows. */
export function boardHead(board: Board, words: PlanWords, clock: ZoneClock, doings: readonly HTMLElement[]): BoardHead {
  const state = make('span', { class: 'state', 'data-state': 'unknown' })
  const link = openBoardLink(board.id, board.name)
  const size = `${board.width} × ${board.height} ${say('điểm ảnh', 'pixels')}`
  const element = make(
    'div',
    { class: 'heading' },
    make('p', { class: 'trail' }, make('a', { href: '/' }, `‹ ${say('Hôm nay phát gì?', 'What is on today?')}`)),
    make('h1', {}, board.name),
    make('p', { class: 'today' }, `${words.org(board.org)} · ${size}`),
    state,
    make(
      'a',
      { class: 'button', href: `/api/v1/boards/${board.id}/card.png?view=framebuffer`, target: '_blank' },
      say('Hình thử', 'Test picture'),
    ),
    link.element,
    ...doings,
    historyLink('board', board.id),
  )
  return {
    element,
    async renew(now) {
      const said = await askJson<BoardState & { readonly version: number | null }>(`/api/v1/boards/${board.id}`)
      link.tellState(said)
      state.dataset.state = said.connected ? 'connected' : 'lost'
      setText(state, inOurs(connectionWords(said, clock, now)))
      return said.version
    },
  }
}
