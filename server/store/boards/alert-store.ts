import type { Kysely, Transaction } from 'kysely'
import type { AlertView } from '../../../shared/api/alert.ts'
import type { BoardId, OrgId } from '../../../shared/plan/plan.ts'
import type { Schema } from '../../db/schema.ts'
import { chunksOf } from '../rows/chunks-of.ts'

/** Something that was the matter with a board for so long that people are told. Instants are epoch ms. */
export interface Alert extends AlertView {
  /** Whether neither a waiting time nor quiet hours hold it back. */
  readonly atOnce: boolean
}

/** Which alerts are asked for, the newest first. */
export interface AlertQuery {
  /** Left out: of every org. */
  readonly orgs?: readonly string[] | undefined
  readonly state?: 'open' | 'ended' | undefined
  readonly limit: number
  readonly after?: { readonly at: number; readonly id: string } | undefined
}

const columns = [
  ...(['id', 'board', 'board_name', 'org', 'code', 'message_vi', 'message', 'at_once', 'since'] as const),
  ...(['opened_at', 'ended_at', 'told_at', 'seen_by', 'seen_name', 'seen_at'] as const),
] as const

/** Keeps alerts that are new, and answers which were: of a board and a code one alone is open at a time. */
export async function keepAlerts(trx: Transaction<Schema>, alerts: readonly Alert[]): Promise<ReadonlySet<string>> {
  const kept = new Set<string>()
  for (const chunk of chunksOf(alerts)) {
    const rows = await trx
      .insertInto('alerts')
      .values(chunk.map(rowOf))
      .onConflict((conflict) => conflict.columns(['board', 'code']).where('ended_at', 'is', null).doNothing())
      .returning('id')
      .execute()
    for (const { id } of rows) kept.add(id)
  }
  return kept
}

/** Notes that alerts are over. */
export async function endAlerts(trx: Transaction<Schema>, ids: readonly string[], at: number): Promise<void> {
  for (const chunk of chunksOf(ids)) {
    await trx
      .updateTable('alerts')
      .set({ ended_at: at })
      .where('id', 'in', chunk)
      .where('ended_at', 'is', null)
      .execute()
  }
}

/** Notes that people are told; answers of which nobody had been told before: those alone are to be told. */
export async function markTold(
  trx: Transaction<Schema>,
  ids: readonly string[],
  at: number,
): Promise<ReadonlySet<string>> {
  const told = new Set<string>()
  for (const chunk of chunksOf(ids)) {
    const rows = await trx
      .updateTable('alerts')
      .set({ told_at: at })
      .where('id', 'in', chunk)
      .where('told_at', 'is', null)
      .returning('id')
      .execute()
    for (const { id } of rows) told.add(id)
  }
  return told
}

/** Notes who has seen an alert; the first counts. False where there is none of that id. */
export async function markSeen(
  trx: Transaction<Schema>,
  id: string,
  by: NonNullable<Alert['seenBy']>,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('alerts')
    .set({ seen_by: by.id, seen_name: by.name, seen_at: by.at })
    .where('id', '=', id)
    .where('seen_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Those that are not over, and those of which nobody was told yet, in no order. */
export async function readLivingAlerts(db: Kysely<Schema>): Promise<Alert[]> {
  const rows = await db
    .selectFrom('alerts')
    .select(columns)
    .where((eb) => eb.or([eb('ended_at', 'is', null), eb('told_at', 'is', null)]))
    .execute()
  return rows.map(alertOf)
}

/** The alert of that id. */
export async function findAlert(db: Kysely<Schema>, id: string): Promise<Alert | undefined> {
  const row = await db.selectFrom('alerts').select(columns).where('id', '=', id).executeTakeFirst()
  return row && alertOf(row)
}

/** A page of alerts, the newest first. */
export async function listAlerts(db: Kysely<Schema>, { orgs, state, limit, after }: AlertQuery): Promise<Alert[]> {
  if (orgs?.length === 0) return []
  let rows = db.selectFrom('alerts').select(columns).orderBy('opened_at', 'desc').orderBy('id', 'desc').limit(limit)
  if (orgs) rows = rows.where('org', 'in', orgs)
  if (state) rows = rows.where('ended_at', state === 'open' ? 'is' : 'is not', null)
  if (after) {
    rows = rows.where((eb) =>
      eb.or([eb('opened_at', '<', after.at), eb.and([eb('opened_at', '=', after.at), eb('id', '<', after.id)])]),
    )
  }
  return (await rows.execute()).map(alertOf)
}

/** How many are open and nobody has seen; of every org where none are named. */
export async function countUnseenAlerts(db: Kysely<Schema>, orgs: readonly string[] | undefined): Promise<number> {
  if (orgs?.length === 0) return 0
  let rows = db
    .selectFrom('alerts')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('ended_at', 'is', null)
    .where('seen_at', 'is', null)
  if (orgs) rows = rows.where('org', 'in', orgs)
  return Number((await rows.executeTakeFirstOrThrow()).count)
}

/** Removes those that were over before `before` (epoch ms). */
export async function dropOldAlerts(trx: Transaction<Schema>, before: number): Promise<void> {
  await trx.deleteFrom('alerts').where('ended_at', '<', before).execute()
}

type AlertRow = ReturnType<typeof rowOf>

function rowOf(alert: Alert) {
  const { boardName, messageVi, atOnce, openedAt, endedAt, toldAt, seenBy, ...same } = alert
  return {
    ...{ ...same, board_name: boardName, message_vi: messageVi, at_once: atOnce ? 1 : 0 },
    ...{ opened_at: openedAt, ended_at: endedAt, told_at: toldAt },
    ...{ seen_by: seenBy?.id ?? null, seen_name: seenBy?.name ?? null, seen_at: seenBy?.at ?? null },
  }
}

type KeptRow = Omit<AlertRow, 'board' | 'org' | 'at_once'> & {
  readonly board: string
  readonly org: string
  readonly at_once: number
}

function alertOf(row: KeptRow): Alert {
  const { seen_by, seen_name, seen_at } = row
  return {
    ...{ id: row.id, board: row.board as BoardId, boardName: row.board_name, org: row.org as OrgId, code: row.code },
    ...{ messageVi: row.message_vi, message: row.message, atOnce: row.at_once === 1, since: row.since },
    ...{ openedAt: row.opened_at, endedAt: row.ended_at, toldAt: row.told_at },
    seenBy: seen_by === null || seen_at === null ? null : { id: seen_by, name: seen_name ?? '', at: seen_at },
  }
}
