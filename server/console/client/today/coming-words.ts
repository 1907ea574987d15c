import type { Said } from '../../../../shared/plan/fault.ts'
import { both } from '../words/say.ts'
import type { Coming } from './today.ts'

/** What begins or ends, in words: the phase and its campaign, or the words of an emergency. */
export function comingWords({ title, phaseTitle, interrupt, boards }: Coming): Said {
  const name = phaseTitle === null || phaseTitle === title ? title : `${phaseTitle} – ${title}`
  const count = both(`${boards} bảng`, `${boards} ${boards === 1 ? 'board' : 'boards'}`)
  if (interrupt !== null) return both(`Phát khẩn “${name}” (${count.vi})`, `Emergency “${name}” (${count.en})`)
  return both(`${name} (${count.vi})`, `${name} (${count.en})`)
}

/** Where it is looked at. */
export function comingHref({ campaign, interrupt }: Coming): string {
  return interrupt !== null || campaign === null ? '/emergency' : `/campaigns/${campaign}`
}
