import { Refused, reasonsOf, wordsOf } from '../api/ask-server.ts'
import { askPerson } from '../plain/ask-person.ts'
import { make, setText } from '../plain/make.ts'
import { inOurs, language, say } from '../words/say.ts'

export interface FormAsked {
  readonly heading: string
  readonly fields: readonly Node[]
  readonly doing: string
  /** Does it; what is thrown is shown, and the dialog stays. */
  readonly act: () => Promise<void>
}

/** A dialog with fields and one decision. What the server finds wrong with a field is said below that field. */
export function formDialog({ heading, fields, doing, act }: FormAsked): void {
  const dialog = askPerson(heading)
  const alert = make('p', { class: 'fault', role: 'alert' })
  const confirm = make('button', { class: 'chief' }, doing)
  const cancel = make('button', { type: 'button', onclick: dialog.close }, say('Thôi', 'Cancel'))

  async function decide(event: Event): Promise<void> {
    event.preventDefault()
    confirm.disabled = true
    setText(alert, '')
    for (const input of placed()) tellAt(input, '')
    try {
      await act()
      dialog.close()
    } catch (error) {
      tell(error)
    } finally {
      confirm.disabled = false
    }
  }

  const placed = () => [...form.querySelectorAll<HTMLElement>('[data-pointer]')]

  function tell(error: unknown): void {
    const faults = error instanceof Refused ? error.faults : []
    const at = placed().flatMap((input) => {
      const fault = faults.find(({ pointer }) => pointer === input.dataset.pointer)
      return fault ? [[input, language() === 'vi' ? fault.messageVi : fault.message] as const] : []
    })
    for (const [input, message] of at) tellAt(input, message)
    const isAllPlaced = at.length > 0 && at.length === faults.length
    setText(alert, isAllPlaced ? inOurs(wordsOf(error)) : reasonsOf(error).map(inOurs).join(' '))
    at[0]?.[0].focus()
  }

  const form = make(
    'form',
    { novalidate: true, onsubmit: (event) => void decide(event) },
    ...fields,
    alert,
    make('p', { class: 'doings' }, confirm, cancel),
  )
  dialog.body.append(form)
  form.querySelector<HTMLElement>('input, select, textarea')?.focus()
}

function tellAt(input: HTMLElement, message: string): void {
  const said = input.parentElement?.querySelector('.wrong')
  if (said) setText(said, message)
  if (message === '') input.removeAttribute('aria-invalid')
  else input.setAttribute('aria-invalid', 'true')
}

/** A field under its name, with a line of help below; `pointer` is what the server calls it where it finds fault with it. */
export function field(label: string, input: HTMLElement, help = '', pointer?: string): HTMLElement {
  const more = help === '' ? [] : [make('small', {}, help)]
  if (pointer !== undefined) {
    input.dataset.pointer = pointer
    more.push(make('small', { class: 'fault wrong' }))
  }
  return make('label', { class: 'field' }, make('span', {}, label), input, ...more)
}

/** A field for one line of text. */
export const lineField = (value = '', type: 'text' | 'email' = 'text') =>
  make('input', { type, value, autocomplete: 'off', spellcheck: 'false' })
