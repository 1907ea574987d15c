import type { OrgId, Plan } from '../../../../shared/plan/plan.ts'
import { orgTreeOf } from '../../../../shared/schedule/org-tree.ts'
import type { Role } from '../words/role-words.ts'
import { askJson } from './ask-server.ts'

/** What may be done, as the server names it. */
export type Power = 'see' | 'edit' | 'approve' | 'pause' | 'pair' | 'administer'

/** A role that somebody has in an org; `org` null: everywhere. `until` is epoch ms. */
export interface GrantView {
  readonly id?: string
  readonly org: string | null
  readonly orgName: string | null
  readonly role: Role
  readonly until: number | null
  readonly deputyFor: string | null
}

/** Who is signed in, and what they may do where: an org's power reaches those below it. */
export interface Me {
  readonly id: string
  readonly login: string
  readonly name: string
  readonly grants: readonly GrantView[]
  readonly powers: Readonly<Partial<Record<Power, readonly string[] | 'everywhere'>>>
  /** A session is of use once it is `complete`. */
  readonly stage: string
}

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
