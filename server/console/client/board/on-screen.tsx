import { useComputed } from '@preact/signals'
import type { Board } from '../../../../shared/plan/plan.ts'
import { inOurs, say } from '../words/say.ts'
import { tierWords } from '../words/tier-words.ts'
import { onAirAt } from './on-air.ts'
import type { LoadedDay } from './use-board-day.ts'
import type { Hand } from './use-hand.ts'
import type { Telling } from './why-turn.ts'

/** A day of a board, and the instant of it that is looked at. */
export interface OnScreenProps {
  readonly board: Board
  readonly day: LoadedDay
  readonly telling: Telling
  readonly hand: Hand
}

/** What is on the board at the instant that is shown, in words. */
export function OnScreen({ board, day, telling, hand }: OnScreenProps) {
  const text = useComputed(() => {
    const on = day.rows.map((row) => onAirAt(row, hand.shown.value))
    const [first] = on
    if (!first?.entry) return first ? inOurs(tierWords[first.stretch.tier]) : ''
    const texts = on.flatMap((one) => (one?.entry ? [inOurs(telling.words.shown(one.entry, board.id))] : []))
    const [place, count] = [first.index + 1, first.stretch.loop.length]
    const turn = on.length === 1 ? say(` (lượt ${place}/${count})`, ` (turn ${place} of ${count})`) : ''
    return `${say('Trên bảng', 'On the board')}: ${[...new Set(texts)].join(' | ')}${turn}`
  })
  return <p class="on-screen">{text}</p>
}
