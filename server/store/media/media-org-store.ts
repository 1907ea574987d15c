import type { Kysely, Transaction } from 'kysely'
import type { Schema } from '../../db/schema.ts'
import { chunksOf } from '../rows/chunks-of.ts'

/** Notes that a file belongs to these orgs too, an empty one standing for the installation; answers whether that was new of any. */
export async function keepMediaOrgs(
  trx: Transaction<Schema>,
  sha256: string,
  orgs: readonly string[],
): Promise<boolean> {
  let isNew = false
  for (const chunk of chunksOf([...new Set(orgs)])) {
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('media_orgs')
      .values(chunk.map((org) => ({ sha256, org })))
      .onConflict((conflict) => conflict.columns(['sha256', 'org']).doNothing())
      .executeTakeFirst()
    if ((numInsertedOrUpdatedRows ?? 0n) > 0n) isNew = true
  }
  return isNew
}

/** The orgs of files; of one that nobody in particular brought there are none. */
export async function readMediaOrgs(
  db: Kysely<Schema>,
  files: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, string[]>(files.map((sha256) => [sha256, []]))
  for (const chunk of chunksOf([...new Set(files)])) {
    const rows = await db.selectFrom('media_orgs').select(['sha256', 'org']).where('sha256', 'in', chunk).execute()
    for (const { sha256, org } of rows) found.get(sha256)?.push(org)
  }
  return found
}
