import type { Power } from '../../shared/api/role.ts'
import type { Campaign, OrgId } from '../../shared/plan/plan.ts'
import type { OrgTree } from '../../shared/schedule/org-tree.ts'
import type { Grant } from './grant.ts'
import { powersOf } from './roles.ts'

/** What somebody may do, org by org. What is not seen is not there: it is answered as not found. */
export interface Authority {
  /** Whether a power reaches an org. */
  may(power: Power, org: OrgId): boolean
  /** Whether a power reaches the whole installation. */
  mayEverywhere(power: Power): boolean
  /** Whether what belongs to an org is seen. */
  sees(org: OrgId): boolean
  /** Whether a campaign is seen: one's own, one of an org below, or a directive of an org above. */
  seesCampaign(campaign: Pick<Campaign, 'org'>): boolean
  /** Whether a power is held anywhere at all. */
  has(power: Power): boolean
}

/** What grants come to in a tree of orgs. A grant in an org that the tree lacks gives nothing. */
export function authorityOf(grants: readonly Grant[], tree: OrgTree): Authority {
  const reaches = (grant: Grant, org: OrgId) => grant.org === null || tree.isWithin(org, grant.org)
  const gives = ({ role }: Grant, power: Power) => (powersOf[role] as readonly Power[]).includes(power)
  const isThere = ({ org }: Grant) => org === null || tree.isWithin(org, org)
  return {
    may: (power, org) => grants.some((grant) => gives(grant, power) && reaches(grant, org)),
    mayEverywhere: (power) => grants.some((grant) => grant.org === null && gives(grant, power)),
    sees: (org) => grants.some((grant) => reaches(grant, org)),
    seesCampaign: ({ org }) =>
      grants.some((grant) => reaches(grant, org) || (grant.org !== null && tree.isWithin(grant.org, org))),
    has: (power) => grants.some((grant) => gives(grant, power) && isThere(grant)),
  }
}
