import type { Kysely, Transaction } from 'kysely'
import type { Schema } from '../../db/schema.ts'

/** Sign-ins that failed: how many, and when (epoch ms) the last of them did. */
export interface Attempts {
  readonly failures: number
  readonly failedAt: number
}

/** The sign-ins that failed by a subject; undefined where none are remembered. */
export async function readAttempts(db: Kysely<Schema>, subject: string): Promise<Attempts | undefined> {
  return db
    .selectFrom('attempts')
    .select(['failures', 'failed_at as failedAt'])
    .where('subject', '=', subject)
    .executeTakeFirst()
}

/** Remembers the sign-ins that failed by a subject, in place of what was remembered of it. */
export async function keepAttempts(
  trx: Transaction<Schema>,
  subject: string,
  { failures, failedAt }: Attempts,
): Promise<void> {
  await trx
    .insertInto('attempts')
    .values({ subject, failures, failed_at: failedAt })
    .onConflict((conflict) => conflict.column('subject').doUpdateSet({ failures, failed_at: failedAt }))
    .execute()
}

/** Forgets the sign-ins that failed by a subject. */
export async function dropAttempts(trx: Transaction<Schema>, subject: string): Promise<void> {
  await trx.deleteFrom('attempts').where('subject', '=', subject).execute()
}

/** Forgets what failed last at `until` (epoch ms) or before. */
export async function dropOldAttempts(trx: Transaction<Schema>, until: number): Promise<void> {
  await trx.deleteFrom('attempts').where('failed_at', '<=', until).execute()
}
