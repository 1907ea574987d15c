import type { Board } from '../../../../shared/plan/plan.ts'
import { useBoardHealth } from './use-board-health.ts'

/** A board by its name. */
export type NamedBoard = Pick<Board, 'name'> & { readonly id: string }

/** Those of some boards that were connected once and are not now: what is decided reaches them later. None before that is known. */
export function useUnheardBoards(boards: readonly NamedBoard[]): readonly NamedBoard[] {
  const health = useBoardHealth()
  return boards.filter(({ id }) => {
    const known = health?.get(id)
    return known !== undefined && !known.connected && known.lastSeenAt !== null
  })
}
