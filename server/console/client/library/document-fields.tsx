import { TextField } from '../kit/text-field.tsx'
import type { FaultAt } from '../kit/use-form-faults.ts'
import { DateField } from '../time/date-field.tsx'
import { say } from '../words/say.ts'
import type { DocumentOfSlogans } from './change-slogans.ts'

/** The written plan that slogans came in, to be typed. */
export interface DocumentFieldsProps {
  readonly value: DocumentOfSlogans
  readonly onChange: (value: DocumentOfSlogans) => void
  readonly faultAt: FaultAt
}

/** Number, issuer and day of a written plan. */
export function DocumentFields({ value, onChange, faultAt }: DocumentFieldsProps) {
  return (
    <div class="document-fields">
      <TextField
        label={say('Số, ký hiệu văn bản', 'Number of the document')}
        value={value.number}
        placeholder="123/KH-UBND"
        fault={faultAt('/number')}
        onInput={(number) => onChange({ ...value, number })}
      />
      <TextField
        label={say('Cơ quan ban hành', 'Issued by')}
        value={value.issuer}
        fault={faultAt('/issuer')}
        onInput={(issuer) => onChange({ ...value, issuer })}
      />
      <DateField
        label={say('Ngày ban hành', 'Issued on')}
        value={value.issuedOn}
        fault={faultAt('/issuedOn')}
        onChange={(issuedOn) => onChange({ ...value, issuedOn })}
      />
    </div>
  )
}
