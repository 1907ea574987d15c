import type { Org, OrgId } from '../plan/plan.ts'
import { remembered } from '../remembered.ts'

/** Where each org stands below those above it. */
export interface OrgTree {
  /** The org and those above it, nearest first. */
  chainOf(org: OrgId): readonly Org[]
  /** How many orgs stand above it; 0 at the top. */
  depthOf(org: OrgId): number
  /** Whether `org` is `above` or stands below it. R1 */
  isWithin(org: OrgId, above: OrgId): boolean
}

/** The tree of a decoded plan's orgs: parents exist and do not run in circles. */
export function orgTreeOf(orgs: readonly Org[]): OrgTree {
  const byId = new Map(orgs.map((org) => [org.id, org]))
  const chains = new Map<OrgId, readonly Org[]>()
  const chainOf = (id: OrgId): readonly Org[] =>
    remembered(chains, id, () => {
      const org = byId.get(id)
      if (!org) return []
      return org.parent === undefined ? [org] : [org, ...chainOf(org.parent)]
    })
  return {
    chainOf,
    depthOf: (org) => chainOf(org).length - 1,
    isWithin: (org, above) => chainOf(org).some(({ id }) => id === above),
  }
}
