import type { Board, OrgId, Placement, Plan, Selector } from '../../../../../shared/plan/plan.ts'
import { orgTreeOf } from '../../../../../shared/schedule/org-tree.ts'
import { outOfReach, placementOutOfReach } from '../../../../../shared/schedule/out-of-reach.ts'

type Place = Pick<Plan, 'orgs' | 'boards'>

/** The boards that a campaign of an office reaches by a selector; without one all that stand below the office. */
export function selectedBoards(org: OrgId, selector: Selector | undefined, { orgs, boards }: Place): readonly Board[] {
  const tree = orgTreeOf(orgs)
  return boards.filter((board) => outOfReach(board, org, selector, tree) === undefined)
}

/** The boards on which placements of an office are shown, each once, in the plan’s order. */
export function reachedBoards(org: OrgId, placements: readonly Placement[], { orgs, boards }: Place): readonly Board[] {
  const tree = orgTreeOf(orgs)
  return boards.filter((board) => placements.some((one) => placementOutOfReach(board, org, one, tree) === undefined))
}

/** The board with the fewest pixels. */
export function smallestOf(boards: readonly Board[]): Board | undefined {
  return boards.reduce<Board | undefined>(
    (least, board) => (least && least.width * least.height <= board.width * board.height ? least : board),
    undefined,
  )
}
