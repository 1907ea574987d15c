import { subjectOf } from '../../planning/subject-of.ts'
import type { Deed } from '../../store/audit/audit-log.ts'
import type { Submission } from './submission.ts'

/** What was done to a submission, for the log: `act` such as `make`, with what is to be said of it. */
export function submissionDeed(
  act: 'make' | 'draw' | 'approve' | 'return' | 'cancel' | 'remind',
  { id, org, title, digest }: Pick<Submission, 'id' | 'org' | 'title' | 'digest'>,
  more: Readonly<Record<string, unknown>> = {},
): Deed {
  return {
    act: `submission.${act}`,
    subject: { kind: 'submission', id },
    org,
    after: { title, ...(digest === null ? {} : { digest }), ...more },
  }
}

/** That items may play from now on as they are, or no longer, by a submission: for the log of each. */
export function approvedDeeds({ id, org, items }: Pick<Submission, 'id' | 'org' | 'items'>): Deed[] {
  return items.map((item) => {
    const { was, is } = item
    const subject = subjectOf(item)
    return {
      act: `${subject.kind}.${is === null ? 'disapprove' : 'approve'}`,
      ...{ subject, org },
      ...(was === null ? {} : { before: JSON.parse(was) }),
      after: { submission: id, ...(is === null ? {} : { item: JSON.parse(is) }) },
    }
  })
}

/** That a take-down is over, by a submission: for its log. */
export function liftedDeed({ id, org }: Pick<Submission, 'id' | 'org'>, takeDown: string): Deed {
  return { act: 'take-down.end', subject: { kind: 'take-down', id: takeDown }, org, after: { submission: id } }
}
