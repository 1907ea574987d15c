import type { ComponentChildren } from 'preact'
import { Field } from './field.tsx'

/** One of what may be picked. */
export interface Option<T extends string> {
  readonly value: T
  readonly label: string
  readonly isOff?: boolean | undefined
}

/** One pick out of a few. */
export interface SelectFieldProps<T extends string> {
  readonly label: ComponentChildren
  readonly value: T
  readonly options: readonly Option<T>[]
  readonly onPick: (value: T) => void
  readonly help?: ComponentChildren
  readonly fault?: string | undefined
  readonly isLabelHidden?: boolean | undefined
  readonly disabled?: boolean | undefined
}

/** The browser’s own list of choices. */
export function SelectField<T extends string>({ value, options, onPick, disabled, ...field }: SelectFieldProps<T>) {
  const pick = (text: string) => {
    const picked = options.find((option) => option.value === text)
    if (picked) onPick(picked.value)
  }
  return (
    <Field {...field}>
      {(ids) => (
        <select {...ids} value={value} disabled={disabled} onChange={(event) => pick(event.currentTarget.value)}>
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.isOff} selected={option.value === value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
