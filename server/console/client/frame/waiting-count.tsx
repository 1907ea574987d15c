import type { SubmissionPage } from '../../../../shared/api/submission.ts'
import { has } from '../api/me.ts'
import { signedIn } from '../state/signed-in.ts'
import { useAsked } from '../state/use-asked.ts'
import { say } from '../words/say.ts'

const atOnce = 100

/** How many submissions wait for the person who is signed in; nothing where none waits. */
export function WaitingCount() {
  const path = has(signedIn(), 'approve') ? `/api/v1/submissions?state=pending&limit=${atOnce}` : undefined
  const { value } = useAsked<SubmissionPage>(path, ['submissions'])
  const count = value?.submissions.filter(({ mayDecide }) => mayDecide).length ?? 0
  if (count === 0) return null
  return (
    <span class="count">
      <span aria-hidden="true">{value?.next === null ? count : `${count}+`}</span>
      <span class="heard">{say(` (${count} chờ bạn duyệt)`, ` (${count} waiting for you)`)}</span>
    </span>
  )
}
