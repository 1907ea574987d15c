import type { Kysely, Transaction } from 'kysely'
import type { BoardId } from '../../../shared/plan/plan.ts'
import type { Schema } from '../../db/schema.ts'
import { chunksOf } from '../rows/chunks-of.ts'

/** How far one boot of a pairing's log is in a backup. */
export interface SafeShows {
  /** Of its mark. */
  readonly id: number
  readonly to: number
}

/** The same, with whose it is. */
export interface SafeBoot {
  readonly board: BoardId
  readonly pairing: string
  readonly boot: number
  readonly to: number
}

const bootRange = 2 ** 32

/** Writes how far these boots are in a backup; answers those that are further in one than before. */
export async function writeSafe(trx: Transaction<Schema>, boots: readonly SafeShows[]): Promise<SafeBoot[]> {
  const further: SafeBoot[] = []
  for (const { id, to } of boots) {
    const { numUpdatedRows } = await trx
      .updateTable('show_marks')
      .set({ safe_to: to })
      .where('id', '=', id)
      .where('safe_to', '<', to)
      .executeTakeFirst()
    if (numUpdatedRows > 0n) further.push({ ...(await whose(trx, [id]))[0], to } as SafeBoot)
  }
  return further
}

/**
 * Another program made a backup. When it began is not known, but that it was after the one before was noted: what was stored by then is
 * in it. Answers which boots are further in a backup than before.
 */
export async function noteBackup(trx: Transaction<Schema>): Promise<SafeBoot[]> {
  const rows = await trx
    .selectFrom('show_marks')
    .select(['id', 'noted_to as to'])
    .whereRef('noted_to', '>', 'safe_to')
    .execute()
  await trx
    .updateTable('show_marks')
    .set((eb) => ({ safe_to: eb.ref('noted_to') }))
    .whereRef('noted_to', '>', 'safe_to')
    .execute()
  await trx
    .updateTable('show_marks')
    .set((eb) => ({ noted_to: eb.ref('to_number') }))
    .whereRef('to_number', '>', 'noted_to')
    .execute()
  const to = new Map(rows.map((row) => [row.id, row.to]))
  const found = await whose(trx, [...to.keys()])
  return found.map(({ id, ...rest }) => ({ ...rest, to: to.get(id) as number }))
}

/** How far the newest boots of a pairing are in a backup, those of which anything is. */
export async function safeOf(db: Kysely<Schema>, log: number, limit: number): Promise<{ boot: number; to: number }[]> {
  const rows = await db
    .selectFrom('show_marks')
    .select(['id', 'safe_to as to'])
    .where('id', '>=', log * bootRange)
    .where('id', '<', (log + 1) * bootRange)
    .where('safe_to', '>', 0)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ id, to }) => ({ boot: id % bootRange, to }))
}

async function whose(db: Kysely<Schema>, ids: readonly number[]) {
  const logs = new Map<number, { board: BoardId; pairing: string }>()
  const wanted = [...new Set(ids.map((id) => Math.floor(id / bootRange)))]
  for (const chunk of chunksOf(wanted)) {
    const rows = await db
      .selectFrom('show_logs')
      .innerJoin('show_boards', 'show_boards.number', 'show_logs.board')
      .select(['show_logs.number', 'show_boards.board', 'pairing'])
      .where('show_logs.number', 'in', chunk)
      .execute()
    for (const { number, board, pairing } of rows) logs.set(number, { board: board as BoardId, pairing })
  }
  return ids.flatMap((id) => {
    const log = logs.get(Math.floor(id / bootRange))
    return log ? [{ id, ...log, boot: id % bootRange }] : []
  })
}
