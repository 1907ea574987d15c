import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

/** One of what a person chooses from, with a line that says what it comes to. */
export interface RadioOption<T extends string> {
  readonly value: T
  readonly label: ComponentChildren
  readonly help?: ComponentChildren
  readonly isOff?: boolean | undefined
}

/** One choice out of a few that all stand there to be read. */
export interface RadioGroupProps<T extends string> {
  readonly label: string
  readonly options: readonly RadioOption<T>[]
  readonly value: T | undefined
  readonly onPick: (value: T) => void
  readonly fault?: string | undefined
}

/** Choices under one name; the arrow keys go through them. */
export function RadioGroup<T extends string>({ label, options, value, onPick, fault }: RadioGroupProps<T>) {
  const id = useId()
  return (
    <fieldset class="radio-group" aria-describedby={fault ? `${id}-fault` : undefined}>
      <legend>{label}</legend>
      {options.map((option) => {
        const own = `${id}-${option.value}`
        return (
          <div key={option.value} class="kit-tick">
            <input
              {...{ id: own, type: 'radio', name: id, value: option.value, disabled: option.isOff }}
              checked={option.value === value}
              aria-describedby={option.help === undefined ? undefined : `${own}-help`}
              onChange={() => onPick(option.value)}
            />
            <label for={own}>{option.label}</label>
            {option.help !== undefined && <small id={`${own}-help`}>{option.help}</small>}
          </div>
        )
      })}
      {fault && (
        <small id={`${id}-fault`} class="fault">
          {fault}
        </small>
      )}
    </fieldset>
  )
}
