import { useState } from 'preact/hooks'
import type { SubmissionDetail } from '../../../../../shared/api/submission.ts'
import type { Said } from '../../../../../shared/plan/fault.ts'
import { hear } from '../../state/heard.ts'
import { refusalWords } from '../refusal-words.ts'
import { approveSubmission } from '../submission.ts'

/** What became of one submission of a batch: approved, or why not. */
export interface Outcome {
  readonly submission: SubmissionDetail
  /** Undefined: it was approved. */
  readonly refused: Said | undefined
}

/** Several approvals, one after the other. */
export interface Batch {
  /** Undefined before it has begun. */
  readonly outcomes: readonly Outcome[] | undefined
  readonly isBusy: boolean
  /** Approves each by the digest that was shown; one that is refused stops none of the others. */
  readonly approve: (submissions: readonly SubmissionDetail[]) => Promise<void>
}

/** Approves several submissions, each in a request of its own. */
export function useBatch(): Batch {
  const [outcomes, setOutcomes] = useState<readonly Outcome[] | undefined>(undefined)
  const [isBusy, setBusy] = useState(false)
  return {
    ...{ outcomes, isBusy },
    async approve(submissions) {
      if (isBusy) return
      setBusy(true)
      const done: Outcome[] = []
      setOutcomes(done)
      for (const submission of submissions) {
        const refused = await approveSubmission(submission.id, submission.digest).then(() => undefined, refusalWords)
        done.push({ submission, refused })
        setOutcomes([...done])
      }
      setBusy(false)
      hear('submissions')
    },
  }
}
