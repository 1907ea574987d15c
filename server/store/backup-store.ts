import type { Kysely, Transaction } from 'kysely'
import type { Backup } from '../../shared/api/installation.ts'
import type { Schema } from '../db/schema.ts'

/** Notes a backup down. */
export async function addBackup(trx: Transaction<Schema>, { at, file, bytes }: Backup): Promise<void> {
  await trx
    .insertInto('backups')
    .values({ made_at: at, file, bytes })
    .onConflict((conflict) => conflict.column('made_at').doUpdateSet({ file, bytes }))
    .execute()
}

/** Backups, the newest first; with `before`, only those that were made before it (epoch ms). */
export async function readBackups(db: Kysely<Schema>, limit: number, before?: number): Promise<Backup[]> {
  const all = db
    .selectFrom('backups')
    .select(['made_at as at', 'file', 'bytes'])
    .orderBy('made_at', 'desc')
    .limit(limit)
  return (before === undefined ? all : all.where('made_at', '<', before)).execute()
}
