import type { BoardChange } from '../../shared/api/board-changes.ts'
import { decodePlan } from '../../shared/plan/decode-plan.ts'
import type { Fault } from '../../shared/plan/fault.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import { withFields } from './with-thing.ts'

/**
 * A plan with some of its boards changed, each once; or its faults, those of a board by pointers into its change: `/3/hours/0/from`. What
 * stands in the list as undefined changes nothing.
 */
export function withBoardsChanged(
  plan: Plan,
  changes: readonly (BoardChange | undefined)[],
):
  | { readonly plan: Plan; readonly faults?: undefined }
  | { readonly plan?: undefined; readonly faults: readonly Fault[] } {
  const indices = new Map(changes.flatMap((change, index) => (change ? [[change.id, index] as const] : [])))
  const boards = plan.boards.map((board) => {
    const index = indices.get(board.id)
    return index === undefined ? board : withFields(board, changes[index] as BoardChange)
  })
  const { plan: changed, faults } = decodePlan({ ...plan, boards })
  if (changed) return { plan: changed }
  return {
    faults: faults.map((fault) => {
      const [, list, place, ...rest] = fault.pointer.split('/')
      const board = list === 'boards' ? plan.boards[Number(place)] : undefined
      const index = board && indices.get(board.id)
      // Where something else no longer holds, that may be nothing that the caller sees.
      return { ...fault, pointer: index === undefined ? '' : ['', index, ...rest].join('/') }
    }),
  }
}
