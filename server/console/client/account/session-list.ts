import { make } from '../plain/make.ts'
import { askApi } from '../sign-in/ask-api.ts'
import { say } from '../words/say.ts'
import { whenWords } from '../words/when-words.ts'
import { agentWords } from './agent-words.ts'
import type { SessionView } from './my-account.ts'

/** One's open sessions: where and when, and a way to end each; `ending` is given what ends one. */
export function sessionList(
  sessions: readonly SessionView[],
  ending: (end: () => Promise<unknown>) => void,
): HTMLElement {
  const rows = sessions.map((session) => {
    const where = agentWords(session.agent)
    const seen = say(`dùng gần nhất ${whenWords(session.seenAt)}`, `last used ${whenWords(session.seenAt)}`)
    const begun = say(`từ ${whenWords(session.madeAt)}`, `since ${whenWords(session.madeAt)}`)
    const end = () => ending(() => askApi('DELETE', `/me/sessions/${session.id}`))
    return make(
      'li',
      {},
      make(
        'div',
        {},
        make('strong', { title: session.agent }, where),
        ...(session.current ? [make('span', { class: 'badge' }, say('Máy này', 'This one'))] : []),
        make('p', { class: 'quiet' }, [session.address, begun, seen].filter(Boolean).join(' · ')),
      ),
      // One leaves this one by signing out.
      ...(session.current
        ? []
        : [
            make(
              'button',
              { type: 'button', 'aria-label': say(`Kết thúc: ${where}`, `End: ${where}`), onclick: end },
              say('Kết thúc', 'End'),
            ),
          ]),
    )
  })
  return make('ul', { class: 'own-things' }, ...rows)
}
