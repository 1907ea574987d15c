import type { BoardId } from '../../shared/plan/plan.ts'
import type { Actor } from '../store/actor.ts'
import type { Grant } from './grant.ts'

/** Names a person for good; their login and name may change. */
export type PersonId = string & { readonly is: 'person' }

/** A person by the cookie of a session; until that is `complete` it opens nothing but the second factor. */
export interface PersonCaller {
  readonly kind: 'person'
  readonly id: PersonId
  readonly login: string
  readonly name: string
  readonly grants: readonly Grant[]
  readonly session: { readonly id: string; readonly hash: string; readonly stage: 'password' | 'complete' }
}

/** A program by a bearer token. It never approves. */
export interface TokenCaller {
  readonly kind: 'token'
  readonly id: string
  readonly name: string
  readonly grants: readonly Grant[]
}

/** A board by the token that its last welcome gave. */
export interface BoardCaller {
  readonly kind: 'board'
  readonly board: BoardId
}

/** Who asks. */
export type Caller = PersonCaller | TokenCaller | BoardCaller

/** Who asks, as the log keeps it; `address` is where from. */
export function actorOf(caller: Caller | undefined, address: string | null): Actor {
  if (!caller) return { kind: 'nobody', id: '', name: '', address }
  if (caller.kind === 'board') return { kind: 'board', id: caller.board, name: caller.board, address }
  return { kind: caller.kind, id: caller.id, name: caller.name, address }
}
