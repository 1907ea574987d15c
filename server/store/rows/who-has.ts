import type { Kysely } from 'kysely'
import type { Role } from '../../../shared/api/role.ts'
import type { Schema } from '../../db/schema.ts'

/** Somebody who has a role, and where it was given: an org, or null for the whole installation. */
export interface Holder {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly org: string | null
}

/**
 * The people whose account is open and who have one of `roles` at `at` (epoch ms) in one of `orgs` or in the whole installation; somebody
 * with several such roles comes once for each org in which they have one. In no order.
 */
export async function whoHas(
  db: Kysely<Schema>,
  roles: readonly Role[],
  orgs: readonly string[],
  at: number,
): Promise<Holder[]> {
  if (roles.length === 0) return []
  return db
    .selectFrom('grants')
    .innerJoin('people', 'people.id', 'grants.person')
    .select(['people.id', 'people.name', 'people.email', 'grants.org'])
    .distinct()
    .where('people.state', '=', 'active')
    .where('grants.role', 'in', roles)
    .where('grants.starts_at', '<=', at)
    .where((eb) => eb.or([eb('grants.ends_at', 'is', null), eb('grants.ends_at', '>', at)]))
    .where((eb) => eb.or([eb('grants.org', 'is', null), ...(orgs.length === 0 ? [] : [eb('grants.org', 'in', orgs)])]))
    .execute()
}

/** People by their ids, those whose account is open. */
export async function peopleOf(
  db: Kysely<Schema>,
  ids: readonly string[],
): Promise<{ readonly id: string; readonly name: string; readonly email: string | null }[]> {
  if (ids.length === 0) return []
  return db
    .selectFrom('people')
    .select(['id', 'name', 'email'])
    .where('id', 'in', ids)
    .where('state', '=', 'active')
    .execute()
}
