import { useState } from 'preact/hooks'
import type { SubmissionSummary } from '../../../../../shared/api/submission.ts'
import { cancelSubmission, passingOf, submit } from '../../approvals/submission.ts'
import { lookAgain } from '../../state/plan-now.ts'
import { tell, tellTrouble } from '../../state/tell.ts'
import { type Doing, useDoing } from '../../state/use-doing.ts'
import { say } from '../../words/say.ts'
import type { Asked } from '../where/asked.ts'
import { type Into, putContent, takeOut } from './put-content.ts'
import type { Content } from './with-content.ts'

/** What was submitted from here last. */
export interface Submitted {
  readonly submission: SubmissionSummary
  readonly asked: Asked
  /** Withdraws it, and takes what was put into the plan out again. */
  readonly undo: () => Promise<void>
}

/** Content that is to be put into a campaign, and who is told of it. */
export interface Putting {
  readonly into: Into
  readonly content: Content
  readonly asked: Asked
  /** Why what was found is let stand. */
  readonly passedBecause: string
  /** Called once it is submitted. */
  readonly done: () => void
  /** Called where that was taken back. */
  readonly undone: () => void
}

/** Putting content into the plan and asking for its approval, as one act. */
export interface Submitting {
  readonly doing: Doing
  readonly submitted: Submitted | undefined
  /** Does it; answers whether it was done. */
  readonly put: (putting: Putting) => Promise<boolean>
}

/** Puts content on boards: where the submission is refused, the plan is as it was before. */
export function useSubmitting(): Submitting {
  const doing = useDoing()
  const [submitted, setSubmitted] = useState<Submitted | undefined>(undefined)

  const put = ({ into, content, asked, passedBecause, done, undone }: Putting) =>
    doing.run(async () => {
      const wasMade = !('id' in into)
      const added = await putContent(into, content)
      let submission: SubmissionSummary
      try {
        submission = await submit({
          ...{ campaign: added.campaign, placements: [added.placement] },
          ...passingOf(passedBecause),
        })
      } catch (error) {
        await takeOut(added, wasMade).catch((cause: unknown) => console.warn(cause))
        throw error
      }
      const undo = async () => {
        try {
          await cancelSubmission(submission.id)
          await takeOut(added, wasMade)
          setSubmitted(undefined)
          undone()
          tell(say('Đã hoàn tác.', 'Undone.'))
          lookAgain()
        } catch (error) {
          tellTrouble(error)
        }
      }
      tell(say('Đã trình duyệt.', 'Submitted for approval.'))
      setSubmitted({ submission, undo, asked })
      done()
      lookAgain()
    })

  return { doing, submitted, put }
}
