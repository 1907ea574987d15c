import type { Transaction } from 'kysely'
import type { Schema } from '../db/schema.ts'

/** What a request with an idempotency key was answered; `status` null while it is worked on, `body` null where it was too long to keep. */
export interface Answered {
  readonly fingerprint: string
  readonly status: number | null
  /** JSON. */
  readonly headers: string | null
  readonly body: string | null
  readonly madeAt: number
}

/** Names a request: whoever sends it chooses the key. */
export interface AnsweredKey {
  readonly caller: string
  readonly key: string
}

/** What is known of a request. */
export async function findAnswered(
  trx: Transaction<Schema>,
  { caller, key }: AnsweredKey,
): Promise<Answered | undefined> {
  return trx
    .selectFrom('answered')
    .select(['fingerprint', 'status', 'headers', 'body', 'made_at as madeAt'])
    .where('caller', '=', caller)
    .where('key', '=', key)
    .executeTakeFirst()
}

/** Says that a request is being worked on from `at` (epoch ms), in place of whatever was known of that key. */
export async function beginAnswer(
  trx: Transaction<Schema>,
  { caller, key }: AnsweredKey,
  fingerprint: string,
  at: number,
): Promise<void> {
  const row = { fingerprint, status: null, headers: null, body: null, made_at: at }
  await trx
    .insertInto('answered')
    .values({ caller, key, ...row })
    .onConflict((conflict) => conflict.columns(['caller', 'key']).doUpdateSet(row))
    .execute()
}

/** Keeps what a request was answered on which work began at `beganAt`; nothing where the key has been given to another since. */
export async function keepAnswer(
  trx: Transaction<Schema>,
  { caller, key }: AnsweredKey,
  beganAt: number,
  answer: { readonly status: number; readonly headers: string; readonly body: string | null },
): Promise<void> {
  await trx
    .updateTable('answered')
    .set(answer)
    .where('caller', '=', caller)
    .where('key', '=', key)
    .where('made_at', '=', beganAt)
    .execute()
}

/** Forgets a request on which work began at `beganAt`: the same may be asked anew. */
export async function freeAnswer(
  trx: Transaction<Schema>,
  { caller, key }: AnsweredKey,
  beganAt: number,
): Promise<void> {
  await trx
    .deleteFrom('answered')
    .where('caller', '=', caller)
    .where('key', '=', key)
    .where('made_at', '=', beganAt)
    .execute()
}

/** Forgets requests from before `before` (epoch ms). */
export async function dropAnswered(trx: Transaction<Schema>, before: number): Promise<void> {
  await trx.deleteFrom('answered').where('made_at', '<', before).execute()
}
