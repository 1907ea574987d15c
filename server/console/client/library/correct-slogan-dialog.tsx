import { useState } from 'preact/hooks'
import type { OfficialSloganView } from '../../../../shared/api/official-slogan.ts'
import { FormDialog } from '../kit/form-dialog.tsx'
import { TextField } from '../kit/text-field.tsx'
import { tell } from '../state/tell.ts'
import { say } from '../words/say.ts'
import { correctSlogan, type DocumentOfSlogans } from './change-slogans.ts'
import { DocumentFields } from './document-fields.tsx'

/** A slogan that was added by hand. */
export interface CorrectSloganDialogProps {
  readonly slogan: OfficialSloganView
  readonly onClose: () => void
}

/** Puts the words of a slogan right, or what its written plan is. */
export function CorrectSloganDialog({ slogan, onClose }: CorrectSloganDialogProps) {
  const former: DocumentOfSlogans = slogan.document ?? { number: '', issuer: '', issuedOn: undefined }
  const [text, setText] = useState(slogan.text)
  const [document, setDocument] = useState(former)
  const correct = async () => {
    await correctSlogan(slogan, text, document)
    tell(say('Đã sửa khẩu hiệu.', 'The slogan is corrected.'), 'done', () => correctSlogan(slogan, slogan.text, former))
  }
  return (
    <FormDialog
      title={say('Sửa khẩu hiệu chính thức', 'Correct an official slogan')}
      doing={say('Lưu', 'Save')}
      act={correct}
      onClose={onClose}
    >
      {(faultAt) => (
        <div class="parted">
          <TextField
            label={say('Nguyên văn', 'Word for word')}
            rows={3}
            value={text}
            fault={faultAt('/text')}
            onInput={setText}
          />
          <DocumentFields value={document} onChange={setDocument} faultAt={faultAt} />
        </div>
      )}
    </FormDialog>
  )
}
