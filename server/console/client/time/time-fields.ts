import { freshId } from '../api/fresh-id.ts'
import { make, setText } from '../plain/make.ts'
import { dayWords, lunarWords } from '../words/moment-words.ts'
import { say } from '../words/say.ts'
import { planTimeTyped, type TypedPlanTime } from './plan-time.ts'
import { typedDate } from './typed-date.ts'

/** A date and a time of the day, typed; what is wrong is said beside it. */
export interface TimeFields {
  readonly element: HTMLElement
  /** The plan's text for what stands there; undefined, with the field marked and in focus, where it cannot be read. */
  read(): string | undefined
  show(shown: boolean): void
}

/** The two fields, with what stands in them at first. `needsTime`: a bare date is not enough. */
export function timeFields(legend: string, at: TypedPlanTime, needsTime = false): TimeFields {
  const id = `time-${freshId()}`
  const help = make('p', { class: 'quiet', id: `${id}-help` })
  const wrong = make('p', { class: 'fault', role: 'alert', id: `${id}-wrong` })
  const field = (size: number, placeholder: string, value: string, label: string) => {
    const described = `${id}-help ${id}-wrong`
    const input = make('input', {
      ...{ type: 'text', size, placeholder, value, autocomplete: 'off', spellcheck: 'false' },
      'aria-describedby': described,
      oninput: tellDay,
    })
    return { input, label: make('label', {}, make('span', {}, label), input) }
  }
  const date = field(11, 'dd/mm/yyyy', at.date, say('Ngày', 'Date'))
  const time = field(6, '08:00', at.time, say('Giờ (24 giờ)', 'Time (24 h)'))
  const element = make(
    'fieldset',
    {},
    make('legend', {}, legend),
    make('div', { class: 'fields' }, date.label, time.label),
    help,
    wrong,
  )
  tellDay()

  function tellDay(): void {
    const day = typedDate(date.input.value)
    setText(help, day === undefined ? '' : [dayWords(day), lunarWords(day)].filter(Boolean).join(' · '))
  }

  function mark(which: 'date' | 'time' | undefined): void {
    for (const [name, { input }] of [
      ['date', date],
      ['time', time],
    ] as const)
      input.setAttribute('aria-invalid', String(which === name))
    if (which === 'date') setText(wrong, say('Ngày cần có dạng 14/10/2020.', 'The date should look like 14/10/2020.'))
    else if (which === 'time')
      setText(
        wrong,
        say('Giờ cần có dạng 08:00, từ 00:00 đến 23:59.', 'The time should look like 08:00, 00:00 to 23:59.'),
      )
    else setText(wrong, '')
    if (which) (which === 'date' ? date : time).input.focus()
  }

  return {
    element,
    show: (shown) => {
      element.hidden = !shown
      element.disabled = !shown
    },
    read() {
      const typed = planTimeTyped({ date: date.input.value, time: time.input.value })
      const missing = needsTime && time.input.value.trim() === ''
      mark('wrong' in typed ? typed.wrong : missing ? 'time' : undefined)
      return 'wrong' in typed || missing ? undefined : typed.text
    },
  }
}
