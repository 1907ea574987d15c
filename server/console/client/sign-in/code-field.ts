import { say } from '../words/say.ts'
import { type Field, field } from './field.ts'

/** The field for the six digits that an authenticator app shows. */
export function codeField(): Field {
  return field({
    ...{ name: 'code', autocomplete: 'one-time-code', inputmode: 'numeric', maxlength: 12 },
    label: say('Mã 6 chữ số trong ứng dụng', 'The 6 digits in the app'),
    check: (text) =>
      /^(\d\s*){6}$/.test(text) ? undefined : say('Mã gồm đúng 6 chữ số.', 'The code has exactly 6 digits.'),
  })
}
