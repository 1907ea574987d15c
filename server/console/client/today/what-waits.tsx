import type { Waits } from '../../../../shared/api/today.ts'
import { Card } from '../kit/card.tsx'
import { inOurs, say } from '../words/say.ts'
import { waitsWords } from './waits-words.ts'

/** What waits for the person, each a link to where it is done. */
export function WhatWaits({ waits }: { readonly waits: Waits }) {
  const lines = waitsWords(waits)
  return (
    <Card
      title={say('Chờ tôi xử lý', 'Waiting for me')}
      tone={lines.length > 0 ? 'gold' : undefined}
      class="what-waits"
    >
      {lines.length === 0 ? (
        <p class="quiet">{say('Không có việc nào chờ bạn.', 'Nothing waits for you.')}</p>
      ) : (
        <ul class="day-lines link-lines">
          {lines.map(({ href, said }) => (
            <li key={said.en}>
              <a href={href}>{inOurs(said)}</a>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
