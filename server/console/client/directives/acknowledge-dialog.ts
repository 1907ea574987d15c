import { askJson, reasonsOf, sendingOf } from '../api/ask-server.ts'
import { askPerson } from '../plain/ask-person.ts'
import type { Edges } from '../plain/edges.ts'
import { make, setText } from '../plain/make.ts'
import { timeFields } from '../time/time-fields.ts'
import { dateForPeople } from '../time/typed-date.ts'
import { typedTime } from '../time/typed-time.ts'
import type { ZoneClock } from '../time/zone-clock.ts'
import { inOurs, say } from '../words/say.ts'
import type { Directive, Receiver } from './directive.ts'

/** Asks an office on which of its boards a directive is to run and from when, and says so to the server; `done` is called once it knows. */
export function acknowledgeDirective(
  directive: Directive,
  receiver: Receiver,
  clock: ZoneClock,
  edges: Edges,
  done: () => void,
): void {
  const dialog = askPerson(say(`Xác nhận đã nhận: ${directive.title}`, `Acknowledge: ${directive.title}`))
  const former = receiver.acknowledgement
  const ticks = receiver.boards.map(({ id, name }) => {
    const input = make('input', { type: 'checkbox', checked: former === null || former.boards.includes(id) })
    return { id, input, label: make('label', { class: 'choice' }, input, name) }
  })
  const starts = timeFields(say('Bắt đầu thực hiện từ', 'To begin from'), { date: firstDate(), time: '' })
  const note = make('textarea', { rows: 2, maxlength: 1000, spellcheck: 'false' }, former?.note ?? '')
  const alert = make('p', { class: 'fault', role: 'alert' })
  const confirm = make('button', { class: 'chief' }, say('Xác nhận', 'Acknowledge'))
  dialog.body.append(
    make(
      'form',
      { novalidate: true, onsubmit: (event) => void send(event) },
      make(
        'p',
        {},
        say(
          `${receiver.orgName} báo ${directive.orgName}: đã xem chỉ đạo này và sẽ phát trên các bảng được chọn.`,
          `${receiver.orgName} tells ${directive.orgName}: this was seen, and will run on the boards chosen here.`,
        ),
      ),
      make(
        'fieldset',
        { class: 'choices' },
        make('legend', {}, say('Bảng', 'Boards')),
        ...ticks.map(({ label }) => label),
      ),
      starts.element,
      make('label', { class: 'field' }, make('span', {}, say('Ghi chú (không bắt buộc)', 'Note (optional)')), note),
      alert,
      make(
        'p',
        { class: 'doings' },
        confirm,
        make('button', { type: 'button', onclick: dialog.close }, say('Thôi', 'Cancel')),
      ),
    ),
  )

  /** That of the former word, else of the phase that goes on or comes, else today. */
  function firstDate(): string {
    const now = edges.clock.now()
    const next = directive.phases.find(({ startsAt, endsAt }) => startsAt !== null && (endsAt ?? 0) > now)?.startsAt
    return dateForPeople(clock.read(former?.startsAt ?? Math.max(next ?? now, now)).date)
  }

  async function send(event: Event): Promise<void> {
    event.preventDefault()
    setText(alert, '')
    const boards = ticks.flatMap(({ id, input }) => (input.checked ? id : []))
    const typed = starts.read()
    if (boards.length === 0) setText(alert, say('Chọn ít nhất một bảng.', 'Choose at least one board.'))
    if (boards.length === 0 || typed === undefined) return
    const [date = '', time = '00:00'] = typed.split('T')
    const startsAt = clock.instantAt({ date, clockMs: typedTime(time) ?? 0 })
    const words = note.value.normalize('NFC').replace(/\s+/g, ' ').trim()
    const body = { org: receiver.org, boards, startsAt, ...(words === '' ? {} : { note: words }) }
    confirm.disabled = true
    try {
      const path = `/api/v1/directives/${directive.campaign}/acknowledgement`
      await askJson(path, sendingOf('PUT', body, `"${directive.digest}"`))
      dialog.close()
      edges.tell(say(`Đã báo ${directive.orgName}.`, `${directive.orgName} has been told.`))
      done()
    } catch (error) {
      confirm.disabled = false
      setText(alert, reasonsOf(error).map(inOurs).join(' '))
    }
  }
}
