import type { Me } from '../../../../shared/api/person.ts'
import type { Power } from '../../../../shared/api/role.ts'
import type { OrgId, Plan } from '../../../../shared/plan/plan.ts'
import { orgTreeOf } from '../../../../shared/schedule/org-tree.ts'
import { askJson } from './ask-server.ts'

/** Asks who is signed in. Throws `Refused`. */
export const askMe = (): Promise<Me> => askJson<Me>('/api/v1/me', { cache: 'no-store' })

/** Whether somebody holds a power anywhere. */
export function has({ powers }: Me, power: Power): boolean {
  const reach = powers[power]
  return reach === 'everywhere' || (reach?.length ?? 0) > 0
}

/** Whether somebody's power reaches an org of a plan. */
export function may({ powers }: Me, power: Power, org: string, { orgs }: Pick<Plan, 'orgs'>): boolean {
  const reach = powers[power]
  if (reach === undefined || reach === 'everywhere') return reach === 'everywhere'
  return (
    reach.includes(org) ||
    orgTreeOf(orgs)
      .chainOf(org as OrgId)
      .some(({ id }) => reach.includes(id))
  )
}
