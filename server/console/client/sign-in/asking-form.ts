import { Refused, wordsOf } from '../api/ask-server.ts'
import { make, setText } from '../plain/make.ts'
import { inOurs, say } from '../words/say.ts'
import type { Field } from './field.ts'

/** A form that asks the server. */
export interface AskingForm {
  readonly element: HTMLFormElement
  /** Says above the button what is wrong with all of it, or takes it back. */
  fault(text: string | undefined): void
}

/** What a form asks, and what becomes of it. */
export interface AskingFormOptions {
  readonly fields: readonly Field[]
  readonly submit: string
  /** What stands after the button, such as another way. */
  readonly after?: readonly Node[]
  /** Does it; what it throws is said beside the fields that the refusal names, or above the button. */
  act(): Promise<void>
  /** Beside which field a refusal with this code is said. */
  readonly places?: Readonly<Record<string, Field>>
}

/** A form whose fields are checked, then sent once however often the button is pressed. */
export function askingForm({ fields, submit, after = [], act, places = {} }: AskingFormOptions): AskingForm {
  const fault = make('p', { class: 'fault', role: 'alert' })
  const button = make('button', { class: 'chief', type: 'submit' }, submit)
  const tell = (text: string | undefined) => setText(fault, text ?? '')

  function refused(error: unknown): void {
    const at = (field: Field, text: string) => {
      field.fault(text)
      field.input.focus()
    }
    if (error instanceof Refused) {
      const named = error.faults.flatMap(({ pointer, message, messageVi }) => {
        const field = fields.find(({ name }) => pointer === `/${name}`)
        return field ? [{ field, text: asSentence(say(messageVi, message)) }] : []
      })
      for (const { field, text } of [...named].reverse()) at(field, text)
      if (named.length > 0) return
      const place = places[error.code]
      if (place) {
        at(place, inOurs(error.said))
        return
      }
    }
    tell(inOurs(wordsOf(error)))
    // A password or a code that was refused is typed anew.
    const secret = fields.find(({ input }) => input.autocomplete === 'current-password' || input.name === 'code')
    secret?.input.select()
    secret?.input.focus()
  }

  async function send(): Promise<void> {
    tell(undefined)
    const wrong = fields.filter((one) => !one.isGood())
    if (wrong[0]) return wrong[0].input.focus()
    button.disabled = true
    element.setAttribute('aria-busy', 'true')
    try {
      await act()
    } catch (error) {
      refused(error)
    } finally {
      button.disabled = false
      element.removeAttribute('aria-busy')
    }
  }

  const element = make(
    'form',
    {
      novalidate: true,
      onsubmit(event) {
        event.preventDefault()
        if (!button.disabled) void send()
      },
    },
    ...fields.map((one) => one.element),
    fault,
    make('div', { class: 'doings' }, button, ...after),
  )
  return { element, fault: tell }
}

/** What a fault says, as it stands by itself. */
function asSentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}
