import type { ComponentChildren } from 'preact'
import { Field } from './field.tsx'

/** Text that is typed. */
export interface TextFieldProps {
  readonly label: ComponentChildren
  readonly value: string
  readonly onInput: (text: string) => void
  readonly help?: ComponentChildren
  readonly fault?: string | undefined
  /** More than one: several lines. */
  readonly rows?: number | undefined
  readonly type?: 'text' | 'email' | 'password' | 'tel' | 'url' | undefined
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | undefined
  readonly placeholder?: string | undefined
  readonly autocomplete?: string | undefined
  readonly maxLength?: number | undefined
  readonly isOptional?: boolean | undefined
  readonly disabled?: boolean | undefined
}

/** A line, or several lines, of text. */
export function TextField({ label, help, fault, isOptional, ...control }: TextFieldProps) {
  const { value, onInput, rows = 1, type = 'text', autocomplete = 'off', ...more } = control
  return (
    <Field {...{ label, help, fault, isOptional }}>
      {(ids) => {
        const shared = {
          ...{ ...ids, ...more, value, autocomplete, spellcheck: false },
          onInput: (event: { readonly currentTarget: { readonly value: string } }) =>
            onInput(event.currentTarget.value),
        }
        // The types of Preact tell inputs apart by the roles that each may have, and none is given here.
        return rows > 1 ? <textarea rows={rows} {...shared} /> : <input type={type as 'text'} {...shared} />
      }}
    </Field>
  )
}
