import { Card } from '../kit/card.tsx'
import { zoneClockOf } from '../time/zone-clock.ts'
import { momentWords } from '../words/moment-words.ts'
import { inOurs, say } from '../words/say.ts'
import { comingHref, comingWords } from './coming-words.ts'
import type { Coming, Today } from './today.ts'

/** So many of each stand here. */
const atOnce = 2

/** What begins and what ends within a week, the soonest first. */
export function WhatComes({ today: { starts, ends }, zone }: { readonly today: Today; readonly zone: string }) {
  return (
    <Card title={say('Trong 7 ngày tới', 'Within 7 days')} class="what-comes">
      {starts.length + ends.length === 0 && (
        <p class="quiet">{say('Không có đợt nào bắt đầu hay kết thúc.', 'No campaign begins or ends.')}</p>
      )}
      <ComingList title={say('Sắp bắt đầu', 'Begins')} list={starts} zone={zone} />
      <ComingList title={say('Sắp kết thúc', 'Ends')} list={ends} zone={zone} />
    </Card>
  )
}

interface ComingListProps {
  readonly title: string
  readonly list: readonly Coming[]
  readonly zone: string
}

function ComingList({ title, list, zone }: ComingListProps) {
  if (list.length === 0) return null
  const clock = zoneClockOf(zone)
  return (
    <>
      <h3>{title}</h3>
      <ul class="day-lines">
        {list.slice(0, atOnce).map((one) => (
          <li key={`${one.campaign} ${one.phase} ${one.interrupt}`}>
            <a href={comingHref(one)}>{inOurs(comingWords(one))}</a> <small>{inOurs(momentWords(clock, one.at))}</small>
          </li>
        ))}
        {list.length > atOnce && (
          <li>
            <a href="/campaigns">{say(`và ${list.length - atOnce} đợt khác`, `and ${list.length - atOnce} more`)}</a>
          </li>
        )}
      </ul>
    </>
  )
}
