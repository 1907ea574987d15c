import { useEffect, useState } from 'preact/hooks'
import type { Said } from '../../../../../shared/plan/fault.ts'
import type { BoardId, DateText } from '../../../../../shared/plan/plan.ts'
import { sectionWordsIn } from '../../add/where/section-words.ts'
import { wordsOf } from '../../api/ask-server.ts'
import { now } from '../../state/now.ts'
import { dateForPeople, weekdayForPeople } from '../../time/typed-date.ts'
import { lunarWords } from '../../words/moment-words.ts'
import { inOurs, language } from '../../words/say.ts'
import type { Row } from '../on-air.ts'
import { HandLine } from '../see-at/hand-line.tsx'
import type { Hand } from '../see-at/use-hand.ts'
import type { Telling } from '../why/why-turn.ts'
import { BarRow } from './bar-row.tsx'
import { barText, barWords } from './bar-words.ts'
import { barsOf, type Span } from './bars.ts'
import type { DayBook } from './day-book.ts'
import { HourMarks } from './hour-marks.tsx'
import { weekOf } from './weeks-of-days.ts'

/** A week of a board, and the hand that goes over it. */
export interface WeekBarsProps {
  readonly board: BoardId
  /** Any day of the week. */
  readonly date: DateText
  readonly days: DayBook
  readonly telling: Telling
  readonly hand: Hand
}

/** Of a week each day has less room than on a page of its own. */
const leastMs = 12 * 60_000

/** Seven days as bars to scale, Monday first. */
export function WeekBars({ board, date, days, telling, hand }: WeekBarsProps) {
  const dates = weekOf(date)
  const [monday = date] = dates
  const read = useWeek(board, monday, days)
  const first = read.rows.get(monday)
  const ofFirst = first && spanOf(first)
  return (
    <div class="bars week">
      {ofFirst && <HourMarks of={ofFirst} clock={telling.clock} />}
      {dates.map((one) => (
        <WeekDay
          key={one}
          board={board}
          date={one}
          rows={read.rows.get(one)}
          isChosen={one === date}
          {...{ telling, hand }}
        />
      ))}
      {read.trouble && <p class="fault">{inOurs(read.trouble)}</p>}
    </div>
  )
}

interface WeekDayProps {
  readonly board: string
  readonly date: DateText
  /** Undefined until they are there. */
  readonly rows: readonly Row[] | undefined
  readonly isChosen: boolean
  readonly telling: Telling
  readonly hand: Hand
}

function WeekDay({ board, date, rows, isChosen, telling, hand }: WeekDayProps) {
  const { plan, words, clock } = telling
  const name = `${weekdayForPeople(date, language())} ${dateForPeople(date)}`
  const label = (
    <span data-chosen={isChosen ? '' : undefined}>
      {name}
      <small>{lunarWords(date)}</small>
    </span>
  )
  const of = rows && spanOf(rows)
  if (!rows || !of)
    return (
      <div class="bar-line tiers">
        <div class="bar-label">{label}</div>
        <div class="track" aria-busy="true" />
      </div>
    )
  return (
    <div class="week-day">
      {rows.map(({ section, stretches }, index) => {
        const bars = barsOf(stretches, leastMs).map((bar) => ({
          ...bar,
          words: `${name}, ${barWords(bar, of, words, clock)}`,
          text: barText(bar, words),
        }))
        const part = section === null ? '' : sectionWordsIn(plan, board, section)
        return (
          <BarRow
            key={section}
            label={index === 0 ? label : <small>{part}</small>}
            name={[name, part].filter(Boolean).join(', ')}
            {...{ bars, of }}
            kind="tiers"
            onSeek={hand.seek}
          />
        )
      })}
      <HandLine at={now} of={of} kind="now" />
      <HandLine at={hand.shown} of={of} kind="hand" />
    </div>
  )
}

function spanOf([row]: readonly Row[]): Span | undefined {
  const [first, last] = [row?.stretches[0], row?.stretches.at(-1)]
  return first && last && { startsAt: first.startsAt, endsAt: last.endsAt }
}

interface ReadWeek {
  readonly days: DayBook | undefined
  readonly rows: ReadonlyMap<DateText, readonly Row[]>
  readonly trouble?: Said
}

/** The seven days of a week, each as it comes. */
function useWeek(board: BoardId, monday: DateText, days: DayBook): ReadWeek {
  const [read, setRead] = useState<ReadWeek>({ days: undefined, rows: new Map() })
  useEffect(() => {
    let isWanted = true
    for (const date of weekOf(monday)) {
      days.rows(board, date).then(
        (rows) => {
          if (!isWanted) return
          setRead((former) => ({ days, rows: new Map(former.days === days ? former.rows : []).set(date, rows) }))
        },
        (error: unknown) => isWanted && setRead((former) => ({ ...former, trouble: wordsOf(error) })),
      )
    }
    return () => {
      isWanted = false
    }
  }, [board, monday, days])
  return read
}
