import type { Kysely } from 'kysely'
import type { OrgTime } from '../../../shared/api/office-times.ts'
import { compiledOnce } from '../../db/compiled-once.ts'
import type { Schema } from '../../db/schema.ts'
import { chunksOf } from '../rows/chunks-of.ts'

const timesIn = compiledOnce((db, { orgs }: { orgs: readonly string[] }) =>
  db
    .selectFrom('org_times')
    .select(['org', 'from_at as fromAt', 'to_at as toAt', 'name', 'level', 'parent'])
    .where('org', 'in', orgs)
    .orderBy('from_at'),
)

/** What each of these orgs was over time, the oldest first; of one that is not known there is nothing. */
export async function timesOfOrgs(
  db: Kysely<Schema>,
  orgs: readonly string[],
): Promise<ReadonlyMap<string, readonly OrgTime[]>> {
  const found = new Map<string, OrgTime[]>(orgs.map((org) => [org, []]))
  for (const chunk of chunksOf(orgs)) {
    for (const { org, fromAt, toAt, name, level, parent } of await timesIn(db, { orgs: chunk })) {
      found.get(org)?.push({ fromAt, toAt, name, level, parent })
    }
  }
  return found
}
