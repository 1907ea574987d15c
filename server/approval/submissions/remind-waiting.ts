import type { Settings } from '../../../shared/api/settings.ts'
import type { OrgId } from '../../../shared/plan/plan.ts'
import { remembered } from '../../../shared/remembered.ts'
import { system } from '../../store/actor.ts'
import { keepReminder, readSubmissionHeads } from '../../store/approval/submission-store.ts'
import { type ApprovalParts, settingsFor } from '../approval-parts.ts'
import { submissionDeed } from './submission-deeds.ts'
import { submissionEvent } from './submission-event.ts'

const hourMs = 3_600_000
const mostWaiting = 10_000

/** Tells the approvers of the orgs above, once, of every submission that at `at` (epoch ms) has waited for longer than its org wants. */
export async function remindOfWaiting(parts: ApprovalParts, at: number): Promise<void> {
  const { database, planner, log } = parts
  const settings = new Map<OrgId, Promise<Settings>>()
  for (const row of await readSubmissionHeads(database.db, { states: ['pending'], limit: mostWaiting })) {
    if (row.remindedAt !== null) continue
    const submission = { ...row, org: row.org as OrgId, writers: JSON.parse(row.writers) as string[] }
    const { tellOthersAfterHours } = await remembered(settings, submission.org, () =>
      settingsFor(parts, submission.org),
    )
    if (tellOthersAfterHours === null || at < row.submittedAt + tellOthersAfterHours * hourMs) continue
    const isFirst = await database.write(async (trx) => {
      if (!(await keepReminder(trx, row.id, at))) return false
      await log.append(trx, system, at, [submissionDeed('remind', submission)])
      return true
    })
    const [, ...above] = planner.current()?.tree.chainOf(submission.org) ?? []
    const orgs: readonly OrgId[] = above.map(({ id }) => id)
    if (isFirst) parts.notify(submissionEvent('submission-overdue', submission, system, at, { orgs }))
  }
}
