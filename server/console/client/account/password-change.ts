import { make } from '../plain/make.ts'
import { askApi } from '../sign-in/ask-api.ts'
import { askingForm } from '../sign-in/asking-form.ts'
import { field } from '../sign-in/field.ts'
import { newPasswordFields, passwordField } from '../sign-in/password-fields.ts'
import { say } from '../words/say.ts'

/** The form in which one sets another password; then `changed`. `login` is for the browser's store of passwords. */
export function passwordChange(login: string, changed: () => void): HTMLElement {
  const whose = field({
    ...{ name: 'login', autocomplete: 'username', value: login, readonly: true, optional: true },
    label: say('Tên đăng nhập', 'Sign-in name'),
  })
  whose.element.hidden = true
  const former = passwordField('former', say('Mật khẩu hiện tại', 'Your password now'))
  const [password, again] = newPasswordFields()
  const form = askingForm({
    fields: [whose, former, password, again],
    submit: say('Đổi mật khẩu', 'Change the password'),
    places: { 'password-refused': password, 'sign-in-refused': former },
    async act() {
      await askApi('PUT', '/me/password', { former: former.value(), password: password.value() })
      for (const one of [former, password, again]) one.input.value = ''
      box.open = false
      changed()
    },
  })
  const ended = say('Các phiên khác của bạn sẽ kết thúc.', 'Your other sessions will end.')
  const box = make(
    'details',
    {},
    make('summary', {}, say('Đổi mật khẩu', 'Change the password')),
    make('p', { class: 'quiet' }, ended),
    form.element,
  )
  return box
}
