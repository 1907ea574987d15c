import type { Said } from './plan/fault.ts'

/** Whether a new login can be read out over a telephone: 2 to 64 plain letters, digits and `. _ @ -`, a letter or a digit first. */
export const isLoginName = (text: string): boolean => /^[a-z0-9][a-z0-9._@-]{1,63}$/.test(text)

/** What is said of one that cannot. */
export const loginRule: Said = {
  vi: 'phải là 2 đến 64 ký tự a-z, 0-9 và . _ @ -, bắt đầu bằng chữ hoặc số',
  en: 'expected 2 to 64 of a-z, 0-9 and . _ @ -, a letter or a digit first',
}
