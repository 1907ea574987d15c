import type { Me } from '../../../../shared/api/person.ts'
import type { SubmissionDetail } from '../../../../shared/api/submission.ts'
import { isOpen } from './submission.ts'

/** Whether somebody may send a submission back: who approves there; what is one's own is withdrawn instead. */
export function mayReturn(submission: SubmissionDetail, me: Pick<Me, 'id'>): boolean {
  const { blockers, author } = submission
  return isOpen(submission) && author.id !== me.id && !blockers.some(({ code }) => code === 'forbidden')
}
