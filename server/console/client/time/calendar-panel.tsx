import { useEffect, useId, useRef } from 'preact/hooks'
import { later } from '../kit/later.tsx'
import { say } from '../words/say.ts'
import type { MonthCalendarProps } from './month-calendar.tsx'

const MonthCalendar = later(
  () => import('./month-calendar.tsx'),
  (module) => module.MonthCalendar,
)

/** A calendar that opens below a field. */
export interface CalendarPanelProps extends MonthCalendarProps {
  /** What the calendar is for, in a word or two. */
  readonly label: string
  readonly isOpen: boolean
  readonly onToggle: (isOpen: boolean) => void
}

/** The button that opens a calendar, and the calendar below; Esc closes it and goes back to the button. */
export function CalendarPanel({ label, isOpen, onToggle, ...calendar }: CalendarPanelProps) {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(isOpen)
  useEffect(() => {
    // What had the keyboard went with the calendar.
    if (wasOpen.current && !isOpen && document.activeElement === document.body) button.current?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
  const close = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return
    // The dialog around it stays open.
    event.preventDefault()
    event.stopPropagation()
    onToggle(false)
    button.current?.focus()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears what its controls let pass
    <div class="calendar-panel" onKeyDown={close}>
      <button
        ref={button}
        type="button"
        class="button calendar-open"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-label={say(`Mở lịch: ${label}`, `Open the calendar: ${label}`)}
        onClick={() => onToggle(!isOpen)}
      >
        {say('Lịch', 'Calendar')}
      </button>
      {isOpen && (
        <section id={id} class="calendar-place" aria-label={say(`Lịch: ${label}`, `Calendar: ${label}`)}>
          <MonthCalendar {...calendar} />
        </section>
      )}
    </div>
  )
}
