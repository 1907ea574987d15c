import type { Kysely, Transaction } from 'kysely'
import type { Schema } from '../db/schema.ts'

/** A backup that was made; `file` is null where another program made it. */
export interface KeptBackup {
  readonly at: number
  readonly file: string | null
  readonly bytes: number | null
}

/** Notes a backup down. */
export async function addBackup(trx: Transaction<Schema>, { at, file, bytes }: KeptBackup): Promise<void> {
  await trx
    .insertInto('backups')
    .values({ made_at: at, file, bytes })
    .onConflict((conflict) => conflict.column('made_at').doUpdateSet({ file, bytes }))
    .execute()
}

/** Backups, the newest first; with `before`, only those that were made before it (epoch ms). */
export async function readBackups(db: Kysely<Schema>, limit: number, before?: number): Promise<KeptBackup[]> {
  const all = db
    .selectFrom('backups')
    .select(['made_at as at', 'file', 'bytes'])
    .orderBy('made_at', 'desc')
    .limit(limit)
  return (before === undefined ? all : all.where('made_at', '<', before)).execute()
}
