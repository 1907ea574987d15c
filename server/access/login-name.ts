import { isLoginName, loginRule } from '../../shared/login-name.ts'
import { textThat } from '../../shared/plan/decoding.ts'

/** A login as it is kept and compared, however it was typed. */
export function loginOf(typed: string): string {
  return typed.normalize('NFC').trim().toLowerCase()
}

/** A new login: what can be read out over a telephone. */
export const newLogin = textThat(isLoginName, loginRule)
