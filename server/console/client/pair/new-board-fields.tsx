import type { PairingQuestion } from '../../../../shared/api/pairing-question.ts'
import type { Org } from '../../../../shared/plan/plan.ts'
import { TextField } from '../kit/text-field.tsx'
import type { FaultAt } from '../kit/use-form-faults.ts'
import { OrgField } from '../people/org-field.tsx'
import { say } from '../words/say.ts'
import { sizeWords } from '../words/size-words.ts'
import type { PairDraft } from './pair-draft.ts'

/** What is written of a board that is added with its machine. */
export interface NewBoardFieldsProps {
  readonly draft: PairDraft
  readonly onDraft: (some: Partial<PairDraft>) => void
  readonly screen: PairingQuestion['screen']
  /** The offices of which the person may pair boards. */
  readonly orgs: readonly Org[]
  readonly faultAt: FaultAt
}

/** Its office, where there are several; and its size as the machine says it, which may be corrected. */
export function NewBoardFields({ draft, onDraft, screen, orgs, faultAt }: NewBoardFieldsProps) {
  const faults = [faultAt('/add/width'), faultAt('/add/height')]
  const size = (key: 'width' | 'height', label: string, fault: string | undefined) => (
    <TextField
      label={label}
      inputMode="numeric"
      value={draft[key] === '' ? String(screen[key]) : draft[key]}
      onInput={(text) => onDraft({ [key]: text })}
      fault={fault}
    />
  )
  return (
    <>
      {orgs.length > 1 && (
        <OrgField
          label={say('Cơ quan', 'Office')}
          none={say('Chọn cơ quan', 'Choose the office')}
          orgs={orgs}
          value={draft.org}
          onPick={(org) => onDraft({ org })}
          fault={faultAt('/add/org')}
        />
      )}
      <details open={faults.some((fault) => fault !== undefined)}>
        <summary>{say(`Cỡ bảng ${sizeWords(screen)}: sửa`, `Its size: ${sizeWords(screen)}: correct it`)}</summary>
        <div class="pair-sizes">
          {size('width', say('Rộng (điểm ảnh)', 'Width (pixels)'), faults[0])}
          {size('height', say('Cao (điểm ảnh)', 'Height (pixels)'), faults[1])}
        </div>
      </details>
    </>
  )
}
