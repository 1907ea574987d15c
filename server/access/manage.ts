import type { Power } from '../../shared/api/role.ts'
import type { OrgId } from '../../shared/plan/plan.ts'
import type { Authority } from './authority.ts'
import type { Grant } from './grant.ts'

type Place = Pick<Grant, 'org'>

/** Whether a power reaches where a grant stands; one in the whole installation only a power that does too. */
export function reaches(authority: Authority, power: Power, { org }: Place): boolean {
  return authority.mayEverywhere(power) || (org !== null && authority.may(power, org))
}

/** Whether somebody with these grants is seen by whoever administers, or approves, in one of the orgs. */
export function isSeen(authority: Authority, grants: readonly Place[]): boolean {
  return isAdministered(authority, grants) || grants.some(({ org }) => org !== null && authority.may('approve', org))
}

/** Whether somebody with these grants is seen by an administrator of one of their orgs. */
export function isAdministered(authority: Authority, grants: readonly Place[]): boolean {
  return authority.mayEverywhere('administer') || grants.some((grant) => reaches(authority, 'administer', grant))
}

/**
 * Whether an administrator may change, reset and close the account of somebody with these grants: all of them must stand within what
 * they administer, else a district would hold the key to the province.
 */
export function isManaged(authority: Authority, grants: readonly Place[]): boolean {
  if (authority.mayEverywhere('administer')) return true
  return grants.length > 0 && grants.every((grant) => reaches(authority, 'administer', grant))
}

/** The orgs that a power reaches, or `everywhere`. */
export function orgsOf(authority: Authority, power: Power, orgs: readonly OrgId[]): readonly OrgId[] | 'everywhere' {
  return authority.mayEverywhere(power) ? 'everywhere' : orgs.filter((org) => authority.may(power, org))
}

/** The org in whose log an act on somebody with these grants stands; null: in the installation's. */
export function homeOf(grants: readonly Place[]): OrgId | null {
  return grants.some(({ org }) => org === null) ? null : (grants[0]?.org ?? null)
}
