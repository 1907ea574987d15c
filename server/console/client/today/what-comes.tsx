import { useState } from 'preact/hooks'
import type { Coming, Today } from '../../../../shared/api/today.ts'
import { useToday } from '../time/use-today.ts'
import { zoneClockOf } from '../time/zone-clock.ts'
import { inOurs, say } from '../words/say.ts'
import { languageOf } from '../words/written-in.ts'
import { comingHref, comingOf, comingWhen, comingWords } from './coming-words.ts'

/** So many of each stand here. */
const atOnce = 2
/** Where it stands beside the boards; below that it would stand before them, and is opened by who wants it. */
const besideBoards = '(min-width: 76rem)'

/** What begins and what ends within a week, the soonest first. */
export function WhatComes({ today: { starts, ends }, zone }: { readonly today: Today; readonly zone: string }) {
  const [isOpen, setOpen] = useState(() => matchMedia(besideBoards).matches)
  return (
    <details
      class="card what-comes"
      data-empty={starts.length + ends.length === 0 ? '' : undefined}
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        <h2>{say('Trong 7 ngày tới', 'Within 7 days')}</h2>{' '}
        <span class="quiet">{countWords(starts.length, ends.length)}</span>
      </summary>
      <ComingList title={say('Sắp bắt đầu', 'Begins')} list={starts} edge="starts" zone={zone} />
      <ComingList title={say('Sắp kết thúc', 'Ends')} list={ends} edge="ends" zone={zone} />
    </details>
  )
}

function countWords(starts: number, ends: number): string {
  const parts = [
    starts > 0 ? say(`${starts} bắt đầu`, starts === 1 ? '1 begins' : `${starts} begin`) : '',
    ends > 0 ? say(`${ends} kết thúc`, ends === 1 ? '1 ends' : `${ends} end`) : '',
  ].filter(Boolean)
  return parts.length > 0 ? parts.join(' · ') : say('không có đợt nào đổi', 'nothing begins or ends')
}

interface ComingListProps {
  readonly title: string
  readonly list: readonly Coming[]
  readonly edge: 'starts' | 'ends'
  readonly zone: string
}

function ComingList({ title, list, edge, zone }: ComingListProps) {
  const day = useToday()
  if (list.length === 0) return null
  const clock = zoneClockOf(zone)
  return (
    <>
      <h3>{title}</h3>
      <ul class="day-lines link-lines">
        {list.slice(0, atOnce).map((one) => (
          <li key={`${one.campaign} ${one.phase} ${one.interrupt}`}>
            <a href={comingHref(one)} lang={languageOf(comingWords(one))}>
              {inOurs(comingWords(one))}
            </a>{' '}
            <span>{inOurs(comingWhen(clock, one.at, day, edge))}</span>
            <small>{inOurs(comingOf(one))}</small>
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
