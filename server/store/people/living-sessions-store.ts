import type { Kysely } from 'kysely'
import type { Role } from '../../../shared/api/role.ts'
import type { OrgId } from '../../../shared/plan/plan.ts'
import type { Schema } from '../../db/schema.ts'
import { chunksOf } from '../rows/chunks-of.ts'

/** Those of these sessions (by id) that are complete and live at `at` (epoch ms), each with what its person may do then. */
export async function readLivingSessions(
  db: Kysely<Schema>,
  sessions: readonly string[],
  at: number,
): Promise<ReadonlyMap<string, readonly { readonly org: OrgId | null; readonly role: Role }[]>> {
  const found = new Map<string, { org: OrgId | null; role: Role }[]>()
  for (const chunk of chunksOf(sessions)) {
    const rows = await db
      .selectFrom('sessions')
      .innerJoin('people', 'people.id', 'sessions.person')
      .leftJoin('grants', (join) =>
        join
          .onRef('grants.person', '=', 'sessions.person')
          .on('grants.starts_at', '<=', at)
          .on((eb) => eb.or([eb('grants.ends_at', 'is', null), eb('grants.ends_at', '>', at)])),
      )
      .select(['sessions.id', 'grants.org', 'grants.role'])
      .where('sessions.id', 'in', chunk)
      .where('sessions.stage', '=', 'complete')
      .where('sessions.ends_at', '>', at)
      .where((eb) => eb(eb('sessions.seen_at', '+', eb.ref('sessions.idle_ms')), '>', at))
      .where('people.state', '=', 'active')
      .execute()
    for (const { id, org, role } of rows) {
      const grants = found.get(id) ?? []
      found.set(id, grants)
      if (role !== null) grants.push({ org: org as OrgId | null, role })
    }
  }
  return found
}
