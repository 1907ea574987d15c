import type { DateText } from '../../../../shared/plan/plan.ts'
import { parseDate, printDate } from '../../../../shared/time/civil.ts'
import { make, setText } from '../plain/make.ts'
import { dayWords, lunarWords } from '../words/moment-words.ts'
import { say } from '../words/say.ts'
import { dateForPeople, typedDate } from './typed-date.ts'

/** The day that is looked at: typed, a day on or back, or today. */
export interface DateControl {
  readonly element: HTMLElement
  show(date: DateText): void
}

/** The control; `go` is told the day that the person wants, `today` that they want now. */
export function dateControl(go: (date: DateText) => void, today: () => void): DateControl {
  let shown: DateText | undefined
  const input = make('input', {
    ...{ type: 'text', size: 11, placeholder: 'dd/mm/yyyy', autocomplete: 'off', spellcheck: 'false' },
    'aria-label': say('Ngày (ngày/tháng/năm)', 'Date (day/month/year)'),
    onchange: take,
  })
  const words = make('span', { class: 'quiet' })
  const wrong = make('span', { class: 'fault', role: 'alert' })
  const step = (days: number, sign: string, label: string) =>
    make('button', { type: 'button', 'aria-label': label, onclick: () => move(days) }, sign)
  const element = make(
    'form',
    {
      class: 'date-control',
      novalidate: true,
      onsubmit: (event) => {
        event.preventDefault()
        take()
      },
    },
    step(-1, '‹', say('Ngày trước', 'The day before')),
    input,
    step(1, '›', say('Ngày sau', 'The day after')),
    make('button', { type: 'button', onclick: today }, say('Hôm nay', 'Today')),
    words,
    wrong,
  )

  function move(days: number): void {
    const day = shown === undefined ? undefined : parseDate(shown)
    if (day !== undefined && parseDate(printDate(day + days)) !== undefined) go(printDate(day + days))
  }

  function take(): void {
    const date = typedDate(input.value)
    input.setAttribute('aria-invalid', String(date === undefined))
    setText(
      wrong,
      date === undefined ? say('Ngày cần có dạng 14/10/2020.', 'The date should look like 14/10/2020.') : '',
    )
    if (date !== undefined && date !== shown) go(date)
  }

  return {
    element,
    show(date) {
      shown = date
      input.value = dateForPeople(date)
      input.setAttribute('aria-invalid', 'false')
      setText(wrong, '')
      setText(words, [dayWords(date).split(',')[0], lunarWords(date)].filter(Boolean).join(' · '))
    },
  }
}
