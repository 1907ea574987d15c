import type { PersonId } from '../access/caller.ts'
import type { Grant } from '../access/grant.ts'
import type { Database } from '../db/database.ts'
import { readGrantsOf } from '../store/people/grant-store.ts'
import { peopleOf } from '../store/rows/who-has.ts'

/** The roles that a person has at `at` (epoch ms); none where their account is closed. */
export async function rolesOf({ db }: Pick<Database, 'db'>, person: PersonId, at: number): Promise<readonly Grant[]> {
  const [open] = await peopleOf(db, [person])
  const grants = open && (await readGrantsOf(db, [person], at)).get(person)
  return (grants ?? []).filter(({ startsAt }) => startsAt <= at)
}
