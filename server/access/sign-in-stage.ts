import type { SignInStage } from '../../shared/api/person.ts'
import type { Grant } from './grant.ts'
import { needsFactorOf } from './needs-factor.ts'

/** The stage that a first factor leads to; `factors` are the second factors that the person has. */
export function signInStageOf(grants: readonly Pick<Grant, 'role'>[], factors: readonly unknown[]): SignInStage {
  // Whoever has made one is asked for it, needed or not: a password that was stolen opens nothing then.
  if (factors.length > 0) return 'second-factor'
  return needsFactorOf(grants) ? 'enrol' : 'complete'
}
