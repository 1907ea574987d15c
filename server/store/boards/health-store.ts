import type { Kysely, Transaction } from 'kysely'
import type { BoardId } from '../../../shared/plan/plan.ts'
import type { Schema } from '../../db/schema.ts'
import { chunksOf } from '../rows/chunks-of.ts'

/** How a board is: when it was last heard (epoch ms), and its state as JSON text. */
export interface KeptBoardHealth {
  readonly board: BoardId
  readonly at: number
  readonly state: string
}

/** Keeps how boards are; of several of one board the last in `rows` counts. */
export async function keepBoardHealth(trx: Transaction<Schema>, rows: readonly KeptBoardHealth[]): Promise<void> {
  const last = [...new Map(rows.map((row) => [row.board, row])).values()]
  for (const chunk of chunksOf(last)) {
    await trx
      .insertInto('board_health')
      .values(chunk.map(({ board, at, state }) => ({ board, heard_at: at, state })))
      .onConflict((conflict) =>
        conflict.column('board').doUpdateSet((eb) => ({
          heard_at: eb.ref('excluded.heard_at'),
          state: eb.ref('excluded.state'),
        })),
      )
      .execute()
  }
}

/** How every board is, in no order. */
export async function readBoardHealth(db: Kysely<Schema>): Promise<KeptBoardHealth[]> {
  const rows = await db.selectFrom('board_health').select(['board', 'heard_at as at', 'state']).execute()
  return rows.map(({ board, ...row }) => ({ ...row, board: board as BoardId }))
}

/** A board that somebody works on. */
export interface Repair {
  readonly board: BoardId
  readonly by: { readonly id: string; readonly name: string }
  /** Epoch ms. */
  readonly since: number
  readonly note: string
  /** The SHA-256 of an uploaded picture. */
  readonly photo: string | null
}

/** Keeps that a board is under repair, in place of what was said of it before. */
export async function keepRepair(trx: Transaction<Schema>, { board, by, since, note, photo }: Repair): Promise<void> {
  const row = { person: by.id, person_name: by.name, since, note, photo }
  await trx
    .insertInto('repairs')
    .values({ board, ...row })
    .onConflict((conflict) => conflict.column('board').doUpdateSet(row))
    .execute()
}

/** Ends a repair; false where there was none. */
export async function dropRepair(trx: Transaction<Schema>, board: BoardId): Promise<boolean> {
  const { numDeletedRows } = await trx.deleteFrom('repairs').where('board', '=', board).executeTakeFirst()
  return numDeletedRows === 1n
}

/** Every repair that is under way, in no order. */
export async function readRepairs(db: Kysely<Schema>): Promise<Repair[]> {
  const rows = await db
    .selectFrom('repairs')
    .select(['board', 'person', 'person_name', 'since', 'note', 'photo'])
    .execute()
  return rows.map(({ board, person, person_name, ...rest }) => ({
    ...{ ...rest, board: board as BoardId, by: { id: person, name: person_name } },
  }))
}
