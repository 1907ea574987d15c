import type { FieldIds } from '../kit/field.tsx'
import type { Typed } from './use-typed.ts'

/** A line in which a day or a time is typed. */
export interface TypedInputProps {
  readonly ids: FieldIds
  readonly typed: Typed
  readonly placeholder: string
  readonly class: string
}

/** The control of a field whose text is read as it is typed. */
export function TypedInput({ ids, typed, ...rest }: TypedInputProps) {
  return (
    <input
      {...{ ...ids, ...rest, type: 'text', autocomplete: 'off', spellcheck: false }}
      value={typed.text}
      onInput={typed.onInput}
      onBlur={typed.onBlur}
    />
  )
}
