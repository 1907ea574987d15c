import type { Me } from '../api/me.ts'
import { isOpen, type Submission } from './submission.ts'

/** Whether somebody may send a submission back: who approves there; what is one's own is withdrawn instead. */
export function mayReturn(submission: Submission, me: Pick<Me, 'id'>): boolean {
  const { blockers, author } = submission
  return isOpen(submission) && author.id !== me.id && !blockers.some(({ code }) => code === 'forbidden')
}
