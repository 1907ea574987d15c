import { useState } from 'preact/hooks'
import { TextField } from '../../kit/text-field.tsx'
import { say } from '../../words/say.ts'

/** How much a placement counts among others. */
export interface WeightFieldProps {
  readonly weight: number
  readonly onChange: (weight: number) => void
}

/** The weight as a number of parts: two parts play twice as long as one. */
export function WeightField({ weight, onChange }: WeightFieldProps) {
  const [text, setText] = useState(String(weight).replace('.', ','))
  const read = weightTyped(text)
  return (
    <TextField
      label={say('Số phần', 'Parts')}
      help={say(
        'Nội dung 2 phần được phát lâu gấp đôi nội dung 1 phần.',
        'What has 2 parts plays twice as long as what has 1.',
      )}
      value={text}
      inputMode="decimal"
      onInput={(next) => {
        setText(next)
        const found = weightTyped(next)
        if (found !== undefined && found !== weight) onChange(found)
      }}
      fault={read === undefined ? say('Gõ một số từ 0,1 đến 100.', 'Type a number from 0.1 to 100.') : undefined}
    />
  )
}

function weightTyped(text: string): number | undefined {
  const match = /^\d{1,3}(?:[.,]\d)?$/.exec(text.trim())
  const weight = match ? Number(match[0].replace(',', '.')) : 0
  return weight >= 0.1 && weight <= 100 ? weight : undefined
}
