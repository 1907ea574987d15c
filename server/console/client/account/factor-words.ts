import type { FactorFacts } from '../../../../shared/api/person.ts'
import { say } from '../words/say.ts'
import { whenWords } from '../words/when-words.ts'

/** What people call a kind of second factor. */
export const factorWords = (kind: FactorFacts['kind']): string =>
  kind === 'totp' ? say('Ứng dụng mã xác thực', 'Authenticator app') : say('Khóa truy cập', 'Passkey')

/** What is known of a second factor beside its name. */
export function factorFacts({ kind, label, madeAt, usedAt }: FactorFacts): string {
  const made = say(`thêm lúc ${whenWords(madeAt)}`, `added ${whenWords(madeAt)}`)
  const used =
    usedAt === null
      ? say('chưa dùng lần nào', 'not used yet')
      : say(`dùng gần nhất ${whenWords(usedAt)}`, `last used ${whenWords(usedAt)}`)
  return [...(label === '' ? [] : [factorWords(kind)]), made, used].join(' · ')
}
