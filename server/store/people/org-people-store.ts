import type { Kysely } from 'kysely'
import type { Schema } from '../../db/schema.ts'
import { chunksOf } from '../rows/chunks-of.ts'

/** Which of these orgs somebody has a role in at `at` (epoch ms) or later, or a token that is still good. */
export async function orgsWithPeople(db: Kysely<Schema>, orgs: readonly string[], at: number): Promise<string[]> {
  const found = new Set<string>()
  for (const chunk of chunksOf(orgs)) {
    const granted = await db
      .selectFrom('grants')
      .select('org')
      .distinct()
      .where('org', 'in', chunk)
      .where((eb) => eb.or([eb('ends_at', 'is', null), eb('ends_at', '>', at)]))
      .execute()
    const tokens = await db
      .selectFrom('tokens')
      .select('org')
      .distinct()
      .where('org', 'in', chunk)
      .where('ends_at', '>', at)
      .execute()
    for (const { org } of [...granted, ...tokens]) if (org !== null) found.add(org)
  }
  return [...found]
}
