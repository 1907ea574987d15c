import type { SignedIn } from '../../../../shared/api/sign-in.ts'
import { say } from '../words/say.ts'
import { askApi } from './ask-api.ts'
import { AskingForm } from './asking-form.tsx'
import type { Desk } from './desk.ts'
import type { Entry } from './entry.ts'
import { newPasswordEntries } from './password-entries.ts'
import { Step } from './step.tsx'

/** What a link of `purpose` is for, and whose it is. */
export interface PasswordLink {
  readonly purpose: 'invite' | 'reset'
  readonly login: string | null
  readonly secret: string
}

/** What an invitation and a reset link open: the password that one wants to have. */
export function NewPasswordStep({ purpose, login, secret, goOn }: PasswordLink & Pick<Desk, 'goOn'>) {
  // The browser's store of passwords keeps it under this name.
  const whose: Entry<'login'> = {
    ...{ name: 'login', autocomplete: 'username', isReadOnly: true, value: login ?? '', isOptional: true },
    label: say('Tên đăng nhập của bạn', 'Your sign-in name'),
  }
  const isInvited = purpose === 'invite'
  return (
    <Step
      heading={isInvited ? say('Chào mừng bạn', 'Welcome') : say('Đặt lại mật khẩu', 'A new password')}
      lead={
        isInvited
          ? say('Hãy đặt mật khẩu cho tài khoản của bạn.', 'Choose the password of your account.')
          : say(
              'Mật khẩu cũ và mọi phiên đang mở sẽ hết hiệu lực.',
              'The former password and all open sessions come to an end.',
            )
      }
    >
      <AskingForm<'login' | 'password' | 'again'>
        entries={[whose, ...newPasswordEntries()]}
        submit={say('Đặt mật khẩu', 'Set the password')}
        places={{ 'password-refused': 'password' }}
        act={async ({ password }) => goOn(await askApi<SignedIn>('POST', '/sign-in/password', { secret, password }))}
      />
    </Step>
  )
}
