import type { Kysely, Transaction } from 'kysely'
import type { BoardId } from '../../shared/plan/plan.ts'
import type { Schema } from '../db/schema.ts'

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
