import { Progress } from '../../kit/progress.tsx'
import { inOurs, say } from '../../words/say.ts'
import { aboutSubmission } from '../submission-words.ts'
import type { Outcome } from './use-batch.ts'

/** How far a batch is. */
export interface BatchOutcomeProps {
  readonly outcomes: readonly Outcome[]
  readonly of: number
}

/** What became of each submission of a batch, as it becomes known. */
export function BatchOutcome({ outcomes, of }: BatchOutcomeProps) {
  const done = outcomes.filter(({ refused }) => !refused).length
  const isOver = outcomes.length === of
  return (
    <>
      {!isOver && <Progress label={say('Đang phê duyệt', 'Approving')} value={outcomes.length} max={of} />}
      <p role="status" class="strong">
        {isOver &&
          (done === of
            ? say(`Đã phê duyệt ${done} mục.`, `${done} approved.`)
            : say(`Đã phê duyệt ${done} mục; ${of - done} mục không được.`, `${done} approved, ${of - done} refused.`))}
      </p>
      <ul class="batch-list">
        {outcomes.map(({ submission, refused }) => (
          <li key={submission.id} data-done={!refused}>
            <a href={`/approvals/${submission.id}`}>{aboutSubmission(submission)}</a>
            {': '}
            {refused ? (
              <span class="fault">{inOurs(refused)}</span>
            ) : (
              <span class="good">{say('đã duyệt', 'approved')}</span>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
