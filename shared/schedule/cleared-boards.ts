import type { TakeDownAsked } from '../api/take-down.ts'
import type { Board, Plan } from '../plan/plan.ts'
import type { OrgTree } from './org-tree.ts'
import { placementOutOfReach } from './out-of-reach.ts'

/** The boards of an org, and of those below it, on which a take-down would clear something that is placed there, whenever that is. */
export function clearedBoards(
  { boards, campaigns }: Pick<Plan, 'boards' | 'campaigns'>,
  tree: OrgTree,
  { org, subject }: Pick<TakeDownAsked, 'org' | 'subject'>,
): readonly Board[] {
  const within = boards.filter((board) => tree.isWithin(board.org, org))
  switch (subject.what) {
    case 'everything':
      return within
    case 'board':
      return within.filter(({ id }) => id === subject.board)
    case 'filler':
      return within.filter((board) => tree.isWithin(board.org, subject.of))
    case 'slide':
    case 'campaign': {
      const campaign = campaigns.find(({ id }) => id === subject.campaign)
      if (!campaign) return []
      const placements = campaign.placements.filter(
        ({ slides }) => subject.what === 'campaign' || slides.includes(subject.slide),
      )
      return within.filter((board) =>
        placements.some((placement) => placementOutOfReach(board, campaign.org, placement, tree) === undefined),
      )
    }
  }
}
