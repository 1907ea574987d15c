import { type OnAir, onAirAt, type Row } from '../board/on-air.ts'
import { onBoardWords } from '../board/on-board-words.ts'
import { now } from '../state/now.ts'
import { timeForPeople } from '../time/typed-time.ts'
import type { ZoneClock } from '../time/zone-clock.ts'
import type { PlanWords } from '../words/plan-words.ts'
import { inOurs, say } from '../words/say.ts'
import { tierWords } from '../words/tier-words.ts'
import { nextChangeWords } from './next-change-words.ts'

/** A board’s day, of which the present is told. */
export interface BoardFactsProps {
  readonly board: string
  readonly rows: readonly Row[]
  readonly zone: ZoneClock
  readonly words: PlanWords
}

/** What is on, until when, and what comes next. */
export function BoardFacts({ board, rows, zone, words }: BoardFactsProps) {
  const at = now.value
  const on = rows.flatMap((row) => onAirAt(row, at) ?? [])
  return (
    <dl>
      <dt>{say('Đang phát', 'On air')}</dt>
      <dd class="on-air">
        <strong>{shownWords(on, board, words)}</strong>
        {on[0] && <small>{untilWords(on[0], Math.min(...on.map(({ endsAt }) => endsAt)), zone)}</small>}
      </dd>
      <dt>{say('Sắp đổi', 'Next change')}</dt>
      <dd>{rows[0] && inOurs(nextChangeWords(rows[0], at, words, zone))}</dd>
    </dl>
  )
}

function shownWords(on: readonly OnAir[], board: string, words: PlanWords): string {
  const texts = on.flatMap(({ entry, startsAt }) =>
    entry ? [inOurs(onBoardWords(entry, words.shown(entry, board, startsAt)))] : [],
  )
  return texts.length > 0 ? [...new Set(texts)].join(' · ') : '—'
}

function untilWords({ stretch }: OnAir, endsAt: number, zone: ZoneClock): string {
  const tier = inOurs(tierWords[stretch.tier])
  const time = timeForPeople(zone.read(endsAt).clockMs, true)
  return say(`${tier} · đến ${time}`, `${tier} · until ${time}`)
}
