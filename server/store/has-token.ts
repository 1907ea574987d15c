import type { Kysely } from 'kysely'
import type { Schema } from '../db/schema.ts'

/** Whether any bearer token was ever kept; where none was, this is the first start. */
export async function hasToken(db: Kysely<Schema>): Promise<boolean> {
  return (await db.selectFrom('tokens').select('hash').limit(1).executeTakeFirst()) !== undefined
}
