import { make } from '../plain/make.ts'
import { say } from '../words/say.ts'
import { askApi } from './ask-api.ts'
import { askingForm } from './asking-form.ts'
import type { Desk } from './desk.ts'
import { field } from './field.ts'
import { passwordField } from './password-fields.ts'
import { type Standing, type Step, step } from './step.ts'

/** The first step: a name and a password, or another way where there is one; `trouble` is why it is shown again. */
export function passwordStep(desk: Desk, trouble?: string): Step {
  const login = field({
    ...{ name: 'login', autocomplete: 'username', maxlength: 64 },
    label: say('Tên đăng nhập', 'Sign-in name'),
  })
  const password = passwordField()
  const form = askingForm({
    fields: [login, password],
    submit: say('Đăng nhập', 'Sign in'),
    async act() {
      const typed = { login: login.value(), password: password.value() }
      desk.goOn(await askApi<Standing>('POST', '/sign-in', typed))
    },
  })
  form.fault(trouble)
  const elsewhere =
    desk.provider === undefined
      ? []
      : [
          make('p', { class: 'or' }, say('hoặc', 'or')),
          make(
            'a',
            { class: 'button wide', href: `/api/v1/sign-in/oidc?to=${encodeURIComponent(desk.to)}` },
            say(`Đăng nhập bằng ${desk.provider}`, `Sign in with ${desk.provider}`),
          ),
        ]
  const lost = say(
    'Quên mật khẩu? Người quản trị của đơn vị gửi cho bạn một liên kết dùng một lần.',
    'Forgotten your password? Your office’s administrator sends you a link that works once.',
  )
  return step(
    say('Đăng nhập', 'Sign in'),
    undefined,
    form.element,
    ...elsewhere,
    make('p', { class: 'quiet foot' }, lost),
  )
}
