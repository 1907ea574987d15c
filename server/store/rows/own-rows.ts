import type { Kysely } from 'kysely'
import type { Schema } from '../../db/schema.ts'
import type { AuditTable } from '../../db/tables/office-tables.ts'
import { auditHashOf } from '../audit/audit-log.ts'
import type { Seal } from '../seal.ts'

/** The last row of the log, of those of some acts, for each thing of some kinds: in no order. */
export async function lastRows(
  db: Kysely<Schema>,
  kinds: readonly string[],
  acts: readonly string[],
): Promise<AuditTable[]> {
  return db
    .selectFrom('audit')
    .selectAll()
    .where('seq', 'in', (of) =>
      of
        .selectFrom('audit')
        .select((each) => each.fn.max('seq').as('seq'))
        .where('subject_kind', 'in', kinds)
        .where('act', 'in', acts)
        .groupBy(['subject_kind', 'subject']),
    )
    .execute()
}

/** Whether this installation wrote a row of the log, and wrote it so. */
export function isOwnRow(row: AuditTable, seal: Seal): boolean {
  return row.hash === auditHashOf(row) && seal.holds(row.hash, row.seal)
}
