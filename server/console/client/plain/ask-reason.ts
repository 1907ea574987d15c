import { reasonsOf } from '../api/ask-server.ts'
import { inOurs, say } from '../words/say.ts'
import { askPerson } from './ask-person.ts'
import { make, setText } from './make.ts'

export interface ReasonAsked {
  readonly heading: string
  /** What the person should know before they decide. */
  readonly says: readonly Node[]
  /** What stands between that and the reason. */
  readonly fields?: readonly Node[]
  /** What the reason is for. */
  readonly label: string
  /** What stands there already. */
  readonly value?: string
  /** What is said where nothing was written; that a reason is needed where it is left out. */
  readonly missing?: string
  /** What deciding is called. */
  readonly doing: string
  /** Does it; what is thrown is shown, and the dialog stays. */
  readonly act: (reason: string) => Promise<void>
}

/** Asks for a decision that needs a reason: nothing is done without one. */
export function askReason({ heading, says, fields = [], label, doing, act, ...more }: ReasonAsked): void {
  const { value = '', missing = say('Cần ghi lý do.', 'A reason is needed.') } = more
  const dialog = askPerson(heading)
  const reason = make('textarea', { rows: 3, maxlength: 1000, required: true, spellcheck: 'false' })
  reason.value = value
  const alert = make('p', { class: 'fault', role: 'alert' })
  const confirm = make('button', { class: 'chief' }, doing)
  const cancel = make('button', { type: 'button', onclick: dialog.close }, say('Thôi', 'Cancel'))
  const form = make(
    'form',
    { novalidate: true, onsubmit: (event) => void decide(event) },
    ...says,
    ...fields,
    make('label', { class: 'field' }, make('span', {}, label), reason),
    alert,
    make('p', { class: 'doings' }, confirm, cancel),
  )
  dialog.body.append(form)
  reason.focus()

  async function decide(event: Event): Promise<void> {
    event.preventDefault()
    const text = reason.value.normalize('NFC').trim()
    reason.setAttribute('aria-invalid', String(text === ''))
    if (text === '') {
      setText(alert, missing)
      reason.focus()
      return
    }
    confirm.disabled = true
    try {
      await act(text)
      dialog.close()
    } catch (error) {
      confirm.disabled = false
      setText(alert, reasonsOf(error).map(inOurs).join(' '))
    }
  }
}
