import type { ComponentChildren } from 'preact'
import type { SubmissionSummary as Row } from '../../../../shared/api/submission.ts'
import { Badge } from '../kit/badge.tsx'
import { Written } from '../kit/written.tsx'
import { say } from '../words/say.ts'
import { whenWords } from '../words/when-words.ts'
import { ContentsLine } from './contents-line.tsx'
import { aboutSubmission, languageOfSubmission, stateText, submissionTone } from './submission-words.ts'

/** A submission in a list. */
export interface SubmissionRowProps {
  readonly row: Row
  /** What stands before it, such as a tick. */
  readonly before?: ComponentChildren
}

/** What was submitted, whose, who asks and when, how far it is, and why it came back. */
export function SubmissionRow({ row, before }: SubmissionRowProps) {
  const { id, author, submittedAt, orgName, reason } = row
  const asked = say(
    `${author.name} trình lúc ${whenWords(submittedAt)}`,
    `${author.name} submitted it at ${whenWords(submittedAt)}`,
  )
  return (
    <li class="card" data-submission={id}>
      {before}
      <h2>
        <a href={`/approvals/${id}`} lang={languageOfSubmission(row)}>
          {aboutSubmission(row)}
        </a>
      </h2>
      <Badge tone={submissionTone(row)}>{stateText(row)}</Badge>
      <ContentsLine submission={row} />
      <p class="quiet">
        <Written>{orgName}</Written>
        {` · ${[asked, decidedWords(row)].filter(Boolean).join(' · ')}`}
      </p>
      {reason !== null && <p class="reason">{say(`Lý do: ${reason}`, `Reason: ${reason}`)}</p>}
    </li>
  )
}

function decidedWords({ decidedAt, state, approvals }: Row): string {
  if (decidedAt === null || state === 'cancelled') return ''
  const by = approvals.map(({ name }) => name).join(', ')
  const when = whenWords(decidedAt)
  return by === '' || state === 'returned'
    ? say(`Quyết định lúc ${when}`, `Decided at ${when}`)
    : say(`${by} duyệt lúc ${when}`, `${by} approved it at ${when}`)
}
