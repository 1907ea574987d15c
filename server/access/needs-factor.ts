import type { Grant } from './grant.ts'
import { needsSecondFactor } from './roles.ts'

/** Whether whoever has these grants cannot be signed in with a password alone. */
export function needsFactorOf(grants: readonly Pick<Grant, 'role'>[]): boolean {
  return grants.some(({ role }) => needsSecondFactor.has(role))
}
