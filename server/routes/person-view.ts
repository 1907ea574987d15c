import type { Authority } from '../access/authority.ts'
import { isAdministered, isManaged } from '../access/manage.ts'
import type { Planner } from '../planning/planner.ts'
import type { KeptPerson, ListedPerson } from '../store/people-store.ts'
import { tagOf } from './answers.ts'
import { type GrantView, grantViews } from './grant-view.ts'

/** A person as those who work with them see them; only who administers one of their orgs sees more than the name and the roles. */
export interface PersonView {
  readonly id: string
  readonly login: string
  readonly name: string
  readonly email: string | null
  readonly state: KeptPerson['state']
  /** Those that are seen: roles in offices elsewhere are not. */
  readonly grants: readonly GrantView[]
  readonly factors: readonly ('totp' | 'passkey')[]
  readonly lastSeenAt: number | null
  /** Whether whoever asks may change, reset and close the account. */
  readonly managed: boolean
}

/** Shows a person to whoever has `authority`. */
export function personView(
  planner: Planner,
  authority: Authority,
  { id, login, name, email, state, lastSeenAt, grants, factors }: ListedPerson,
): PersonView {
  const isOurs = isAdministered(authority, grants)
  const seen = grants.filter(({ org }) => org === null || authority.sees(org))
  return {
    id,
    login,
    name,
    email: isOurs ? email : null,
    state,
    grants: grantViews(planner, seen),
    factors: isOurs ? factors : [],
    lastSeenAt: isOurs ? lastSeenAt : null,
    managed: isOurs && isManaged(authority, grants),
  }
}

/** Changes with what a person is called and whether their account is open. */
export function personTag({ login, name, email, state }: Omit<KeptPerson, 'lastSeenAt'>): string {
  return tagOf(JSON.stringify([login, name, email, state]))
}
