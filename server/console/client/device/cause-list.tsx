import type { CauseView } from '../../../../shared/api/board-health.ts'
import { say } from '../words/say.ts'
import { whenWords } from '../words/when-words.ts'

/** These tell in their words when they began, or have been so ever since. */
const tellsSince: ReadonlySet<string> = new Set(['offline', 'never-seen'])

/** What is wrong with a board, the gravest first, each with when it began. */
export function CauseList({ causes }: { readonly causes: readonly CauseView[] }) {
  return (
    <ul class="causes">
      {causes.map(({ code, message, messageVi, since }) => (
        <li key={code}>
          {say(messageVi, message)}
          {!tellsSince.has(code) && (
            <>
              {' '}
              <small>{say(`từ ${whenWords(since)}`, `since ${whenWords(since)}`)}</small>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
