import { make } from '../plain/make.ts'
import { say } from '../words/say.ts'
import { whenWords } from '../words/when-words.ts'
import type { CauseView } from './device-view.ts'

/** These tell in their words when they began. */
const tellsSince: ReadonlySet<string> = new Set(['offline'])

/** What is wrong with a board, the gravest first, each with when it began. */
export function causeList(causes: readonly CauseView[]): HTMLElement {
  return make(
    'ul',
    { class: 'causes' },
    ...causes.map(({ code, message, messageVi, since }) =>
      make(
        'li',
        {},
        say(messageVi, message),
        ...(tellsSince.has(code)
          ? []
          : [' ', make('small', {}, say(`từ ${whenWords(since)}`, `since ${whenWords(since)}`))]),
      ),
    ),
  )
}
