import { useState } from 'preact/hooks'
import type { PersonView } from '../../../../shared/api/person.ts'
import { askServer, sendingOf } from '../api/ask-server.ts'
import { FormDialog } from '../kit/form-dialog.tsx'
import { TextField } from '../kit/text-field.tsx'
import { say } from '../words/say.ts'
import { typedLine } from './typed-line.ts'

/** Somebody who is called something else from now on. */
export interface RenamePersonDialogProps {
  readonly person: PersonView
  readonly onChanged: () => void
  readonly onClose: () => void
}

/** Asks what a person is called, how they sign in, and where letters to them go. */
export function RenamePersonDialog({ person, onChanged, onClose }: RenamePersonDialogProps) {
  const [name, setName] = useState(person.name)
  const [login, setLogin] = useState(person.login)
  const [email, setEmail] = useState(person.email ?? '')
  const save = async () => {
    const asked = { name: typedLine(name), login: typedLine(login), email: typedLine(email) || null }
    await askServer(`/api/v1/people/${person.id}`, sendingOf('PATCH', asked))
    onChanged()
  }
  return (
    <FormDialog
      {...{ act: save, onClose }}
      title={say(`Sửa thông tin của ${person.name}`, `Change ${person.name}`)}
      doing={say('Lưu', 'Save')}
    >
      {(faultAt) => (
        <div class="form-fields">
          <TextField label={say('Họ và tên', 'Full name')} value={name} onInput={setName} fault={faultAt('/name')} />
          <TextField
            label={say('Tên đăng nhập', 'Sign-in name')}
            {...{ value: login, onInput: setLogin, fault: faultAt('/login') }}
          />
          <TextField
            label={say('Thư điện tử', 'E-mail')}
            {...{ isOptional: true, type: 'email', value: email, onInput: setEmail, fault: faultAt('/email') }}
          />
        </div>
      )}
    </FormDialog>
  )
}
