import { useState } from 'preact/hooks'
import { Field } from '../../kit/field.tsx'
import { timeForPeople, typedTime } from '../../time/typed-time.ts'
import { say } from '../../words/say.ts'

/** A time of the day that goes on by itself. */
export interface TypedInstantProps {
  /** What the clock of the preview reads, ms since midnight. */
  readonly clockMs: number
  /** Told the time of day that was typed, ms since midnight. */
  readonly onTake: (clockMs: number) => void
}

/** The time that is looked at, to the second: it follows the clock, until somebody types in it. */
export function TypedInstant({ clockMs, onTake }: TypedInstantProps) {
  const [typed, setTyped] = useState<string | undefined>(undefined)
  const [isWrong, setWrong] = useState(false)
  const shown = timeForPeople(clockMs, true)
  const take = () => {
    if (typed === undefined) return
    const read = typedTime(typed)
    setWrong(read === undefined)
    if (read === undefined) return
    setTyped(undefined)
    onTake(read)
  }
  const fault = isWrong
    ? say('Giờ cần có dạng 19:00 hoặc 19:00:30.', 'The time should look like 19:00 or 19:00:30.')
    : undefined
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        take()
      }}
    >
      <Field label={say('Xem lúc', 'See it at')} fault={fault} isAlert>
        {(ids) => (
          <input
            {...ids}
            type="text"
            class="time-text"
            size={8}
            autocomplete="off"
            spellcheck={false}
            value={typed ?? shown}
            onInput={({ currentTarget }) => {
              setWrong(false)
              setTyped(currentTarget.value)
            }}
            onBlur={take}
          />
        )}
      </Field>
    </form>
  )
}
