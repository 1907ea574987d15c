import type { BoardId, OrgId } from '../../shared/plan/plan.ts'
import type { PlanInForce } from './plan-in-force.ts'

/** Whose a thing of the plan is that is named by kind and id: `campaign:dai-hoi`, `board:cong`, `org:tinh`; undefined where there is none. */
export function orgOfThing({ plan, boards, tree }: PlanInForce, what: string): OrgId | undefined {
  const colon = what.indexOf(':')
  const id = what.slice(colon + 1)
  switch (what.slice(0, colon)) {
    case 'campaign':
      return plan.campaigns.find((campaign) => campaign.id === id)?.org
    case 'board':
      return boards.get(id as BoardId)?.org
    case 'org':
      return tree.isWithin(id as OrgId, id as OrgId) ? (id as OrgId) : undefined
    default:
      return undefined
  }
}
