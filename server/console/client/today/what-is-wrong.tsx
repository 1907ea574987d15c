import { Card } from '../kit/card.tsx'
import { inOurs, say } from '../words/say.ts'
import type { Today } from './today.ts'

/** So many stand here; the rest stand where all boards are. */
const atOnce = 3

/** What is the matter with boards, in plain words, each a link to its board. */
export function WhatIsWrong({ today: { boards, wrong } }: { readonly today: Today }) {
  const more = boards.wrong - Math.min(atOnce, wrong.length)
  return (
    <Card
      title={say('Bảng có vấn đề', 'Boards in trouble')}
      tone={boards.wrong > 0 ? 'lost' : undefined}
      class="what-is-wrong"
    >
      {boards.wrong === 0 ? (
        <p class="quiet">
          {say(
            `Không có vấn đề gì: ${boards.connected} trong ${boards.all} bảng đang kết nối.`,
            `Nothing is wrong: ${boards.connected} of ${boards.all} boards are connected.`,
          )}
        </p>
      ) : (
        <ul class="day-lines">
          {wrong.slice(0, atOnce).map(({ board, name, cause, said }) => (
            <li key={`${board} ${cause}`}>
              <a href={`/boards/${board}`}>{name}</a> <span>{inOurs(said)}</span>
            </li>
          ))}
          {more > 0 && (
            <li>
              <a href="/?only=amiss">{say(`và ${more} bảng khác`, `and ${more} more`)}</a>
            </li>
          )}
        </ul>
      )}
    </Card>
  )
}
