import type { BoardId } from '../../shared/plan/plan.ts'

/** Who a route answers: anybody, a signed-in person, or also the board that shows its key. */
export type Access = 'open' | 'person' | 'person-or-board'

/** Who is asking. People and their roles join here; until then every person is the administrator. */
export type Principal =
  | { readonly kind: 'person'; readonly name: string; readonly by: 'token' }
  | { readonly kind: 'person'; readonly name: string; readonly by: 'session'; readonly session: string }
  | { readonly kind: 'board'; readonly board: BoardId }

/** The name of the person who calls; routes that ask for it let nobody else in. */
export function personOf({ principal }: { readonly principal: Principal | undefined }): string {
  if (principal?.kind === 'person') return principal.name
  throw new Error('this route is not for people alone')
}
