import { signal } from '@preact/signals'
import type { Me } from '../../../../shared/api/person.ts'
import type { Power } from '../../../../shared/api/role.ts'
import { may as mayOf } from '../api/me.ts'
import { planNow } from './plan-now.ts'

const who = signal<Me | undefined>(undefined)

/** Who is signed in; nothing is drawn before that is known. */
export function signedIn(): Me {
  const { value } = who
  if (!value) throw new Error('nobody is signed in')
  return value
}

/** Tells the pages who has signed in. */
export function enterAs(me: Me): void {
  who.value = me
}

/** Whether the person’s power reaches an org of the plan in force. */
export const mayIn = (power: Power, org: string): boolean =>
  mayOf(signedIn(), power, org, planNow.value?.plan ?? { orgs: [] })
