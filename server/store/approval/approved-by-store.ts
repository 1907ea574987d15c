import type { Kysely } from 'kysely'
import type { ApprovedBy } from '../../../shared/api/explanation.ts'
import type { Schema } from '../../db/schema.ts'
import type { Seal } from '../seal.ts'
import { keysTogether, type StoredKey } from '../stored-key.ts'
import { readApprovals } from './approval-store.ts'

/** Who approved each of these items, by `list/campaign/id`; what is not approved is left out. An approval whose seal does not hold names nobody. */
export async function readApprovedBy(
  db: Kysely<Schema>,
  seal: Seal,
  keys: readonly StoredKey[],
): Promise<ReadonlyMap<string, ApprovedBy>> {
  const items: (StoredKey & { readonly submission: string; readonly at: number })[] = []
  for (const { list, campaign, ids } of keysTogether(keys)) {
    const rows = await db
      .selectFrom('approved_items')
      .select(['list', 'campaign', 'id', 'submission', 'approved_at as at'])
      .where('list', '=', list)
      .where('campaign', '=', campaign)
      .where('id', 'in', ids)
      .execute()
    items.push(...rows)
  }
  const approvals = await readApprovals(db, seal, [...new Set(items.map(({ submission }) => submission))])
  return new Map(
    items.map(({ list, campaign, id, submission, at }) => {
      const by = approvals.filter((one) => one.submission === submission).map(({ name }) => name)
      return [`${list}/${campaign}/${id}`, { by, at }]
    }),
  )
}
