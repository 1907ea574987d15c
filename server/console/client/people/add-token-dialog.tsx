import { useState } from 'preact/hooks'
import { Refused } from '../api/ask-server.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { FormDialog } from '../kit/form-dialog.tsx'
import { TextField } from '../kit/text-field.tsx'
import { signedIn } from '../state/signed-in.ts'
import { both, say } from '../words/say.ts'
import { whenWords } from '../words/when-words.ts'
import { firstRole, grantOf } from './role-draft.ts'
import { RoleFields } from './role-fields.tsx'
import { makeToken } from './token.ts'
import { typedLine } from './typed-line.ts'

/** A secret that is told once, and what it is. */
export interface ToldToken {
  readonly title: string
  readonly says: string
  readonly text: string
}

/** A new token. */
export interface AddTokenDialogProps {
  readonly now: PlanNow
  readonly onAdded: (told: ToldToken) => void
  readonly onClose: () => void
}

const lacksEnd = both('Mã phải có ngày hết hạn, nhiều nhất một năm', 'A token needs an end, a year at most')
const endFault = { pointer: '/endsAt', message: lacksEnd.en, messageVi: lacksEnd.vi }

/** Asks for a token for a program. */
export function AddTokenDialog({ now, onAdded, onClose }: AddTokenDialogProps) {
  const [label, setLabel] = useState('')
  const [draft, setDraft] = useState(() => firstRole(signedIn(), now))
  const add = async () => {
    const { org, role, until } = grantOf(draft, now.plan.timezone)
    if (until === undefined) throw new Refused('value-refused', lacksEnd, [endFault])
    const { token, secret } = await makeToken({ label: typedLine(label), org, roles: [role], endsAt: until })
    const end = whenWords(token.endsAt)
    onAdded({
      title: say(`Mã của ${token.label}`, `The token of ${token.label}`),
      says: say(`Chỉ hiện một lần. Có hạn đến ${end}.`, `It is shown once. It ends at ${end}.`),
      text: secret,
    })
  }
  return (
    <FormDialog
      {...{ act: add, onClose }}
      title={say('Tạo mã truy cập', 'Make a token')}
      doing={say('Tạo mã', 'Make it')}
    >
      {(faultAt) => (
        <div class="form-fields">
          <TextField
            label={say('Tên, để biết mã dùng ở đâu', 'A name that tells where it is used')}
            {...{ value: label, onInput: setLabel, fault: faultAt('/label') }}
          />
          <RoleFields
            {...{ draft, onDraft: setDraft, now, end: 'needed', hasApprover: false }}
            faults={{ org: faultAt('/org'), role: faultAt('/roles'), until: faultAt('/endsAt') }}
          />
        </div>
      )}
    </FormDialog>
  )
}
