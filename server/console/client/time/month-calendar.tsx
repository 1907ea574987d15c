import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks'
import type { DateText } from '../../../../shared/plan/plan.ts'
import { civilOf, parseDate } from '../../../../shared/time/civil.ts'
import { daysOfNote } from '../../../../shared/time/days-of-note.ts'
import { weekDays } from '../words/daypart-words.ts'
import { dayWords, lunarWords } from '../words/moment-words.ts'
import { inOurs, say } from '../words/say.ts'
import { lunarMark } from './lunar-mark.ts'
import { dateByKey, monthGridOf } from './month-grid.ts'

/** What a month calendar shows, and whom it tells. */
export interface MonthCalendarProps {
  /** The day on which it opens. */
  readonly opensOn: DateText
  readonly today: DateText
  /** The days that are chosen, from the first to the last. */
  readonly chosen?: { readonly from: DateText; readonly to: DateText } | undefined
  readonly onPick: (date: DateText) => void
}

/** A month as a calendar on the wall has it, Monday first, the lunar day beside each and days of note marked; arrow keys move in it, Enter picks. */
export function MonthCalendar({ opensOn, today, chosen, onPick }: MonthCalendarProps) {
  const [at, setAt] = useState(opensOn)
  const id = useId()
  const body = useRef<HTMLTableSectionElement>(null)
  const isMoved = useRef(true)
  const { year, month, weeks } = monthGridOf(at)
  const notes = useMemo(() => notesOf(year, month), [year, month])
  useEffect(() => {
    if (isMoved.current) body.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
    isMoved.current = false
  }, [at])

  const turn = (key: 'PageUp' | 'PageDown') => setAt(dateByKey(at, key) ?? at)
  const follow = (event: KeyboardEvent) => {
    const next = dateByKey(at, event.key, event.shiftKey)
    if (next === undefined) return
    event.preventDefault()
    isMoved.current = true
    setAt(next)
  }

  return (
    <div class="month-calendar">
      <div class="month-head">
        <button
          type="button"
          class="month-turn"
          aria-label={say('Tháng trước', 'Previous month')}
          onClick={() => turn('PageUp')}
        >
          ‹
        </button>
        <strong id={id} aria-live="polite">
          {monthWords(year, month)}
        </strong>
        <button
          type="button"
          class="month-turn"
          aria-label={say('Tháng sau', 'Next month')}
          onClick={() => turn('PageDown')}
        >
          ›
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table of dates is the pattern's own grid */}
      <table role="grid" aria-labelledby={id}>
        <thead>
          <tr>
            {weekDays.map(({ day, said, short }) => (
              <th key={day} scope="col" abbr={inOurs(said)}>
                {inOurs(short)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={follow}>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((date) => (
                // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its button is the cell's one control
                // biome-ignore lint/a11y/useFocusableInteractive: the button in it takes the keyboard
                <td key={date} role="gridcell" aria-selected={isWithin(date, chosen)}>
                  <button
                    type="button"
                    class="calendar-day"
                    tabIndex={date === at ? 0 : -1}
                    data-beside={civilOf(parseDate(date) ?? 0).month === month ? undefined : ''}
                    data-note={notes.has(date) ? '' : undefined}
                    aria-current={date === today ? 'date' : undefined}
                    onClick={() => {
                      setAt(date)
                      onPick(date)
                    }}
                  >
                    <span aria-hidden="true" title={notes.get(date)}>
                      {civilOf(parseDate(date) ?? 0).day}
                    </span>
                    <small aria-hidden="true">{lunarMark(date)}</small>
                    <span class="heard">
                      {[dayWords(date), lunarWords(date), notes.get(date)].filter(Boolean).join(', ')}
                    </span>
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {notes.size > 0 && (
        <ul class="month-notes">
          {Array.from(notes, ([date, words]) => (
            <li key={date}>
              <span>{date.slice(8)}</span> {words}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

const monthWords = (year: number, month: number) =>
  say(`Tháng ${month} năm ${year}`, `${new Date(2000, month - 1, 1).toLocaleString('en', { month: 'long' })} ${year}`)

const isWithin = (date: DateText, span: MonthCalendarProps['chosen']) =>
  span !== undefined && span.from <= date && date <= span.to

/** The days of note of one month, each with its words. */
function notesOf(year: number, month: number): ReadonlyMap<DateText, string> {
  const notes = new Map<DateText, string>()
  const prefix = `${year}-${String(month).padStart(2, '0')}-`
  for (const { date, vi, en } of daysOfNote(year)) {
    if (!date.startsWith(prefix)) continue
    notes.set(date, [notes.get(date), say(vi, en)].filter(Boolean).join('; '))
  }
  return notes
}
