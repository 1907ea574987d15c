import type { Kysely } from 'kysely'
import type { Schema } from '../../db/schema.ts'
import type { AuditTable } from '../../db/tables/office-tables.ts'
import type { Seal } from '../seal.ts'
import { auditChain, type BrokenLink, type ChainProofs } from './audit-chain.ts'
import type { AuditHead } from './audit-heads.ts'
import { auditRows } from './audit-store.ts'

/** What came of looking at a whole log: how many rows hold, the last of them, and the first that does not. */
export interface AuditVerdict {
  readonly ok: boolean
  readonly count: number
  readonly head: { readonly seq: number; readonly hash: string }
  readonly broken: BrokenLink | null
}

/**
 * Holds every row of a database's log against its chain, its seals (where their secret is at hand) and the heads that were noted
 * down before; in bounded memory, while rows are added.
 */
export function verifyAudit(
  db: Kysely<Schema>,
  seal: Seal | undefined,
  heads: readonly Pick<AuditHead, 'seq' | 'hash'>[] = [],
): Promise<AuditVerdict> {
  return verdictOf(auditRows(db), { seal, heads })
}

/** The same of rows from anywhere, in their order. */
export async function verdictOf(rows: AsyncIterable<AuditTable>, proofs: ChainProofs): Promise<AuditVerdict> {
  const chain = auditChain(proofs)
  let broken: BrokenLink | undefined
  for await (const row of rows) {
    broken = chain.take(row)
    if (broken) break
  }
  broken ??= chain.end()
  return { ok: !broken, count: chain.count, head: chain.head, broken: broken ?? null }
}
