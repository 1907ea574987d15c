import { useEffect, useRef, useState } from 'preact/hooks'
import { Button } from '../kit/button.tsx'
import { Field } from '../kit/field.tsx'
import { say } from '../words/say.ts'
import { codeForPeople, codeIn } from './pair-draft.ts'

/** The code on the board. */
export interface CodeStepProps {
  readonly code: string
  readonly onCode: (code: string) => void
  /** Why the code leads to no machine. */
  readonly wrong: string
  readonly isAsking: boolean
  /** Looks a whole code up once more. */
  readonly onAgain: () => void
}

/** The first step: the six digits on the board, looked up as soon as they stand there. */
export function CodeStep({ code, onCode, wrong, isAsking, onAgain }: CodeStepProps) {
  const input = useRef<HTMLInputElement>(null)
  const [isShort, setShort] = useState(false)
  const fault = isShort ? say('Mã ghép gồm đúng 6 chữ số.', 'The code has exactly 6 digits.') : wrong
  useEffect(() => input.current?.focus(), [fault])
  const take = (field: HTMLInputElement) => {
    const fromEnd = field.value.length - (field.selectionStart ?? field.value.length)
    const next = codeIn(field.value)
    field.value = codeForPeople(next)
    field.setSelectionRange(field.value.length - fromEnd, field.value.length - fromEnd)
    setShort(false)
    if (next !== code) onCode(next)
  }
  return (
    <form
      class="card pair-card"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (code.length === 6) onAgain()
        else setShort(true)
      }}
    >
      <Field
        label={say('Mã ghép trên bảng', 'The code on the board')}
        help={say(
          'Sáu chữ số đang hiện trên bảng. Quét mã QR trên bảng bằng máy ảnh của điện thoại thì không phải gõ.',
          'The six digits on the board. Scanning its QR code with the phone’s camera spares typing them.',
        )}
      >
        {(ids) => (
          <input
            {...ids}
            ref={input}
            type="text"
            class="digits"
            inputMode="numeric"
            autocomplete="off"
            spellcheck={false}
            size={8}
            placeholder="··· ···"
            value={codeForPeople(code)}
            aria-invalid={fault === '' ? undefined : 'true'}
            onInput={(event) => take(event.currentTarget)}
          />
        )}
      </Field>
      <p class="fault" role="alert">
        {fault}
      </p>
      <p class="doings">
        <Button kind="chief" type="submit" isBusy={isAsking}>
          {say('Tìm bảng', 'Find the board')}
        </Button>
      </p>
    </form>
  )
}
