import { both, say } from '../words/say.ts'
import type { Entry } from './entry.ts'

/** The field for the six digits that an authenticator app shows. */
export const codeEntry = (): Entry<'code'> => ({
  ...{ name: 'code', autocomplete: 'one-time-code', inputMode: 'numeric', maxlength: 12 },
  label: say('Mã 6 chữ số trong ứng dụng', 'The 6 digits in the app'),
  check: (text) =>
    /^(\d\s*){6}$/.test(text) ? undefined : both('Mã gồm đúng 6 chữ số.', 'The code has exactly 6 digits.'),
})
