import type { Kysely, Transaction } from 'kysely'
import type { FactorFacts } from '../../../shared/api/person.ts'
import type { Schema } from '../../db/schema.ts'

/** A second factor with what it is checked by: `body` is a JSON value of its kind. */
export interface KeptFactor extends FactorFacts {
  readonly body: unknown
}

const facts = ['id', 'kind', 'label', 'made_at as madeAt', 'used_at as usedAt'] as const

/** The second factors of a person, the oldest first. */
export async function readFactorKinds(db: Kysely<Schema>, person: string): Promise<readonly FactorFacts[]> {
  return db.selectFrom('factors').select(facts).where('person', '=', person).orderBy('made_at').orderBy('id').execute()
}

/** The second factors of a person with what they are checked by, the oldest first. */
export async function readFactors(db: Kysely<Schema>, person: string): Promise<readonly KeptFactor[]> {
  const rows = await db
    .selectFrom('factors')
    .select([...facts, 'body'])
    .where('person', '=', person)
    .orderBy('made_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, body: JSON.parse(row.body) as unknown }))
}

/** Keeps a second factor, which counts from now on. */
export async function keepFactor(
  trx: Transaction<Schema>,
  factor: Omit<KeptFactor, 'usedAt'> & { readonly person: string },
): Promise<void> {
  const { id, person, kind, label, madeAt, body } = factor
  await trx
    .insertInto('factors')
    .values({ id, person, kind, label, body: JSON.stringify(body), made_at: madeAt, used_at: null })
    .execute()
}

/** Notes that a factor was used at `at`, and what it is checked by from now on. */
export async function useFactor(trx: Transaction<Schema>, id: string, body: unknown, at: number): Promise<void> {
  await trx
    .updateTable('factors')
    .set({ body: JSON.stringify(body), used_at: at })
    .where('id', '=', id)
    .execute()
}

/** Removes one second factor of a person: whether they had it. */
export async function dropFactor(trx: Transaction<Schema>, person: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('factors')
    .where('person', '=', person)
    .where('id', '=', id)
    .executeTakeFirst()
  return numDeletedRows === 1n
}

/** Removes all second factors of a person: how many they had. */
export async function dropFactorsOf(trx: Transaction<Schema>, person: string): Promise<number> {
  const { numDeletedRows } = await trx.deleteFrom('factors').where('person', '=', person).executeTakeFirst()
  return Number(numDeletedRows)
}
