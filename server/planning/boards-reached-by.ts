import type { Board, Campaign } from '../../shared/plan/plan.ts'
import type { OrgTree } from '../../shared/schedule/org-tree.ts'
import { placementOutOfReach } from '../../shared/schedule/out-of-reach.ts'

/** The boards, of these, that a campaign reaches by a placement, whenever that is. */
export function boardsReachedBy(campaign: Campaign, boards: readonly Board[], tree: OrgTree): readonly Board[] {
  return boards.filter(
    (board) =>
      tree.isWithin(board.org, campaign.org) &&
      campaign.placements.some((placement) => !placementOutOfReach(board, campaign.org, placement, tree)),
  )
}
