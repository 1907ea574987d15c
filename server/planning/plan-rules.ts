import type { Power } from '../../shared/api/role.ts'
import type { Org, OrgId, Plan } from '../../shared/plan/plan.ts'
import { orgTreeOf } from '../../shared/schedule/org-tree.ts'
import { type Authority, authorityOf } from '../access/authority.ts'
import type { Grant } from '../access/grant.ts'
import type { PlanChange } from './plan-change.ts'

/** A change that is not its author's to make; `locked-from-above` where it belongs to an office above. */
export interface RefusedChange {
  readonly change: PlanChange
  readonly why: 'forbidden' | 'locked-from-above'
}

/**
 * Those of `changes`, from `before` to `after`, that somebody with these grants may not make. Items ask for an editor in their org; boards
 * for a technician or an administrator, to be removed for an administrator; orgs for an administrator, to be added, moved or removed for
 * one of the org above; the time zone and the first orgs for one of the whole installation. What moves asks for it on both sides.
 */
export function refusedChanges(
  changes: readonly PlanChange[],
  before: Plan | undefined,
  after: Plan,
  grants: readonly Grant[],
): RefusedChange[] {
  const [orgsBefore, orgsAfter] = [byId(before?.orgs ?? []), byId(after.orgs)]
  const now = authorityOf(grants, orgTreeOf(before?.orgs ?? []))
  const then = authorityOf(grants, orgTreeOf(after.orgs))
  // Where an org stands is what the plan in force says: nobody comes into power over it by the same edit.
  const over = (org: OrgId): Authority => (orgsBefore.has(org) ? now : then)
  const may = (power: Power, org: OrgId | undefined) =>
    org === undefined ? now.mayEverywhere(power) : over(org).may(power, org)

  function isAllowed({ list, id, orgs, before: was, after: is }: PlanChange): boolean {
    switch (list) {
      case 'plan':
        return now.mayEverywhere('administer') || (id !== 'timezone' && now.mayEverywhere('edit'))
      case 'orgs': {
        const [from, to] = [orgsBefore.get(id as OrgId), orgsAfter.get(id as OrgId)]
        if (!from || !to) return may('administer', (to ?? from)?.parent)
        const moves = from.parent !== to.parent
        if (moves) return may('administer', from.parent) && may('administer', to.parent)
        return may('administer', to.id)
      }
      case 'boards':
        return is === undefined || was === undefined
          ? orgs.every((org) => may('administer', org) || (is !== undefined && may('pair', org)))
          : orgs.every((org) => may('pair', org) || may('administer', org))
      default:
        return orgs.every((org) => may('edit', org))
    }
  }

  return changes.flatMap((change): RefusedChange[] => {
    if (isAllowed(change)) return []
    const isAbove = (org: OrgId) => !over(org).sees(org) && over(org).seesCampaign({ org })
    return [{ change, why: change.orgs.some(isAbove) ? 'locked-from-above' : 'forbidden' }]
  })
}

function byId(orgs: readonly Org[]): ReadonlyMap<OrgId, Org> {
  return new Map(orgs.map((org) => [org.id, org]))
}
