import type { Me } from '../../../../shared/api/person.ts'
import type { TakeDownAsked } from '../../../../shared/api/take-down.ts'
import type { OrgId } from '../../../../shared/plan/plan.ts'
import { orgTreeOf } from '../../../../shared/schedule/org-tree.ts'
import { may } from '../api/me.ts'
import type { PlanNow } from '../api/watch-plan.ts'

/** The orgs, nearest first, over whose boards somebody may take something off that stands at or below `org`. */
export function orgsToClear(kind: TakeDownAsked['kind'], org: string, { plan }: PlanNow, me: Me): readonly OrgId[] {
  const power = kind === 'pause' ? 'pause' : 'approve'
  const chain = orgTreeOf(plan.orgs).chainOf(org as OrgId)
  return chain.flatMap(({ id }) => (may(me, power, id, plan) ? [id] : []))
}
