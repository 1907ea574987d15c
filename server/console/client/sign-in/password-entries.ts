import { counted } from '../words/counted.ts'
import { both, say } from '../words/say.ts'
import type { Entry } from './entry.ts'

const leastCharacters = 12

/** The field of the password that one has. */
export const passwordEntry = <Name extends string>(name: Name, label = say('Mật khẩu', 'Password')): Entry<Name> => ({
  ...{ name, label, type: 'password', autocomplete: 'current-password', maxlength: 256 },
})

/** A new password, twice. Whether it is a common one is the server's to say, beside the first of them. */
export const newPasswordEntries = (): readonly [Entry<'password'>, Entry<'again'>] => [
  {
    ...{ name: 'password', type: 'password', autocomplete: 'new-password', maxlength: 256 },
    label: say('Mật khẩu mới', 'New password'),
    hint: say(
      `Ít nhất ${leastCharacters} ký tự. Một câu ngắn chỉ mình bạn biết thì dễ nhớ và khó đoán.`,
      `At least ${leastCharacters} characters. A short sentence that only you know is easy to keep and hard to guess.`,
    ),
    check(text) {
      const count = [...text].length
      if (count >= leastCharacters) return undefined
      return both(
        `Mới có ${count} ký tự, cần ít nhất ${leastCharacters}.`,
        `${counted(count, 'character')} so far; at least ${leastCharacters} needed.`,
      )
    },
  },
  {
    ...{ name: 'again', type: 'password', autocomplete: 'new-password', maxlength: 256 },
    label: say('Nhập lại mật khẩu mới', 'The new password again'),
    check: (text, typed) =>
      text === typed.password ? undefined : both('Hai lần nhập chưa giống nhau.', 'The two are not the same.'),
  },
]
