import type { Kysely, Transaction } from 'kysely'
import type { Plan } from '../../../shared/plan/plan.ts'
import type { Schema } from '../../db/schema.ts'
import { keyOf, type PlanItem } from './plan-item.ts'
import { headChecksumOf, partsOf, planFrom } from './plan-parts.ts'
import { binItems, keepItems, readParts } from './plan-rows.ts'

/** The plan in force, equal as JSON to the one that was imported; undefined before the first. Throws where it was damaged on the disk. */
export async function readPlan(db: Kysely<Schema>): Promise<Plan | undefined> {
  const { head, items } = await readParts(db)
  if (!head) return undefined
  if (head.checksum !== headChecksumOf(head.body)) throw new Error('the stored plan is damaged at its own keys')
  return planFrom(head.body, items)
}

/**
 * Replaces the plan item by item: what is unchanged is not written, what is missing goes to the bin, what comes back leaves it.
 * `plan` is one that was decoded; `at` is epoch ms.
 */
export async function replacePlan(trx: Transaction<Schema>, plan: Plan, at: number): Promise<void> {
  const { head, items } = partsOf(plan)
  const former = new Map<string, PlanItem>()
  for (const item of (await readParts(trx)).items) former.set(keyOf(item), item)

  const changed: PlanItem[] = []
  for (const item of items) {
    const key = keyOf(item)
    if (!isSame(item, former.get(key))) changed.push(item)
    former.delete(key)
  }
  await keepItems(trx, changed)
  await binItems(trx, [...former.values()], at)

  const kept = { replaced_at: at, checksum: headChecksumOf(head), body: head }
  await trx
    .insertInto('plan')
    .values({ id: 1, revision: 1, ...kept })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({ ...kept, revision: eb('plan.revision', '+', 1) })),
    )
    .execute()
}

/** How often the plan has been replaced; 0 before the first. */
export async function readRevision(db: Kysely<Schema>): Promise<number> {
  const row = await db.selectFrom('plan').select('revision').executeTakeFirst()
  return row?.revision ?? 0
}

function isSame(item: PlanItem, former: PlanItem | undefined): boolean {
  return (
    former !== undefined &&
    item.body === former.body &&
    item.position === former.position &&
    // A damaged row is written again.
    item.checksum === former.checksum
  )
}
