import type { Me } from '../../../../shared/api/person.ts'
import { say } from '../words/say.ts'

/** The offices in which somebody has a role, each once. */
export function officesOf({ grants }: Me): string {
  const names = grants.map(({ orgName }) => orgName ?? say('Toàn hệ thống', 'The whole installation'))
  return [...new Set(names)].join(', ')
}
