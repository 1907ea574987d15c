import { readable } from '../../../shared/plan/decode-text.ts'
import { type Decoder, isObject, object, optional, textThat } from '../../../shared/plan/decoding.ts'
import { refuse } from '../../../shared/plan/fault.ts'
import type { PasskeyAnswer } from '../../access/passkeys.ts'

// People type codes in groups of three, as the apps show them.
const code: Decoder<string> = (value, place) =>
  textThat((text) => /^\s*(\d\s*){6}$/.test(text), {
    en: 'expected six digits',
    vi: 'phải là sáu chữ số',
  })(value, place)?.replace(/\s/g, '')

const label = readable(60)
// Whether it is right is asked of the password that is kept; here only that it can be one.
const password = textThat((text) => text.length > 0 && text.length <= 1024, {
  en: 'expected a password',
  vi: 'phải là mật khẩu',
})
const answer: Decoder<PasskeyAnswer> = (value, place) =>
  isObject(value)
    ? value
    : refuse(place, { en: 'expected the answer of the browser', vi: 'phải là câu trả lời của trình duyệt' })

/** A code of an authenticator app. */
export const codeBody = object<{ readonly code: string }>({ code })

/** The code that confirms an authenticator app, and what its owner calls it. */
export const confirmBody = object<{ readonly code: string; readonly label?: string }>({ code, label: optional(label) })

/** What a browser answered for a passkey that exists. */
export const passkeyBody = object<{ readonly response: PasskeyAnswer }>({ response: answer })

/** What a browser answered for a new passkey, and what its owner calls it. */
export const newPasskeyBody = object<{ readonly response: PasskeyAnswer; readonly label?: string }>({
  response: answer,
  label: optional(label),
})

/** The password, where it is asked for again. */
export const proofBody = object<{ readonly password?: string }>({ password: optional(password) })
