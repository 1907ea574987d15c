import type { By } from '../../approval/by.ts'
import type { Call } from '../route.ts'
import { callerOf } from './principal.ts'

/** The person or the token that calls, with what they may do and when they ask. */
export function byOf(call: Call): By {
  const { authority, actor, at } = call
  return { caller: callerOf(call), authority, actor, at }
}
