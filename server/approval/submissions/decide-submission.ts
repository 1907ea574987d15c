import type { ReturnedPlace } from '../../../shared/api/submission.ts'
import type { OrgId } from '../../../shared/plan/plan.ts'
import { problem } from '../../../shared/problem/problem.ts'
import { authorityOf } from '../../access/authority.ts'
import type { PersonId } from '../../access/caller.ts'
import { writeQueue } from '../../db/write-queue.ts'
import type { Edit } from '../../planning/edit.ts'
import { itemsOf, textOfKey } from '../../planning/item.ts'
import type { PlanInForce } from '../../planning/plan-in-force.ts'
import { treeOf } from '../../planning/tree-of.ts'
import { type Approval, keepApproval, readApprovals } from '../../store/approval/approval-store.ts'
import { endSubmission, findSubmission, type KeptSubmission } from '../../store/approval/submission-store.ts'
import { endTakeDown } from '../../store/approval/take-down-store.ts'
import { clearWriters } from '../../store/plan/item-writer-store.ts'
import { type ApprovalParts, settingsFor } from '../approval-parts.ts'
import type { By } from '../by.ts'
import { checkHoldsTogether } from '../holds-together.ts'
import { blockersOf } from './blockers.ts'
import { approvedChangeOf, isOpen, type Submission, type SubmittedItem, submissionOf } from './submission.ts'
import { approvedDeeds, liftedDeed, submissionDeed } from './submission-deeds.ts'
import { submissionEvent } from './submission-event.ts'

/** What becomes of a submission. All of it throws a problem where it is refused; nothing has changed then. */
export interface Deciding {
  /** Approves exactly what `digest` names, and keeps why what was found of it is passed. It plays once as many as are needed have. */
  approve(by: By, id: string, digest: string, passedBecause?: string | null): Promise<void>
  /** Sends it back with a reason, and remarks on single items. */
  sendBack(by: By, id: string, reason: string, places: readonly ReturnedPlace[]): Promise<void>
  /** Withdraws it: its author, or whoever approves or administers there. */
  cancel(by: By, id: string): Promise<void>
}

/** Decides one submission after the other. */
export function decideSubmissions(parts: ApprovalParts): Deciding {
  const { database, planner, log, seal } = parts
  const turns = writeQueue()

  async function found({ authority }: By, id: string): Promise<KeptSubmission> {
    const row = await findSubmission(database.db, id)
    if (!row || !authority.sees(row.org as OrgId)) throw problem('not-found')
    return row
  }

  async function approve(by: By, id: string, digest: string, passedBecause: string | null): Promise<void> {
    const row = await found(by, id)
    const given = await readApprovals(database.db, seal, [id])
    const [why] = blockersOf(row, given, by, seal)
    if (why) throw problem(why)
    if (digest !== row.digest) throw problem('changed-meanwhile')
    const submission = submissionOf(row)
    const { caller, at } = by
    const approval: Approval = { submission: id, person: caller.id, name: caller.name, at, digest, passedBecause }
    const counted = [...(await stillCounting(submission, given, at)), approval]
    const { approvers } = await settingsFor(parts, submission.org)
    if (counted.length < approvers) return first(by, submission, approval)
    await planner.edit((current) => lastEdit(by, submission, [...given, approval], approvers, current))
    const people = [submission.author]
    parts.notify(submissionEvent('submission-approved', submission, by.actor, at, { people }))
  }

  /** The approvals of those who could still give them: of this very digest, by nobody who wrote it. */
  async function stillCounting(
    { org, author, writers, digest }: Submission,
    given: readonly Approval[],
    at: number,
  ): Promise<readonly Approval[]> {
    const tree = treeOf(planner)
    const counting: Approval[] = []
    for (const approval of given) {
      const { person } = approval
      const grants = await parts.rolesOf(person as PersonId, at)
      const may = authorityOf(grants, tree).may('approve', org)
      if (may && approval.digest === digest && person !== author && !writers.includes(person)) counting.push(approval)
    }
    return counting
  }

  /** One of two: it waits for the other. */
  async function first({ actor, at }: By, submission: Submission, approval: Approval): Promise<void> {
    await database.write(async (trx) => {
      await keepApproval(trx, seal, approval)
      await log.append(trx, actor, at, [submissionDeed('approve', submission, saidOf(approval))])
    })
    parts.notify(submissionEvent('submission-changed', submission, actor, at))
  }

  function lastEdit(
    by: By,
    submission: Submission,
    given: readonly Approval[],
    needed: number,
    current: PlanInForce | undefined,
  ): Edit {
    const approval = given.at(-1) as Approval
    const { id, takeDown, items } = submission
    const isLift = submission.kind === 'lift'
    const change = approvedChangeOf(submission)
    if (!isLift) checkStillFits(submission, current)
    return {
      ...(isLift
        ? { takeDowns: planner.takeDowns().filter((standing) => standing.id !== takeDown) }
        : { approved: change }),
      async write(trx) {
        // A role that was taken back while this was drawn up counts no more.
        const counting = await stillCounting(submission, given, by.at)
        if (counting.length < needed) throw problem(counting.includes(approval) ? 'changed-meanwhile' : 'forbidden')
        await keepApproval(trx, seal, approval)
        if (!(await endSubmission(trx, { id, state: 'approved', at: by.at }))) throw problem('already-decided')
        if (takeDown !== null && !(await endTakeDown(trx, takeDown, by.at))) throw problem('already-decided')
        await clearWriters(trx, items.filter(isAsWritten(current)))
        await log.append(trx, by.actor, by.at, [
          submissionDeed('approve', submission, { ...saidOf(approval), ...(takeDown && { takeDown }) }),
          ...approvedDeeds(submission),
          ...(takeDown === null ? [] : [liftedDeed(submission, takeDown)]),
        ])
      },
    }
  }

  /** What has been approved since is not undone unseen, and no part is let play that would rest on nothing. */
  function checkStillFits(submission: Submission, current: PlanInForce | undefined): void {
    const book = planner.approved()
    const moved = submission.items.filter((item) => {
      const now = book.items.get(textOfKey(item))?.body ?? null
      return now !== item.was && now !== item.is
    })
    if (moved.length > 0) throw problem('changed-meanwhile', { items: moved.map(textOfKey) })
    if (!current) throw problem('no-plan')
    checkHoldsTogether(approvedChangeOf(submission), book, current.plan)
  }

  async function sendBack(by: By, id: string, reason: string, places: readonly ReturnedPlace[]): Promise<void> {
    const { caller, authority, actor, at } = by
    const row = await found(by, id)
    if (caller.kind !== 'person' || !authority.may('approve', row.org as OrgId)) throw problem('forbidden')
    const submission = submissionOf(row)
    if (!isOpen(submission)) throw problem('already-decided')
    const ending = { id, at, reason, places: JSON.stringify(places) }
    await database.write(async (trx) => {
      if (!(await endSubmission(trx, { ...ending, state: 'returned' }))) throw problem('already-decided')
      await log.append(trx, actor, at, [submissionDeed('return', submission, { reason, places })])
    })
    parts.notify(submissionEvent('submission-returned', submission, actor, at, { people: [submission.author], reason }))
  }

  async function cancel(by: By, id: string): Promise<void> {
    const { caller, authority, actor, at } = by
    const row = await found(by, id)
    const submission = submissionOf(row)
    const { author, org } = submission
    if (author !== caller.id && !(['approve', 'administer'] as const).some((power) => authority.may(power, org))) {
      throw problem('forbidden')
    }
    if (!isOpen(submission)) throw problem('already-decided')
    await database.write(async (trx) => {
      if (!(await endSubmission(trx, { id, state: 'cancelled', at }))) throw problem('already-decided')
      await log.append(trx, actor, at, [submissionDeed('cancel', submission)])
    })
    parts.notify(submissionEvent('submission-cancelled', submission, actor, at))
  }

  return {
    approve: (by, id, digest, passedBecause = null) => turns.run(() => approve(by, id, digest, passedBecause)),
    sendBack: (by, id, reason, places) => turns.run(() => sendBack(by, id, reason, places)),
    cancel: (by, id) => turns.run(() => cancel(by, id)),
  }
}

/** What the log says of an approval. */
const saidOf = ({ name, passedBecause }: Approval) => ({ by: name, ...(passedBecause !== null && { passedBecause }) })

/** Tells which items a plan still has as they were submitted: who has written one anew since then remains its writer. */
function isAsWritten(current: PlanInForce | undefined): (item: SubmittedItem) => boolean {
  const written = new Map((current ? itemsOf(current.plan) : []).map((item) => [textOfKey(item), item.body]))
  return (item) => (written.get(textOfKey(item)) ?? null) === item.is
}
