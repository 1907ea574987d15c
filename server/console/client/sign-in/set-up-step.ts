import { say } from '../words/say.ts'
import { askApi } from './ask-api.ts'
import { askingForm } from './asking-form.ts'
import type { Desk } from './desk.ts'
import { field } from './field.ts'
import { newPasswordFields } from './password-fields.ts'
import { type Standing, type Step, step } from './step.ts'

/** What the set-up link opens: the office and its first administrator. */
export function setUpStep(desk: Desk, secret: string): Step {
  const office = field({
    ...{ name: 'office', autocomplete: 'organization' },
    label: say('Tên đơn vị', 'Name of the office'),
    hint: say('Ví dụ: Sở Văn hóa, Thể thao và Du lịch tỉnh Lào Cai', 'Such as: Department of Culture, Lào Cai'),
  })
  const name = field({
    ...{ name: 'name', autocomplete: 'name' },
    label: say('Họ và tên của bạn', 'Your name'),
  })
  const login = field({
    ...{ name: 'login', autocomplete: 'username', maxlength: 64 },
    label: say('Tên đăng nhập', 'Sign-in name'),
    hint: say(
      'Chữ không dấu, số, dấu chấm hoặc gạch: ví dụ lan.nguyen',
      'Plain letters, digits, dots or dashes: lan.nguyen',
    ),
  })
  const [password, again] = newPasswordFields()
  const form = askingForm({
    fields: [office, name, login, password, again],
    submit: say('Tiếp tục', 'Go on'),
    places: { 'password-refused': password, 'login-taken': login },
    async act() {
      const typed = { login: login.value(), name: name.value(), password: password.value(), office: office.value() }
      desk.goOn(await askApi<Standing>('POST', '/sign-in/set-up', { secret, ...typed }))
    },
  })
  const made = step(
    say('Thiết lập lần đầu', 'First set-up'),
    say(
      'Bạn là người quản trị đầu tiên: bạn sẽ mời những người khác. Sau bước này là xác thực bước hai.',
      'You are the first administrator: you will invite the others. The second step of sign-in comes next.',
    ),
    form.element,
  )
  made.element.classList.add('wide', 'paired')
  return made
}
