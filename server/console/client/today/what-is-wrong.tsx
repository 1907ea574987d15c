import type { Today } from '../../../../shared/api/today.ts'
import type { Said } from '../../../../shared/plan/fault.ts'
import { Badge } from '../kit/badge.tsx'
import { Card } from '../kit/card.tsx'
import { Icon } from '../kit/icon.tsx'
import { both, inOurs, say } from '../words/say.ts'
import { writtenIn } from '../words/written-in.ts'

/** So many stand here; the rest stand where all boards are. */
const atOnce = 3

/** What is the matter with boards, in plain words, each a link to its board. */
export function WhatIsWrong({ today: { boards, wrong } }: { readonly today: Today }) {
  const more = boards.wrong - Math.min(atOnce, wrong.length)
  return (
    <Card
      title={say('Bảng có vấn đề', 'Boards in trouble')}
      tone={boards.wrong > 0 ? 'lost' : undefined}
      actions={
        boards.wrong > 0 && (
          <Badge tone="lost">{say(`${boards.wrong} trong ${boards.all}`, `${boards.wrong} of ${boards.all}`)}</Badge>
        )
      }
      class="what-is-wrong"
    >
      {boards.wrong === 0 ? (
        <AllWell {...boards} />
      ) : (
        <ul class="day-lines link-lines">
          {wrong.slice(0, atOnce).map(({ board, name, cause, said }) => (
            <li key={`${board} ${cause}`}>
              <a href={`/boards/${board}`} lang={writtenIn}>
                {name}
              </a>{' '}
              <span>{inOurs(said)}</span>
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

/** What the boards are that are not connected, as the end of a sentence. */
function notConnected({ all, connected, paired }: Pick<Today['boards'], 'all' | 'connected' | 'paired'>): Said {
  const unpaired = Math.max(0, Math.min(all - connected, all - paired))
  const off = all - connected - unpaired
  const parts = [
    ...(unpaired > 0 ? [both(`${unpaired} bảng chưa ghép máy`, `${unpaired} not paired yet`)] : []),
    ...(off > 0 ? [both(`${off} bảng chưa kết nối`, `${off} not connected now`)] : []),
  ]
  return both(parts.map(({ vi }) => `; ${vi}`).join(''), parts.map(({ en }) => `; ${en}`).join(''))
}

/** That nothing is wrong; where boards have never been connected it is no praise. */
function AllWell({ all, connected, paired }: Today['boards']) {
  const others = notConnected({ all, connected, paired })
  const said =
    all === 0
      ? say('Chưa có bảng nào.', 'There are no boards yet.')
      : connected === all
        ? say(`Không có vấn đề gì: cả ${all} bảng đang kết nối.`, 'Nothing is wrong: every board is connected.')
        : say(
            `Không bảng nào báo lỗi. ${connected} trong ${all} bảng đang kết nối${others.vi}.`,
            `No board reports trouble. Connected: ${connected} of ${all}${others.en}.`,
          )
  if (connected < all || all === 0) return <p class="quiet">{said}</p>
  return (
    <p class="all-well">
      <Icon name="tick" />
      {said}
    </p>
  )
}
