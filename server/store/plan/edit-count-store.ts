import type { Kysely, Transaction } from 'kysely'
import type { Schema } from '../../db/schema.ts'

const theOne = 1

/** How often what boards follow has been edited by any node: the plan, what is approved, what is taken down. */
export async function readEditCount(db: Kysely<Schema>): Promise<number> {
  const row = await db.selectFrom('plan_edits').select('count').where('id', '=', theOne).executeTakeFirst()
  return row?.count ?? 0
}

/** Counts an edit, in the transaction that makes it; answers which it is. */
export async function countEdit(trx: Transaction<Schema>): Promise<number> {
  const { count } = await trx
    .insertInto('plan_edits')
    .values({ id: theOne, count: 1 })
    .onConflict((conflict) => conflict.column('id').doUpdateSet((eb) => ({ count: eb('plan_edits.count', '+', 1) })))
    .returning('count')
    .executeTakeFirstOrThrow()
  return count
}
