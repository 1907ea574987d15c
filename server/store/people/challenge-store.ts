import { createHash } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import type { Schema } from '../../db/schema.ts'

// A challenge is a secret that was given out and must come back; its SHA-256 alone is kept. It is over at `endsAt` (epoch ms).

/** Keeps what a challenge is for; `body` is a JSON value. */
export async function keepChallenge(
  trx: Transaction<Schema>,
  challenge: { readonly secret: string; readonly kind: string; readonly body: unknown; readonly endsAt: number },
): Promise<void> {
  const { secret, kind, body, endsAt } = challenge
  await trx
    .insertInto('challenges')
    .values({ hash: hashOf(secret), kind, body: JSON.stringify(body), ends_at: endsAt })
    .execute()
}

/** What a challenge of this kind is for, while it is good; it stays so. */
export async function findChallenge(db: Kysely<Schema>, secret: string, kind: string, at: number): Promise<unknown> {
  const row = await db
    .selectFrom('challenges')
    .select('body')
    .where('hash', '=', hashOf(secret))
    .where('kind', '=', kind)
    .where('ends_at', '>', at)
    .executeTakeFirst()
  return row && (JSON.parse(row.body) as unknown)
}

/** What a challenge of this kind is for, to the first who brings it back in its time; undefined for everybody else. */
export async function takeChallenge(
  trx: Transaction<Schema>,
  secret: string,
  kind: string,
  at: number,
): Promise<unknown> {
  const row = await trx
    .deleteFrom('challenges')
    .where('hash', '=', hashOf(secret))
    .where('kind', '=', kind)
    .returning(['body', 'ends_at as endsAt'])
    .executeTakeFirst()
  return row && row.endsAt > at ? (JSON.parse(row.body) as unknown) : undefined
}

/** Removes a challenge. */
export async function dropChallenge(trx: Transaction<Schema>, secret: string): Promise<void> {
  await trx.deleteFrom('challenges').where('hash', '=', hashOf(secret)).execute()
}

/** Removes the challenges that are past their end at `at`. */
export async function dropEndedChallenges(trx: Transaction<Schema>, at: number): Promise<void> {
  await trx.deleteFrom('challenges').where('ends_at', '<=', at).execute()
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
