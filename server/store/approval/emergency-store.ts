import type { Kysely, Transaction } from 'kysely'
import type { Schema } from '../../db/schema.ts'
import type { EmergenciesTable, EmergencyTemplatesTable } from '../../db/tables/emergency-tables.ts'

/** A template as it is kept. */
export type TemplateRow = EmergencyTemplatesTable

/** An emergency as it is kept. */
export type EmergencyRow = EmergenciesTable

/** Where a page of the list of emergencies ended. */
export type EmergencyCursor = Pick<EmergencyRow, 'id' | 'prepared_at'>

const templateColumns = [
  ...(['id', 'org', 'title', 'body', 'state', 'seal', 'replaces', 'author', 'author_name', 'writers'] as const),
  ...(['approver', 'approver_name', 'made_at', 'changed_at', 'approved_at'] as const),
] as const

const emergencyColumns = [
  ...(['id', 'org', 'template', 'body', 'digest', 'state', 'ends_at', 'cap_sender', 'cap_identifier'] as const),
  ...(['cap_sent', 'prepared_by', 'prepared_name', 'prepared_for', 'prepared_at', 'seal'] as const),
  ...(['released_by', 'released_name', 'released_at', 'cancelled_by', 'cancelled_name', 'cancelled_at'] as const),
] as const

/** Every template, the oldest first. */
export async function readTemplates(db: Kysely<Schema>): Promise<TemplateRow[]> {
  return db.selectFrom('emergency_templates').select(templateColumns).orderBy('made_at').orderBy('id').execute()
}

/** The template of that id. */
export async function findTemplate(db: Kysely<Schema>, id: string): Promise<TemplateRow | undefined> {
  return db.selectFrom('emergency_templates').select(templateColumns).where('id', '=', id).executeTakeFirst()
}

/** Keeps a template that is new. */
export async function addTemplate(trx: Transaction<Schema>, row: TemplateRow): Promise<void> {
  await trx.insertInto('emergency_templates').values(row).execute()
}

/** Changes a template that is still in `state`, and was last changed at `changedAt` (epoch ms); false where it is not. */
export async function changeTemplate(
  trx: Transaction<Schema>,
  id: string,
  { state, changedAt }: { readonly state: TemplateRow['state']; readonly changedAt: number },
  change: Partial<Omit<TemplateRow, 'id' | 'org'>>,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('emergency_templates')
    .set(change)
    .where('id', '=', id)
    .where('state', '=', state)
    .where('changed_at', '=', changedAt)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Keeps an emergency that is new; false where its CAP message is known already. */
export async function addEmergency(trx: Transaction<Schema>, row: EmergencyRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('emergencies')
    .values(row)
    .onConflict((conflict) => conflict.columns(['cap_sender', 'cap_identifier']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** The emergency of that id. */
export async function findEmergency(db: Kysely<Schema>, id: string): Promise<EmergencyRow | undefined> {
  return db.selectFrom('emergencies').select(emergencyColumns).where('id', '=', id).executeTakeFirst()
}

/** The emergency whose CAP message a sender gave that identifier. */
export async function findEmergencyByMessage(
  db: Kysely<Schema>,
  sender: string,
  identifier: string,
): Promise<EmergencyRow | undefined> {
  return db
    .selectFrom('emergencies')
    .select(emergencyColumns)
    .where('cap_sender', '=', sender)
    .where('cap_identifier', '=', identifier)
    .executeTakeFirst()
}

/** Up to `limit` emergencies, the newest first, that come after `cursor`. */
export async function listEmergencies(
  db: Kysely<Schema>,
  limit: number,
  cursor: EmergencyCursor | undefined,
): Promise<EmergencyRow[]> {
  const all = db.selectFrom('emergencies').select(emergencyColumns)
  const rest =
    cursor &&
    all.where((eb) =>
      eb.or([
        eb('prepared_at', '<', cursor.prepared_at),
        eb.and([eb('prepared_at', '=', cursor.prepared_at), eb('id', '<', cursor.id)]),
      ]),
    )
  return (rest ?? all).orderBy('prepared_at', 'desc').orderBy('id', 'desc').limit(limit).execute()
}

/** Those that were prepared since `since` (epoch ms) and are still only that: at most a hundred, the newest first. */
export async function readPrepared(db: Kysely<Schema>, since: number): Promise<EmergencyRow[]> {
  return db
    .selectFrom('emergencies')
    .select(emergencyColumns)
    .where('state', '=', 'prepared')
    .where('prepared_at', '>=', since)
    .orderBy('prepared_at', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute()
}

/** Takes an emergency from one state to another; false where it was not in that state, and then nothing has changed. */
export async function moveEmergency(
  trx: Transaction<Schema>,
  id: string,
  from: EmergencyRow['state'],
  change: Pick<EmergencyRow, 'state'> &
    Partial<
      Pick<
        EmergencyRow,
        | ('released_by' | 'released_name' | 'released_at' | 'cap_sent')
        | ('cancelled_by' | 'cancelled_name' | 'cancelled_at')
      >
    >,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('emergencies')
    .set(change)
    .where('id', '=', id)
    .where('state', '=', from)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Who made a token; undefined where no such token is kept. */
export async function findMakerOfToken(db: Kysely<Schema>, token: string): Promise<string | undefined> {
  const row = await db.selectFrom('tokens').select('made_by').where('id', '=', token).executeTakeFirst()
  return row?.made_by
}
