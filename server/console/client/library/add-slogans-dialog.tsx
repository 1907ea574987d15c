import { useState } from 'preact/hooks'
import type { OrgId } from '../../../../shared/plan/plan.ts'
import { FormDialog } from '../kit/form-dialog.tsx'
import type { FaultAt } from '../kit/use-form-faults.ts'
import { SloganLines } from '../slogans/slogan-lines.tsx'
import { sloganTexts } from '../slogans/slogan-texts.ts'
import { tell } from '../state/tell.ts'
import { counted } from '../words/counted.ts'
import { say } from '../words/say.ts'
import { addSlogans, type DocumentOfSlogans, withdrawSlogans } from './change-slogans.ts'
import { DocumentFields } from './document-fields.tsx'

/** The office to whose library slogans are added. */
export interface AddSlogansDialogProps {
  readonly org: OrgId
  readonly onClose: () => void
}

const noDocument: DocumentOfSlogans = { number: '', issuer: '', issuedOn: undefined }

/** Official slogans pasted one a line, with the written plan that they came in. */
export function AddSlogansDialog({ org, onClose }: AddSlogansDialogProps) {
  const [text, setText] = useState('')
  const [document, setDocument] = useState(noDocument)
  const add = async () => {
    const { slogans, known } = await addSlogans(org, sloganTexts(text), document)
    tell(addedWords(slogans.length, known.length), 'done', () => withdrawSlogans(slogans))
  }
  return (
    <FormDialog
      title={say('Thêm khẩu hiệu chính thức', 'Add official slogans')}
      doing={say('Thêm vào thư viện', 'Add to the library')}
      size="wide"
      act={add}
      onClose={onClose}
    >
      {(faultAt) => (
        <div class="parted">
          <p class="quiet">
            {say(
              'Chép đúng nguyên văn từ văn bản. Đơn vị cấp dưới sẽ lấy các câu này để phát.',
              'Copy them word for word from the document. Offices below will take them as they stand.',
            )}
          </p>
          <SloganLines label={say('Khẩu hiệu', 'Slogans')} text={text} onText={setText} />
          <LineFault texts={sloganTexts(text)} faultAt={faultAt} />
          <DocumentFields value={document} onChange={setDocument} faultAt={faultAt} />
        </div>
      )}
    </FormDialog>
  )
}

/** What is wrong with the lines, each by its words. */
function LineFault({ texts, faultAt }: { readonly texts: readonly string[]; readonly faultAt: FaultAt }) {
  const ofAll = faultAt('/texts')
  const faults = texts.flatMap((text, at) => {
    const fault = faultAt(`/texts/${at}`)
    return fault === undefined ? [] : [`“${text}”: ${fault}`]
  })
  return (
    <>
      {[...(ofAll === undefined ? [] : [ofAll]), ...faults].map((fault) => (
        <p key={fault} class="fault" role="alert">
          {fault}
        </p>
      ))}
    </>
  )
}

function addedWords(added: number, known: number): string {
  const done = say(`Đã thêm ${added} khẩu hiệu vào thư viện.`, `${counted(added, 'slogan')} added to the library.`)
  return known === 0 ? done : `${done} ${say(`${known} câu đã có sẵn.`, `Already there: ${known}.`)}`
}
