import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { Said } from '../../../../shared/plan/fault.ts'
import { Refused, wordsOf } from '../api/ask-server.ts'
import { Button } from '../kit/button.tsx'
import { both, inOurs } from '../words/say.ts'
import { asSentence } from './as-sentence.ts'
import type { Entry, Typed } from './entry.ts'
import { EntryField } from './entry-field.tsx'

/** What a form asks, and what becomes of it. */
export interface AskingFormProps<Name extends string> {
  readonly entries: readonly Entry<Name>[]
  readonly submit: string
  /** Does it; what it throws is said beside the fields that the refusal names, or above the button. */
  readonly act: (typed: Typed<Name>) => Promise<void>
  /** Beside which field a refusal with this code is said. */
  readonly places?: Readonly<Record<string, Name>> | undefined
  /** Why it is shown again. */
  readonly trouble?: Said | undefined
  /** What stands after the button. */
  readonly children?: ComponentChildren
}

type Faults = Readonly<Record<string, Said>>

const noFaults: Faults = {}
const lacking = both('Chưa điền mục này.', 'This is still empty.')

/** A form whose fields are checked, then sent once however often the button is pressed; what was typed stays in it. */
export function AskingForm<Name extends string>(props: AskingFormProps<Name>) {
  const { entries, submit, act, places = {}, children } = props
  const form = useRef<HTMLFormElement>(null)
  const [faults, setFaults] = useState(noFaults)
  const [trouble, setTrouble] = useState(props.trouble)
  const [isBusy, setBusy] = useState(false)
  const inputOf = (name: string | undefined) => form.current?.querySelector<HTMLInputElement>(`[name="${name}"]`)

  const tell = (found: Faults): void => {
    setFaults(found)
    inputOf(entries.find(({ name }) => found[name])?.name)?.focus()
  }
  const tellRefusal = (error: unknown): void => {
    if (error instanceof Refused) {
      const named = error.faults.flatMap(({ pointer, message, messageVi }) => {
        const entry = entries.find(({ name }) => pointer === `/${name}`)
        return entry ? [[entry.name, asSentence({ vi: messageVi, en: message })] as const] : []
      })
      if (named.length > 0) {
        tell(Object.fromEntries(named))
        return
      }
      const place = places[error.code]
      if (place !== undefined) {
        tell({ [place]: error.said })
        return
      }
    }
    setTrouble(wordsOf(error))
    // A password or a code that was refused is typed anew.
    const secret = inputOf(
      entries.find(({ autocomplete, name }) => autocomplete === 'current-password' || name === 'code')?.name,
    )
    secret?.select()
    secret?.focus()
  }
  const send = async (event: Event): Promise<void> => {
    event.preventDefault()
    if (isBusy) return
    setTrouble(undefined)
    const typed = typedIn(entries, inputOf)
    const wrong = faultsOf(entries, typed)
    if (Object.keys(wrong).length > 0) {
      tell(wrong)
      return
    }
    setFaults(noFaults)
    setBusy(true)
    try {
      await act(typed)
    } catch (error) {
      tellRefusal(error)
    } finally {
      setBusy(false)
    }
  }

  return (
    <form ref={form} noValidate aria-busy={isBusy ? 'true' : undefined} onSubmit={(event) => void send(event)}>
      {entries.map((entry) => (
        <EntryField
          key={entry.name}
          entry={entry}
          fault={faults[entry.name]}
          // What was wrong is not wrong while it is being mended.
          onInput={() => faults[entry.name] && setFaults(({ [entry.name]: _, ...others }) => others)}
        />
      ))}
      <p class="fault" role="alert">
        {trouble && inOurs(trouble)}
      </p>
      <div class="doings">
        <Button kind="chief" type="submit" isBusy={isBusy}>
          {submit}
        </Button>
        {children}
      </div>
    </form>
  )
}

function typedIn<Name extends string>(
  entries: readonly Entry<Name>[],
  inputOf: (name: string) => HTMLInputElement | null | undefined,
): Typed<Name> {
  const typed = entries.map(({ name, type }) => {
    const value = inputOf(name)?.value ?? ''
    return [name, type === 'password' ? value : value.trim()] as const
  })
  return Object.fromEntries(typed) as Typed<Name>
}

function faultsOf<Name extends string>(entries: readonly Entry<Name>[], typed: Typed<Name>): Faults {
  const found = entries.flatMap(({ name, isOptional, check }) => {
    const value = typed[name]
    const fault = value === '' && !isOptional ? lacking : check?.(value, typed)
    return fault ? [[name, fault] as const] : []
  })
  return Object.fromEntries(found)
}
