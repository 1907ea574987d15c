import type { PersonView } from '../../../shared/api/person.ts'
import type { Authority } from '../../access/authority.ts'
import { isAdministered, isManaged } from '../../access/manage.ts'
import type { Planner } from '../../planning/planner.ts'
import type { KeptPerson, ListedPerson } from '../../store/people/people-store.ts'
import { tagOf } from '../calls/answers.ts'
import { grantView } from './grant-view.ts'

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
    grants: seen.map(grantView(planner)),
    factors: isOurs ? factors : [],
    lastSeenAt: isOurs ? lastSeenAt : null,
    managed: isOurs && isManaged(authority, grants),
  }
}

/** Changes with what a person is called and whether their account is open. */
export function personTag({ login, name, email, state }: Omit<KeptPerson, 'lastSeenAt'>): string {
  return tagOf(JSON.stringify([login, name, email, state]))
}
