import type { SessionView } from '../../../../shared/api/person.ts'
import { Badge } from '../kit/badge.tsx'
import { Button } from '../kit/button.tsx'
import { askApi } from '../sign-in/ask-api.ts'
import { tell, tellTrouble } from '../state/tell.ts'
import { say } from '../words/say.ts'
import { whenWords } from '../words/when-words.ts'
import { agentWords } from './agent-words.ts'

/** One’s open sessions. */
export interface SessionListProps {
  readonly sessions: readonly SessionView[]
  readonly onEnded: () => void
}

/** Where one is signed in, and since when, and a press that ends it there. */
export function SessionList({ sessions, onEnded }: SessionListProps) {
  const end = async ({ id }: SessionView) => {
    try {
      await askApi('DELETE', `/me/sessions/${id}`)
      tell(say('Đã kết thúc phiên.', 'The session has ended.'))
      onEnded()
    } catch (error) {
      tellTrouble(error)
    }
  }
  return (
    <ul class="own-things">
      {sessions.map((session) => {
        const where = agentWords(session.agent)
        const seen = say(`dùng gần nhất ${whenWords(session.seenAt)}`, `last used ${whenWords(session.seenAt)}`)
        const begun = say(`từ ${whenWords(session.madeAt)}`, `since ${whenWords(session.madeAt)}`)
        return (
          <li key={session.id}>
            <div>
              <strong title={session.agent}>{where}</strong>{' '}
              {session.current && <Badge tone="gold">{say('Máy này', 'This one')}</Badge>}
              <p class="quiet">{[session.address, begun, seen].filter(Boolean).join(' · ')}</p>
            </div>
            {/* One leaves this one by signing out. */}
            {!session.current && (
              <Button aria-label={say(`Kết thúc: ${where}`, `End: ${where}`)} onPress={() => void end(session)}>
                {say('Kết thúc', 'End')}
              </Button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
