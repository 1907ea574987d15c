import { textThat } from '../../shared/plan/decoding.ts'

/** A login as it is kept and compared, however it was typed. */
export function loginOf(typed: string): string {
  return typed.normalize('NFC').trim().toLowerCase()
}

/** A new login: what can be read out over a telephone. */
export const newLogin = textThat((text) => /^[a-z0-9][a-z0-9._@-]{1,63}$/.test(text), {
  en: 'expected 2 to 64 of a-z, 0-9 and . _ @ -, a letter or a digit first',
  vi: 'phải là 2 đến 64 ký tự a-z, 0-9 và . _ @ -, bắt đầu bằng chữ hoặc số',
})
