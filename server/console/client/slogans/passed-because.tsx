import { TextField } from '../kit/text-field.tsx'
import { say } from '../words/say.ts'

/** Why what was found is let stand, as somebody writes it. */
export interface PassedBecauseProps {
  readonly value: string
  readonly onInput: (text: string) => void
  /** Who reads it; the approver, where nothing is said. */
  readonly help?: string
}

/** A line, which may stay empty, for why findings are passed: one for the whole submission. */
export function PassedBecause({ help, ...field }: PassedBecauseProps) {
  return (
    <TextField
      label={say('Vì sao vẫn giữ nguyên?', 'Why is it kept?')}
      rows={2}
      maxLength={1000}
      isOptional
      help={
        help ??
        say(
          'Một lý do cho cả bản trình; người duyệt đọc được.',
          'One reason for the whole submission; the approver reads it.',
        )
      }
      {...field}
    />
  )
}
