import type { Kysely, Transaction } from 'kysely'
import type { BoardId } from '../../shared/plan/plan.ts'
import type { Principal, Schema } from '../db/schema.ts'

// Everywhere here `hash` is the SHA-256 (hex) of a secret and instants are epoch ms; a thing with an end is over at that instant.

/** Who holds a secret that is good at the instant asked about; `endsAt` null: until it is removed. */
export interface Grant {
  readonly principal: Principal
  readonly endsAt: number | null
}

const administrator: Principal = 'administrator'

/** Keeps a bearer token; keeping it again changes its label and its end. */
export async function keepToken(
  trx: Transaction<Schema>,
  token: { readonly hash: string; readonly label: string; readonly at: number; readonly endsAt: number | null },
): Promise<void> {
  const { hash, label, at, endsAt } = token
  await trx
    .insertInto('tokens')
    .values({ hash, label, principal: administrator, made_at: at, ends_at: endsAt })
    .onConflict((conflict) => conflict.column('hash').doUpdateSet({ label, ends_at: endsAt }))
    .execute()
}

/** The token that is good at `at`. */
export async function findToken(
  db: Kysely<Schema>,
  hash: string,
  at: number,
): Promise<(Grant & { readonly label: string }) | undefined> {
  return db
    .selectFrom('tokens')
    .select(['principal', 'label', 'ends_at as endsAt'])
    .where('hash', '=', hash)
    .where((eb) => eb.or([eb('ends_at', 'is', null), eb('ends_at', '>', at)]))
    .executeTakeFirst()
}

/** Keeps a link that opens once. */
export async function keepLink(
  trx: Transaction<Schema>,
  link: { readonly hash: string; readonly at: number; readonly endsAt: number },
): Promise<void> {
  await trx
    .insertInto('links')
    .values({ hash: link.hash, made_at: link.at, ends_at: link.endsAt, used_at: null })
    .execute()
}

/** Uses a link up: true for the first who comes within its time, false for everybody else. */
export async function useLink(trx: Transaction<Schema>, hash: string, at: number): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('links')
    .set({ used_at: at })
    .where('hash', '=', hash)
    .where('used_at', 'is', null)
    .where('ends_at', '>', at)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Begins a session, which ends at `endsAt` or when it was not touched for `idleMs`. */
export async function keepSession(
  trx: Transaction<Schema>,
  session: { readonly hash: string; readonly at: number; readonly idleMs: number; readonly endsAt: number },
): Promise<void> {
  const { hash, at, idleMs, endsAt } = session
  await trx
    .insertInto('sessions')
    .values({ hash, principal: administrator, made_at: at, seen_at: at, idle_ms: idleMs, ends_at: endsAt })
    .execute()
}

/** The session that is alive at `at`; `seenAt` is when it was last touched. */
export async function findSession(
  db: Kysely<Schema>,
  hash: string,
  at: number,
): Promise<{ readonly principal: Principal; readonly endsAt: number; readonly seenAt: number } | undefined> {
  return db
    .selectFrom('sessions')
    .select(['principal', 'ends_at as endsAt', 'seen_at as seenAt'])
    .where('hash', '=', hash)
    .where('ends_at', '>', at)
    .where((eb) => eb(eb('seen_at', '+', eb.ref('idle_ms')), '>', at))
    .executeTakeFirst()
}

/** Keeps a living session from falling idle; a dead one stays dead. */
export async function touchSession(trx: Transaction<Schema>, hash: string, at: number): Promise<void> {
  await trx
    .updateTable('sessions')
    .set({ seen_at: at })
    .where('hash', '=', hash)
    .where('ends_at', '>', at)
    .where((eb) => eb(eb('seen_at', '+', eb.ref('idle_ms')), '>', at))
    .execute()
}

/** Ends a session now, whether it was there or not. */
export async function endSession(trx: Transaction<Schema>, hash: string): Promise<void> {
  await trx.deleteFrom('sessions').where('hash', '=', hash).execute()
}

/** Pairs a board: from now on only the key with this SHA-256 (hex) opens it, and the former one no longer does. */
export async function keepBoardKey(
  trx: Transaction<Schema>,
  key: { readonly board: BoardId; readonly hash: string; readonly at: number },
): Promise<void> {
  const { board, hash, at } = key
  await trx
    .insertInto('board_keys')
    .values({ board, hash, made_at: at })
    .onConflict((conflict) => conflict.column('board').doUpdateSet({ hash, made_at: at }))
    .execute()
}

/** The SHA-256 (hex) of a board's key; undefined while it is not paired. */
export async function findBoardKey(db: Kysely<Schema>, board: BoardId): Promise<string | undefined> {
  const row = await db.selectFrom('board_keys').select('hash').where('board', '=', board).executeTakeFirst()
  return row?.hash
}

/** The boards that have a key. */
export async function readPairedBoards(db: Kysely<Schema>): Promise<ReadonlySet<BoardId>> {
  const rows = await db.selectFrom('board_keys').select('board').execute()
  return new Set(rows.map(({ board }) => board))
}

/** Removes the tokens, links and sessions that are past their end at `at`. */
export async function dropEnded(trx: Transaction<Schema>, at: number): Promise<void> {
  await trx.deleteFrom('tokens').where('ends_at', '<=', at).execute()
  await trx.deleteFrom('links').where('ends_at', '<=', at).execute()
  await trx.deleteFrom('sessions').where('ends_at', '<=', at).execute()
}
