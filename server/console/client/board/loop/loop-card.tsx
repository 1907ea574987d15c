import { useComputed } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import type { Board } from '../../../../../shared/plan/plan.ts'
import type { TimelineEntry } from '../../../../../shared/schedule/timeline.ts'
import { sectionWords } from '../../add/where/section-words.ts'
import { Card } from '../../kit/card.tsx'
import { EntryTakeDown } from '../../take-down/entry-take-down.tsx'
import { counted } from '../../words/counted.ts'
import { spanWords } from '../../words/moment-words.ts'
import { inOurs, say } from '../../words/say.ts'
import { tierWords } from '../../words/tier-words.ts'
import { spanOfDayWords } from '../day/bar-words.ts'
import type { LoadedDay } from '../day/use-board-day.ts'
import { loopMs, nextStartOf, onAirAt, type Stretch } from '../on-air.ts'
import type { Hand } from '../see-at/use-hand.ts'
import { ownerWords } from '../why/owner-words.ts'
import { WhyHere } from '../why/why-here.tsx'
import { type Telling, whyTier } from '../why/why-turn.ts'
import { figures, LoopTurnRow } from './loop-turn-row.tsx'
import { loopTurnsOf, roundsOf } from './loop-turns.ts'

/** What a section of a board plays by turns over one stretch of a day. */
export interface LoopCardProps {
  readonly board: Board
  readonly day: LoadedDay
  /** The place of the section among the day’s rows. */
  readonly track: number
  readonly stretch: Stretch
  readonly telling: Telling
  readonly hand: Hand
}

/** The loop of a stretch: every turn with its picture, its seconds, the part of the loop and of the day its slide has, and why. */
export function LoopCard({ board, day, track, stretch, telling, hand }: LoopCardProps) {
  const { words, clock } = telling
  const row = day.rows[track]
  const turns = useMemo(
    () => (row ? loopTurnsOf(row, stretch, day.playlist, track) : []),
    [row, stretch, day.playlist, track],
  )
  const on = useComputed(() => (row ? onAirAt(row, hand.shown.value)?.index : undefined)).value
  if (!row) return null
  const section = row.section === null ? '' : `${sectionWords(board, row.section)} · `
  const head = `${section}${spanOfDayWords(stretch, day, clock)} · ${inOurs(tierWords[stretch.tier])}`
  const why = (entry: TimelineEntry) => () => {
    const at = Math.max(stretch.startsAt, Math.min(hand.shown.peek(), stretch.endsAt - 1))
    return (
      <>
        <WhyHere board={board.id} {...{ entry, at, telling }} />
        <EntryTakeDown {...{ board, entry, at }} />
      </>
    )
  }
  return (
    <Card title={head} class="loop">
      <p class="quiet">{loopMs(stretch) > 0 ? loopWords(stretch) : inOurs(whyTier(stretch.tier))}</p>
      {turns.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: it scrolls, so it is reached by the keyboard under its name.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the same.
        <div class="scroll" tabIndex={0} role="group" aria-label={head}>
          <div class="headings" aria-hidden="true">
            <span class="figures">
              {Object.values(figures).map((heading) => (
                <span key={heading()}>{heading()}</span>
              ))}
            </span>
          </div>
          <ol style={{ '--ratio': `${board.width / board.height}` }}>
            {turns.map((turn) => (
              <LoopTurnRow
                key={turn.index}
                turn={turn}
                said={words.shown(turn.entry, board.id, stretch.startsAt)}
                owner={ownerWords(turn.entry, words)}
                isOn={turn.index === on}
                onSee={() => hand.seek(nextStartOf(stretch, turn.index, hand.shown.peek()))}
                why={why(turn.entry)}
              />
            ))}
          </ol>
        </div>
      )}
    </Card>
  )
}

function loopWords(stretch: Stretch): string {
  const { rounds, leftMs } = roundsOf(stretch)
  const [count, round] = [stretch.loop.length, spanWords(loopMs(stretch))]
  const rest = leftMs > 0 ? say(' và một phần', ' and a part') : ''
  return say(
    `Vòng phát ${count} lượt, ${round}, lặp lại ${rounds} lần${rest}.`,
    `A loop of ${counted(count, 'turn')}, ${round}, played ${counted(rounds, 'time')}${rest}.`,
  )
}
