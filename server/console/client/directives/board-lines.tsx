import type { DirectiveBoard } from '../../../../shared/api/directive.ts'
import { inOurs } from '../words/say.ts'
import { writtenIn } from '../words/written-in.ts'
import { directiveRunOf, runningWords } from './running-words.ts'

/** Boards, each with what it says of a directive. */
export function BoardLines({ boards }: { readonly boards: readonly DirectiveBoard[] }) {
  return (
    <ul class="lines">
      {boards.map((board) => (
        <li key={board.id}>
          <a href={`/boards/${board.id}`} lang={writtenIn}>
            {board.name}
          </a>
          <span class="standing" data-standing={directiveRunOf(board)}>
            {inOurs(runningWords(board))}
          </span>
        </li>
      ))}
    </ul>
  )
}
