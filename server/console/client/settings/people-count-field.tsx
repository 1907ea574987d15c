import { SelectField } from '../kit/select-field.tsx'
import { say } from '../words/say.ts'

/** One person, or two. */
export interface PeopleCountFieldProps {
  readonly label: string
  readonly value: 1 | 2
  readonly onPick: (count: 1 | 2) => void
  readonly help?: string | undefined
  readonly fault?: string | undefined
}

/** How many people something takes. */
export function PeopleCountField({ value, onPick, ...field }: PeopleCountFieldProps) {
  return (
    <SelectField<'1' | '2'>
      {...field}
      value={value === 2 ? '2' : '1'}
      options={[
        { value: '1', label: say('Một người', 'One person') },
        { value: '2', label: say('Hai người', 'Two people') },
      ]}
      onPick={(count) => onPick(count === '2' ? 2 : 1)}
    />
  )
}
