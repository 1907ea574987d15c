import type { OrgId } from '../../../shared/plan/plan.ts'
import { remembering } from '../../access/remembering.ts'
import { readApprovals } from '../../store/approval/approval-store.ts'
import { readSubmissionHeads, type SubmissionHead } from '../../store/approval/submission-store.ts'
import type { ApprovalParts } from '../approval-parts.ts'
import type { By } from '../by.ts'
import { deterrentsOf } from './blockers.ts'

/** How many submissions wait for somebody. */
export interface WaitingSubmissions {
  /** Those that they may decide. */
  readonly toDecide: number
  /** Those of their own that came back, and were not asked for again. */
  readonly returned: number
}

/** No more than so many are looked at. */
const mostCounted = 200

/** The submissions that wait for somebody. */
export async function submissionsWaitingFor(
  parts: Pick<ApprovalParts, 'database' | 'planner' | 'seal'>,
  by: Pick<By, 'caller' | 'authority'>,
): Promise<WaitingSubmissions> {
  const [toDecide, returned] = await Promise.all([countToDecide(parts, by), countReturned(parts, by)])
  return { toDecide, returned }
}

async function countToDecide(
  { database, planner, seal }: Pick<ApprovalParts, 'database' | 'planner' | 'seal'>,
  by: Pick<By, 'caller' | 'authority'>,
): Promise<number> {
  const authority = remembering(by.authority)
  if (!authority.has('approve')) return 0
  const all = planner.current()?.plan.orgs ?? []
  const orgs = authority.mayEverywhere('approve')
    ? undefined
    : all.map(({ id }) => id).filter((org: OrgId) => authority.may('approve', org))
  const query = { states: ['pending'], limit: mostCounted, ...(orgs && { orgs }) } as const
  const heads = await readSubmissionHeads(database.db, query)
  const ids = heads.map(({ id }) => id)
  const approvals = await readApprovals(database.db, seal, ids)
  return heads.filter((head) => {
    const own = approvals.filter(({ submission }) => submission === head.id)
    return deterrentsOf(head, own, { ...by, authority }).length === 0
  }).length
}

async function countReturned(
  { database }: Pick<ApprovalParts, 'database'>,
  { caller }: Pick<By, 'caller'>,
): Promise<number> {
  const [last] = await readSubmissionHeads(database.db, { author: caller.id, states: ['returned'], limit: 1 })
  if (!last) return 0
  const newest = new Map<string, SubmissionHead>()
  for (const head of await readSubmissionHeads(database.db, { author: caller.id, limit: mostCounted })) {
    const subject = JSON.stringify([head.kind, head.campaign, head.takeDown, head.campaign === null && head.title])
    if (!newest.has(subject)) newest.set(subject, head)
  }
  return [...newest.values()].filter(({ state }) => state === 'returned').length
}
