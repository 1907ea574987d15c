import { type Kysely, sql, type Transaction } from 'kysely'
import type { Schema } from '../../db/schema.ts'

/** The active person whom an identity provider knows by this subject. */
export async function findPersonBySubject(db: Kysely<Schema>, subject: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('people')
    .select('id')
    .where('oidc_subject', '=', subject)
    .where('state', '=', 'active')
    .executeTakeFirst()
  return row?.id
}

/**
 * The active person with this e-mail address (in lower case) whom no subject is bound to yet; undefined where there is none, or where
 * the address is that of several active people.
 */
export async function findUnboundPersonByEmail(db: Kysely<Schema>, email: string): Promise<string | undefined> {
  const [row, other] = await db
    .selectFrom('people')
    .select(['id', 'oidc_subject as subject'])
    .where(sql`lower(email)`, '=', email)
    .where('state', '=', 'active')
    .limit(2)
    .execute()
  return row && !other && row.subject === null ? row.id : undefined
}

/** Binds a subject to a person for good. */
export async function bindSubject(trx: Transaction<Schema>, person: string, subject: string): Promise<void> {
  await trx.updateTable('people').set({ oidc_subject: subject }).where('id', '=', person).execute()
}
