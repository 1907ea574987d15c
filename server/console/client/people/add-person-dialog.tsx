import { useState } from 'preact/hooks'
import type { PlanNow } from '../api/watch-plan.ts'
import { FormDialog } from '../kit/form-dialog.tsx'
import { TextField } from '../kit/text-field.tsx'
import { signedIn } from '../state/signed-in.ts'
import { say } from '../words/say.ts'
import { makePerson } from './person.ts'
import { firstRole, grantOf } from './role-draft.ts'
import { RoleFields } from './role-fields.tsx'
import type { LinkFor } from './told-link-dialog.tsx'
import { typedLine } from './typed-line.ts'

/** Somebody new. */
export interface AddPersonDialogProps {
  readonly now: PlanNow
  /** They have an account; their link is to be shown. */
  readonly onAdded: (added: LinkFor) => void
  readonly onClose: () => void
}

/** Asks for a new person with a first role. */
export function AddPersonDialog({ now, onAdded, onClose }: AddPersonDialogProps) {
  const [name, setName] = useState('')
  const [login, setLogin] = useState('')
  const [email, setEmail] = useState('')
  const [role, setRole] = useState(() => firstRole(signedIn(), now))
  const add = async () => {
    const mail = typedLine(email) === '' ? {} : { email: typedLine(email) }
    const grants = [grantOf(role, now.plan.timezone)]
    const { person, link } = await makePerson({ login: typedLine(login), name: typedLine(name), ...mail, grants })
    onAdded({ name: person.name, link })
  }
  return (
    <FormDialog title={say('Thêm người dùng', 'Add a person')} doing={say('Thêm', 'Add')} act={add} onClose={onClose}>
      {(faultAt) => (
        <div class="form-fields">
          <TextField label={say('Họ và tên', 'Full name')} value={name} onInput={setName} fault={faultAt('/name')} />
          <TextField
            label={say('Tên đăng nhập', 'Sign-in name')}
            value={login}
            onInput={setLogin}
            help={say('Chữ thường không dấu, số, dấu chấm.', 'Lower-case letters, digits, full stops.')}
            fault={faultAt('/login')}
          />
          <TextField
            label={say('Thư điện tử', 'E-mail')}
            isOptional
            type="email"
            value={email}
            onInput={setEmail}
            fault={faultAt('/email')}
          />
          <RoleFields
            {...{ now, draft: role, onDraft: setRole }}
            faults={{ org: faultAt('/grants/0/org') ?? faultAt('/grants'), role: faultAt('/grants/0/role') }}
          />
        </div>
      )}
    </FormDialog>
  )
}
