import type { Kysely, Transaction } from 'kysely'
import { compiledOnce } from '../../db/compiled-once.ts'
import type { Schema } from '../../db/schema.ts'
import type { ApprovalsTable } from '../../db/tables/approval-tables.ts'
import { chunksOf } from '../rows/chunks-of.ts'
import type { Seal } from '../seal.ts'

/** That a person approved exactly this `digest` of a submission. */
export interface Approval {
  readonly submission: string
  readonly person: string
  readonly name: string
  /** Epoch ms. */
  readonly at: number
  readonly digest: string
  /** Why it was approved whatever was found of it; null where that was not said. */
  readonly passedBecause: string | null
}

/** Keeps an approval, sealed. Throws where that person has approved that submission before. */
export async function keepApproval(trx: Transaction<Schema>, seal: Seal, approval: Approval): Promise<void> {
  const { submission, person, name, at, digest, passedBecause } = approval
  const row = { submission, person, name, approved_at: at, digest, passed_because: passedBecause }
  await trx
    .insertInto('approvals')
    .values({ ...row, seal: seal.of(textOf(row)) })
    .execute()
}

const approvalsOf = compiledOnce((db, { submissions }: { submissions: readonly string[] }) =>
  db
    .selectFrom('approvals')
    .select(['submission', 'person', 'name', 'approved_at', 'digest', 'passed_because', 'seal'])
    .where('submission', 'in', submissions)
    .orderBy('approved_at')
    .orderBy('person'),
)

/** The approvals of submissions, the oldest first. One that this installation did not seal as it stands is none. */
export async function readApprovals(
  db: Kysely<Schema>,
  seal: Seal,
  submissions: readonly string[],
): Promise<readonly Approval[]> {
  const found: Approval[] = []
  for (const chunk of chunksOf(submissions)) {
    for (const row of await approvalsOf(db, { submissions: chunk })) {
      const { submission, person, name, approved_at: at, digest, passed_because: passedBecause } = row
      if (seal.holds(textOf(row), row.seal)) found.push({ submission, person, name, at, digest, passedBecause })
    }
  }
  return found
}

function textOf({ submission, person, name, approved_at, digest, passed_because }: Omit<ApprovalsTable, 'seal'>) {
  // What gives no reason is sealed without a place for one.
  const reason = passed_because === null ? [] : [passed_because]
  return JSON.stringify(['approval', submission, person, name, approved_at, digest, ...reason])
}
