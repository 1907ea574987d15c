import { useState } from 'preact/hooks'
import { askApi } from '../sign-in/ask-api.ts'
import { AskingForm } from '../sign-in/asking-form.tsx'
import type { Entry } from '../sign-in/entry.ts'
import { newPasswordEntries, passwordEntry } from '../sign-in/password-entries.ts'
import { tell } from '../state/tell.ts'
import { say } from '../words/say.ts'

/** One’s own password. */
export interface PasswordChangeProps {
  /** For the browser’s store of passwords. */
  readonly login: string
  readonly onChanged: () => void
}

/** The form in which one sets another password. */
export function PasswordChange({ login, onChanged }: PasswordChangeProps) {
  const [isOpen, setOpen] = useState(false)
  const whose: Entry<'login'> = {
    ...{ name: 'login', autocomplete: 'username', value: login, isReadOnly: true, isOptional: true, isHidden: true },
    label: say('Tên đăng nhập', 'Sign-in name'),
  }
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say('Đổi mật khẩu', 'Change the password')}</summary>
      <p class="quiet">{say('Các phiên khác của bạn sẽ kết thúc.', 'Your other sessions will end.')}</p>
      {isOpen && (
        <AskingForm<'login' | 'former' | 'password' | 'again'>
          entries={[
            whose,
            passwordEntry('former', say('Mật khẩu hiện tại', 'Your current password')),
            ...newPasswordEntries(),
          ]}
          submit={say('Đổi mật khẩu', 'Change the password')}
          places={{ 'password-refused': 'password', 'sign-in-refused': 'former' }}
          act={async ({ former, password }) => {
            await askApi('PUT', '/me/password', { former, password })
            setOpen(false)
            tell(say('Đã đổi mật khẩu.', 'The password has been changed.'))
            onChanged()
          }}
        />
      )}
    </details>
  )
}
