import { type OnAir, onAirAt, type Row } from '../board/on-air.ts'
import { onBoardWords } from '../board/on-board-words.ts'
import { ShownWords } from '../board/shown-words.tsx'
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
  /** It has never been heard: what stands in its programme is not on the air. */
  readonly isUnheard?: boolean | undefined
}

/** What is on, until when, and what comes next. */
export function BoardFacts({ board, rows, zone, words, isUnheard }: BoardFactsProps) {
  const at = now.value
  const on = rows.flatMap((row) => onAirAt(row, at) ?? [])
  const texts = on.flatMap(({ entry, startsAt }) =>
    entry ? [onBoardWords(entry, words.shown(entry, board, startsAt))] : [],
  )
  return (
    <dl>
      <dt>{isUnheard ? say('Theo lịch', 'Planned') : say('Đang phát', 'On air')}</dt>
      <dd class="on-air">
        <strong>{texts.length > 0 ? <ShownWords texts={texts} between=" · " /> : '—'}</strong>
        {on[0] && <small>{untilWords(on[0], Math.min(...on.map(({ endsAt }) => endsAt)), zone)}</small>}
      </dd>
      <dt>{say('Sắp đổi', 'Next change')}</dt>
      <dd>{rows[0] && inOurs(nextChangeWords(rows[0], at, words, zone))}</dd>
    </dl>
  )
}

function untilWords({ stretch }: OnAir, endsAt: number, zone: ZoneClock): string {
  const tier = inOurs(tierWords[stretch.tier])
  const time = timeForPeople(zone.read(endsAt).clockMs, true)
  return say(`${tier} · đến ${time}`, `${tier} · until ${time}`)
}
