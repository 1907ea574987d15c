import { sectionWordsIn } from '../../add/where/section-words.ts'
import { Written } from '../../kit/written.tsx'
import { now } from '../../state/now.ts'
import { percentWords } from '../../words/percent-words.ts'
import { language, say } from '../../words/say.ts'
import { HandLine } from '../see-at/hand-line.tsx'
import type { Hand } from '../see-at/use-hand.ts'
import type { Telling } from '../why/why-turn.ts'
import { BarRow } from './bar-row.tsx'
import { barText, barWords, spanOfDayWords } from './bar-words.ts'
import { barsOf, phaseDaysOf } from './bars.ts'
import { HourMarks } from './hour-marks.tsx'
import type { LoadedDay } from './use-board-day.ts'

/** A day of a board, and the hand that goes over it. */
export interface DayBarsProps {
  readonly day: LoadedDay
  readonly telling: Telling
  readonly hand: Hand
}

/** Bars shorter than this are too thin to press: six minutes are some four pixels of an office’s screen. */
const leastMs = 6 * 60_000

/** The day as bars to scale: a row of tiers for the board or each of its sections, and a row for each phase that plays. */
export function DayBars({ day, telling, hand }: DayBarsProps) {
  const { plan, words, clock } = telling
  return (
    <div class="bars">
      <HourMarks of={day} clock={clock} />
      {day.rows.map(({ section, stretches }) => {
        const name = section === null ? say('Cả ngày', 'The day') : sectionWordsIn(plan, day.playlist.board, section)
        const bars = barsOf(stretches, leastMs).map((bar) => ({
          ...bar,
          words: barWords(bar, day, words, clock),
          text: barText(bar, words),
        }))
        return <BarRow key={name} label={name} {...{ name, bars }} of={day} kind="tiers" onSeek={hand.seek} />
      })}
      {phaseDaysOf(day.rows).map(({ campaign, phase, spans, share }) => {
        const [title, of] = [words.phase(campaign, phase), words.campaign(campaign)]
        const part = percentWords(share, language())
        const label = (
          <>
            <Written>{title}</Written>
            <small>{say(`${of} · ${part} cả ngày`, `${of} · ${part} of the day`)}</small>
          </>
        )
        const bars = spans.map((span) => ({ ...span, words: `${spanOfDayWords(span, day, clock)}: ${title} · ${of}` }))
        return (
          <BarRow
            key={`${campaign}/${phase}`}
            name={`${title} · ${of}`}
            {...{ label, bars }}
            of={day}
            kind="phase"
            onSeek={hand.seek}
          />
        )
      })}
      <HandLine at={now} of={day} kind="now" />
      <HandLine at={hand.shown} of={day} kind="hand" />
    </div>
  )
}
