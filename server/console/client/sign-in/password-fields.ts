import { say } from '../words/say.ts'
import { type Field, field } from './field.ts'

const leastCharacters = 12

/** The field of the password that one has. */
export function passwordField(name = 'password', label = say('Mật khẩu', 'Password')): Field {
  return field({ name, label, type: 'password', autocomplete: 'current-password', maxlength: 256 })
}

/** A new password, twice. Whether it is a common one is the server's to say, beside the first of them. */
export function newPasswordFields(): readonly [password: Field, again: Field] {
  const password = field({
    ...{ name: 'password', type: 'password', autocomplete: 'new-password', maxlength: 256 },
    label: say('Mật khẩu mới', 'New password'),
    hint: say(
      `Ít nhất ${leastCharacters} ký tự. Một câu ngắn chỉ mình bạn biết thì dễ nhớ và khó đoán.`,
      `At least ${leastCharacters} characters. A short sentence that only you know is easy to keep and hard to guess.`,
    ),
    check(text) {
      const count = [...text].length
      if (count >= leastCharacters) return undefined
      return say(
        `Mới có ${count} ký tự, cần ít nhất ${leastCharacters}.`,
        `${count} characters so far; it takes ${leastCharacters}.`,
      )
    },
  })
  const again = field({
    ...{ name: 'again', type: 'password', autocomplete: 'new-password', maxlength: 256 },
    label: say('Nhập lại mật khẩu mới', 'The new password again'),
    check: (text) =>
      text === password.value() ? undefined : say('Hai lần nhập chưa giống nhau.', 'The two are not the same.'),
  })
  return [password, again]
}
