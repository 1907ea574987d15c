import type { GrantAsked, Me, PersonView } from '../../../../shared/api/person.ts'
import type { Role } from '../../../../shared/api/role.ts'
import type { DateText, OrgId } from '../../../../shared/plan/plan.ts'
import { has, may } from '../api/me.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { zoneClockOf } from '../time/zone-clock.ts'

/** A role as it is being chosen. */
export interface RoleDraft {
  readonly role: Role
  /** The office; empty: everywhere. */
  readonly org: string
  /** The last day on which it holds. */
  readonly until: DateText | undefined
}

const dayMs = 86_400_000

/** The offices in which somebody gives roles. */
export const officesOf = (me: Me, { plan }: Pick<PlanNow, 'plan'>): PlanNow['plan']['orgs'] =>
  has(me, 'administer') ? plan.orgs.filter(({ id }) => may(me, 'administer', id, plan)) : []

/** The choice that a person begins with: in the office of whoever is to have the role, where they have one already. */
export function firstRole(
  me: Me,
  now: Pick<PlanNow, 'plan'>,
  people: readonly Pick<PersonView, 'grants'>[] = [],
): RoleDraft {
  const offices = officesOf(me, now)
  const theirs = new Set(people.flatMap(({ grants }) => grants.map(({ org }) => org)))
  const own = theirs.size === 1 ? offices.find(({ id }) => theirs.has(id)) : undefined
  return { role: 'editor', until: undefined, org: (own ?? offices[0])?.id ?? '' }
}

/** The choice as the server takes it. A day is meant whole: the role ends with it, by the clocks of `timezone`. */
export function grantOf({ role, org, until }: RoleDraft, timezone: string): GrantAsked {
  const asked = { role, org: org === '' ? null : (org as OrgId) }
  return until === undefined
    ? asked
    : { ...asked, until: zoneClockOf(timezone).instantAt({ date: until, clockMs: 0 }) + dayMs }
}
