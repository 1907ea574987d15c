import type { Power } from '../../../shared/api/role.ts'
import type { BoardCaller, Caller, PersonCaller, TokenCaller } from '../../access/caller.ts'
import type { Call } from '../route.ts'

/**
 * Who a route lets in: anybody; whoever has shown the first of two factors; whoever is signed in, or a token; whoever holds a power in
 * some org; or besides those a board that shows its key. In which org it must be held is for the route to ask.
 */
export type Access = 'open' | 'half' | 'signed' | Power | 'see-or-board'

/** The person or the token that calls; routes that ask for it let no board in. */
export function callerOf({ caller }: Pick<Call, 'caller'>): PersonCaller | TokenCaller {
  if (caller && !isBoard(caller)) return caller
  throw new Error('this route is not for people and tokens alone')
}

function isBoard(caller: Caller): caller is BoardCaller {
  return caller.kind === 'board'
}
