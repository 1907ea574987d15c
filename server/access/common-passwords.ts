import { dictionary } from '@zxcvbn-ts/language-common'

const common: ReadonlySet<string> = new Set(dictionary['passwords-common'])
const leastWord = 4

/**
 * Whether a password (in lower case, without diacritics) is one that many people have, or such a one with digits and signs around or
 * between its letters.
 */
export function isCommonPassword(plain: string): boolean {
  const bare = plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  const letters = plain.replace(/[^\p{L}]/gu, '')
  const isWord = (text: string) => text.length >= leastWord && common.has(text)
  return common.has(plain) || isWord(plain.replace(/[^\p{L}]+$/u, '')) || isWord(bare) || isWord(letters)
}
