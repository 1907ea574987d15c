import type { DateText } from '../../../../shared/plan/plan.ts'
import { dateForPeople } from '../time/typed-date.ts'
import { say } from './say.ts'

/** `từ 01/12/2026 đến hết 22/12/2026`; a day alone is said as one. */
export function daysWords(from: DateText, to: DateText): string {
  const [first, last] = [dateForPeople(from), dateForPeople(to)]
  if (from === to) return say(`ngày ${first}`, `on ${first}`)
  return say(`từ ${first} đến hết ${last}`, `from ${first} to the end of ${last}`)
}
