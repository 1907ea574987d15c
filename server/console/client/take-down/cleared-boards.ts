import type { TakenSubject } from '../../../../shared/api/take-down.ts'
import type { Board, OrgId, Plan } from '../../../../shared/plan/plan.ts'
import { orgTreeOf } from '../../../../shared/schedule/org-tree.ts'
import { placementOutOfReach } from '../../../../shared/schedule/out-of-reach.ts'

/** The boards of an org, and of those below it, on which a take-down would clear something that is placed there. */
export function clearedBoards(plan: Plan, org: string, subject: TakenSubject): readonly Board[] {
  const tree = orgTreeOf(plan.orgs)
  const within = plan.boards.filter((board) => tree.isWithin(board.org, org as OrgId))
  switch (subject.what) {
    case 'everything':
      return within
    case 'board':
      return within.filter(({ id }) => id === subject.board)
    case 'filler':
      return within.filter((board) => tree.isWithin(board.org, subject.of as OrgId))
    case 'slide':
    case 'campaign': {
      const campaign = plan.campaigns.find(({ id }) => id === subject.campaign)
      const placements = campaign?.placements.filter(
        ({ slides }) => subject.what === 'campaign' || slides.some((slide) => slide === subject.slide),
      )
      return within.filter((board) =>
        placements?.some(
          (one) => placementOutOfReach(board, (campaign as { org: OrgId }).org, one, tree) === undefined,
        ),
      )
    }
  }
}
