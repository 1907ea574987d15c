import { say } from '../words/say.ts'
import { askApi } from './ask-api.ts'
import { askingForm } from './asking-form.ts'
import type { Desk } from './desk.ts'
import { field } from './field.ts'
import { newPasswordFields } from './password-fields.ts'
import { type Standing, type Step, step } from './step.ts'

/** What a link of `purpose` is for, and whose it is. */
export interface PasswordLink {
  readonly purpose: 'invite' | 'reset'
  readonly login: string | null
  readonly secret: string
}

/** What an invitation and a reset link open: the password that one wants to have. */
export function newPasswordStep(desk: Desk, { purpose, login, secret }: PasswordLink): Step {
  // The browser's store of passwords keeps it under this name.
  const whose = field({
    ...{ name: 'login', autocomplete: 'username', readonly: true, value: login ?? '', optional: true },
    label: say('Tên đăng nhập của bạn', 'Your sign-in name'),
  })
  const [password, again] = newPasswordFields()
  const form = askingForm({
    fields: [whose, password, again],
    submit: say('Đặt mật khẩu', 'Set the password'),
    places: { 'password-refused': password },
    act: async () =>
      desk.goOn(await askApi<Standing>('POST', '/sign-in/password', { secret, password: password.value() })),
  })
  return purpose === 'invite'
    ? step(
        say('Chào mừng bạn', 'Welcome'),
        say('Hãy đặt mật khẩu cho tài khoản của bạn.', 'Choose the password of your account.'),
        form.element,
      )
    : step(
        say('Đặt lại mật khẩu', 'A new password'),
        say(
          'Mật khẩu cũ và mọi phiên đang mở sẽ hết hiệu lực.',
          'The former password and all open sessions come to an end.',
        ),
        form.element,
      )
}
