import type { TakenSubject } from '../../shared/api/take-down.ts'
import type { Board, OrgId, Plan } from '../../shared/plan/plan.ts'
import { orgTreeOf } from '../../shared/schedule/org-tree.ts'
import type { PlanInForce } from './plan-in-force.ts'
import type { TakeDown } from './take-down.ts'

/**
 * A board that an edit of orgs and boards would free from a take-down that has cleared it of what can reach it still; undefined where
 * there is none. A pause ends by itself, and a board that is taken down stays so wherever it goes.
 */
export function freedBoard(takeDowns: readonly TakeDown[], before: PlanInForce, after: Plan): Board | undefined {
  const standing = takeDowns.filter(({ kind, subject }) => kind === 'take-down' && subject.what !== 'board')
  if (standing.length === 0 || (before.plan.orgs === after.orgs && before.plan.boards === after.boards))
    return undefined
  const tree = orgTreeOf(after.orgs)
  return after.boards.find((board) => {
    const was = before.boards.get(board.id)
    return standing.some(({ org, subject }) => {
      if (!was || !before.tree.isWithin(was.org, org) || tree.isWithin(board.org, org)) return false
      const owner = ownerOf(subject, before)
      return owner === undefined || tree.isWithin(board.org, owner)
    })
  })
}

/** Whose a subject is: it can stand on boards of that org and below. Undefined: on all. */
function ownerOf(subject: TakenSubject, { playing }: PlanInForce): OrgId | undefined {
  if (subject.what === 'filler') return subject.of
  if (subject.what !== 'campaign' && subject.what !== 'slide') return undefined
  return playing.campaigns.find(({ id }) => id === subject.campaign)?.org
}
