import type { Power } from '../../shared/api/role.ts'
import type { OrgId } from '../../shared/plan/plan.ts'
import { remembered } from '../../shared/remembered.ts'
import type { Authority } from './authority.ts'

/** The same authority for the length of one answer: of a hundred people in a few orgs, each org is looked up once. */
export function remembering(authority: Authority): Authority {
  const seen = new Map<OrgId, boolean>()
  const held = new Map<Power, Map<OrgId, boolean>>()
  return {
    ...authority,
    may: (power, org) =>
      remembered(
        remembered(held, power, () => new Map<OrgId, boolean>()),
        org,
        () => authority.may(power, org),
      ),
    sees: (org) => remembered(seen, org, () => authority.sees(org)),
  }
}
