import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { type Doing, useDoing } from '../state/use-doing.ts'
import { say } from '../words/say.ts'
import { faultWords, troubleWords } from '../words/trouble-words.ts'

/** What is wrong at the field for a JSON pointer into what was sent, in a person’s words; undefined where nothing is. */
export type FaultAt = (pointer: string) => string | undefined

/** A form’s act, and what was refused of it. */
export interface FormFaults extends Pick<Doing, 'isBusy' | 'run'> {
  /** The form’s element: after a refusal the focus goes to its first field with a fault. */
  readonly form: RefObject<HTMLFormElement | null>
  /** Each field asks for its own while it is drawn. */
  readonly faultAt: FaultAt
  /** The refusal, and those faults for which no field has asked: to be called once all fields are drawn; empty where nothing was refused. */
  readonly saidBelow: () => string
}

/** Lets each field of a form say what was refused of it, and the form the rest. */
export function useFormFaults(): FormFaults {
  const { isBusy, trouble, faults, run } = useDoing()
  const form = useRef<HTMLFormElement>(null)
  const asked = new Set<string>()
  useEffect(() => {
    if (trouble) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [trouble])
  return {
    ...{ isBusy, run, form },
    faultAt(pointer) {
      asked.add(pointer)
      const fault = faults.find((one) => one.pointer === pointer)
      return fault && faultWords(fault)
    },
    saidBelow() {
      const unplaced = faults.filter(({ pointer }) => !asked.has(pointer))
      if (faults.length > 0 && unplaced.length === 0)
        return say('Xem lại những ô được đánh dấu ở trên.', 'Please look again at the fields that are marked above.')
      return troubleWords(trouble, unplaced)
    },
  }
}
