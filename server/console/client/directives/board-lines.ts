import { make } from '../plain/make.ts'
import { inOurs } from '../words/say.ts'
import type { DirectiveBoard } from './directive.ts'
import { runningWords, standingOf } from './running-words.ts'

/** Boards, each with what it says of a directive. */
export function boardLines(boards: readonly DirectiveBoard[]): HTMLElement {
  return make(
    'ul',
    { class: 'lines' },
    ...boards.map((board) =>
      make(
        'li',
        {},
        make('a', { href: `/boards/${board.id}` }, board.name),
        make('span', { class: 'standing', 'data-standing': standingOf(board) }, inOurs(runningWords(board))),
      ),
    ),
  )
}
