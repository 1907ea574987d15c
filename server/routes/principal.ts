import type { BoardId } from '../../shared/plan/plan.ts'

/** Who a route answers: anybody, a signed-in person, or also the board that shows its key. */
export type Access = 'open' | 'person' | 'person-or-board'

/** Who is asking. People and their roles join here; until then every person is the administrator. */
export type Principal =
  | { readonly kind: 'person'; readonly name: string; readonly by: 'token' }
  | { readonly kind: 'person'; readonly name: string; readonly by: 'session'; readonly session: string }
  | { readonly kind: 'board'; readonly board: BoardId }
